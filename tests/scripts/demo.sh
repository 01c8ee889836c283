#!/bin/sh
# Shows the server at work in a terminal: what it sees in the sample papers, what it finds wrong, what it says
# about a word, and how to see the same in an editor.
#   demo.sh SERVER FOLDER
set -eu
server=$1 folder=$2

title() { printf '\n\033[1m%s\033[0m\n$ %s\n' "$1" "$2"; }

# LINE:COLUMN, counted from 1, of the last word of the first place in FILE that reads PHRASE.
place() {
  awk -v phrase="$2" '
    { at = index(tolower($0), phrase) }
    at { word = phrase; sub(/.* /, "", word); print NR ":" at + length(phrase) - length(word); exit }' "$1"
}

first=$(find "$folder" -name '*.pqa' | sort | head -n 1)
title "Outline: the questions and answers of a paper" "vraagbaak outline $first"
"$server" outline "$first"

title "Findings: what is wrong in the papers of a folder" "vraagbaak check $folder"
# Findings are the point of the demonstration, so their exit status 1 is none of a failure.
"$server" check "$folder" || [ $? -eq 1 ]

for file in $(find "$folder" -name '*.pqa' | sort); do
  for phrase in 'antwoord op vraag' 'kamerstuk' 'kamerstukken'; do
    where=$(place "$file" "$phrase")
    [ -n "$where" ] || continue
    # After "op vraag" the number is what the server knows about.
    [ "$phrase" = 'antwoord op vraag' ] && where="${where%%:*}:$((${where##*:} + 6))"
    title "Hover: $(sed -n "${where%%:*}p" "$file" | cut -c 1-70)" "vraagbaak hover $file $where"
    "$server" hover "$file" "$where"
    break
  done
done

cat <<END

In VS Code: build the extension once (client-vscode/README.md says how), then open the folder with
  code $folder
Without the extension installed, run it from this source tree:
  code --extensionDevelopmentPath="$PWD/client-vscode" $folder
with the setting vraagbaak.server.path on $PWD/$server
END
