#!/bin/bash
# Keeps the screenshots that client-vscode/what-it-looks-like.md shows, made small: run after run.sh, then look at each.
#   keep_screens.sh [FOLDER]      the folder with the screenshots; default tests/artefacts
set -euo pipefail
cd "$(dirname "$0")/../.."

SCREENSHOTS=${1:-tests/artefacts}
PAGE=client-vscode/what-it-looks-like.md

grep -o 'images/screens/[a-z-]*\.png' "$PAGE" | while read -r image; do
  mkdir -p "client-vscode/${image%/*}"
  convert "$SCREENSHOTS/${image##*/}" -strip +dither -colors 128 "PNG8:client-vscode/$image"
done
