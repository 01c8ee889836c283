#!/bin/sh
# Installs the Debian packages that a set needs and that are missing; says nothing when none are.
#   packages.sh SET…      sets: build (server and tests), format, editors (tests/editors), ci (the rest of .ci/run)
set -eu

# A library is asked for by package, a tool by command: tools often come from elsewhere than Debian.
libraries=""
tools=""
for set in "$@"; do
  case $set in
    build)
      libraries="$libraries libc6-dev libtree-sitter-dev libutf8proc-dev nlohmann-json3-dev libboost-dev"
      libraries="$libraries libboost-filesystem-dev libgtest-dev libgmock-dev libbenchmark-dev libcli11-dev libsqlite3-dev"
      libraries="$libraries libstemmer-dev libtomlplusplus-dev"
      tools="$tools cmake:cmake ninja:ninja-build ccache:ccache gcc:gcc g++:g++"
      tools="$tools pdftotext:poppler-utils pandoc:pandoc xmllint:libxml2-utils" ;;
    format)
      tools="$tools clang-format:clang-format" ;;
    editors)
      libraries="$libraries libkrb5-dev fonts-dejavu-core elpa-eglot python3-pip"
      tools="$tools chromium:chromium rg:ripgrep g++:g++ make:make python3:python3 strip:binutils npm:npm nvim:neovim"
      tools="$tools pdftotext:poppler-utils"
      tools="$tools emacs:emacs-nox kate:kate Xvfb:xvfb xdotool:xdotool dbus-daemon:dbus-daemon import:imagemagick" ;;
    ci)
      libraries="$libraries libclang-rt-14-dev"
      tools="$tools clang:clang clang++:clang clang-format:clang-format clang-tidy:clang-tidy"
      tools="$tools run-clang-tidy:clang-tidy node:nodejs npm:npm" ;;
    *) echo "packages.sh: no set named '$set'" >&2; exit 2 ;;
  esac
done

missing=""
for library in $libraries; do
  case $(dpkg-query -W -f='${Status}' "$library" 2>/dev/null || true) in
    *" installed") ;;
    *) missing="$missing $library" ;;
  esac
done
for tool in $tools; do
  command -v "${tool%%:*}" >/dev/null 2>&1 || missing="$missing ${tool##*:}"
done
[ -n "$missing" ] || exit 0

root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Needs these packages, and root to install them:$missing" >&2; exit 1; }
  root="sudo"
fi
echo "Installing:$missing"
install() { $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing </dev/null; }
# The package lists of a fresh machine are empty or old; ask for new ones only when installing fails without.
if ! install >/dev/null 2>&1; then
  $root apt-get update -q </dev/null
  install
fi
