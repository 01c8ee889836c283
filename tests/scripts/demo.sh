#!/bin/sh
# Shows the server at work in a terminal: what it sees in the sample papers, what it finds wrong, what it says
# about a word, and how to see the same in an editor.
#   demo.sh SERVER FOLDER
set -eu
server=$1 folder=$2

title() { printf '\n\033[1m%s\033[0m\n$ %s\n' "$1" "$2"; }

first=$(find "$folder" -name '*.pqa' | sort | head -n 1)
title "Outline: the questions and answers of a paper" "vraagbaak outline $first"
"$server" outline "$first"

title "Findings: what is wrong in the papers of a folder" "vraagbaak check $folder"
# Findings are the point of the demonstration, so their exit status 1 is none of a failure.
"$server" check "$folder" || [ $? -eq 1 ]

# LINE:COLUMN, counted from 1, of the number after the first place in FILE that reads PHRASE.
number_after() {
  awk -v phrase="$2 " '
    { at = index(tolower($0), phrase) }
    at { print NR ":" at + length(phrase); exit }' "$1"
}
for file in $(find "$folder" -name '*.pqa' | sort); do
  for phrase in 'antwoord op vraag' 'kamerstuk'; do
    where=$(number_after "$file" "$phrase")
    [ -n "$where" ] || continue
    title "Hover: $(sed -n "${where%%:*}p" "$file")" "vraagbaak hover $file $where"
    "$server" hover "$file" "$where"
  done
done

cat <<END

In VS Code: make the extension as README.md says, then
  code $folder
and open a paper: outline at the left, findings below, hovers under the mouse, F12 on a reference.
END
