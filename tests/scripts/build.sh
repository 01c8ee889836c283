#!/bin/sh
# Configures a preset when it is new or asked for otherwise, and builds targets of it.
#   build.sh PRESET WERROR JOBS TARGET…
set -eu
preset=$1 werror=$2 jobs=$3
shift 3
directory=build/$preset
if ! grep -qs "^VRAAGBAAK_WERROR:BOOL=$werror\$" "$directory/CMakeCache.txt" || ! [ -e "$directory/build.ninja" ]; then
  cmake --preset "$preset" -DVRAAGBAAK_WERROR="$werror"
fi
cmake --build "$directory" -j "$jobs" --target "$@"
