#!/bin/bash
# Tests the server in real editors: the packed extension in VS Code (in headless Chromium), and Neovim.
#   run.sh [--server PATH] [vscode|neovim]…      default: the release build, both editors
#   run.sh --install                             only fetch what is needed (minutes, once per machine)
# Programs go to ${XDG_CACHE_HOME:-~/.cache}/vraagbaak-editors, screenshots to tests/artefacts/. While the tests run
# nothing is asked of another machine. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"

ROOT=$(cd ../.. && pwd)
CACHE=${EDITORS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vraagbaak-editors}
SERVER=$ROOT/build/release/bin/vraagbaak
SCREENSHOTS=$ROOT/tests/artefacts
PACKAGES=(chromium ripgrep libkrb5-dev g++ make python3 binutils fonts-dejavu-core neovim npm)
export EDITORS_CACHE=$CACHE

install_programs() {
  local missing=() package
  for package in "${PACKAGES[@]}"; do
    # npm often comes from elsewhere than Debian.
    command -v "$package" > /dev/null || dpkg -s "$package" > /dev/null 2>&1 || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    echo "Installing: ${missing[*]}"
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
  fi
  ./code-server.sh install
}

test_vscode() {
  local client=$ROOT/client-vscode vsix
  vsix=$(mktemp --suffix=.vsix)
  if [ ! -d "$client/node_modules" ]; then
    npm --prefix "$client" ci --no-audit --no-fund --loglevel=error
  fi
  npm --prefix "$client" run --silent package -- --server "$SERVER" --out "$vsix" > "$vsix.log" 2>&1 ||
    { cat "$vsix.log"; return 1; }
  rm -rf "$SCREENSHOTS"
  node vscode.mjs --vsix "$vsix" --workspace "$ROOT/tests/samples" --modules "$CACHE" --screenshots "$SCREENSHOTS"
  rm -f "$vsix" "$vsix.log"
}

test_neovim() {
  VRAAGBAAK=$SERVER SAMPLES=$ROOT/tests/samples nvim --clean --headless -u nvim.lua
}

editors=()
while [ $# -gt 0 ]; do
  case $1 in
    --server) SERVER=$(realpath "$2"); shift ;;
    --install) install_programs; exit 0 ;;
    vscode | neovim) editors+=("$1") ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done
[ ${#editors[@]} -gt 0 ] || editors=(neovim vscode)
[ -x "$SERVER" ] || { echo "no server at $SERVER: make build, or --server PATH" >&2; exit 2; }

install_programs
PATH=$(./code-server.sh path):$PATH
export PATH
status=0
for editor in "${editors[@]}"; do
  echo "== $editor"
  "test_$editor" || status=1
done
exit $status
