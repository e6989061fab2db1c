#!/usr/bin/env bash
# Fails where a disk that ignores case would mix the code in Sources with the material in sources.
#
# On such a disk the two are one folder. That is harmless as long as no child of one has the name of
# a child of the other; this keeps it so. With `--stdin` the paths come from standard input.
set -euo pipefail
cd "$(dirname "$0")/.."

list_paths() {
  if [ "${1:-}" = --stdin ]; then
    cat
  elif git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git -c core.quotePath=false ls-files --cached --others --exclude-standard
  else
    find . -type f -not -path './.build/*' -not -path './.git/*' | sed 's|^\./||'
  fi
}

# A disk that ignores case is asked for as little as possible: tolower of awk knows only ASCII, and so
# do the names that this repository may have.
list_paths "${1:-}" | sort -u | awk -F/ '
  function report(words) { print "layout: " words; bad = 1 }

  $1 == "Sources" && $2 !~ /^([0-9]-[A-Z][A-Za-z]*|Groundwork)$/ && !told[$1 "/" $2]++ {
    report($1 "/" $2 ": not a code folder (was it added on a disk that ignores case?)")
    print "  help: git rm --cached it, then git -c core.ignorecase=false add it as sources/" $2
  }
  $1 == "sources" && $2 !~ /^(library|library\.yaml|searches\.yaml)$/ && !told[$1 "/" $2]++ {
    report($1 "/" $2 ": material belongs below sources/library")
  }
  $1 == "Sources" { code[tolower($2)] = $1 "/" $2 }
  $1 == "sources" { material[tolower($2)] = $1 "/" $2 }

  {
    path = ""
    for (i = 1; i <= NF; i++) {
      path = path (i > 1 ? "/" : "") $i
      low = tolower(path)
      if (low == "sources") continue
      sub(/^[Ss]ources\//, $1 == "Sources" ? "[code]/" : "[material]/", low)
      if (low in spelled && spelled[low] != path && !told[low]++)
        report(spelled[low] " and " path " are one path on a disk that ignores case")
      spelled[low] = path
    }
  }

  END {
    for (name in code) if (name in material)
      report(code[name] " and " material[name] " are one path on a disk that ignores case")
    exit bad
  }'

# Material is fingerprinted: if git rewrote a line ending, every fingerprint would be wrong.
if [ "${1:-}" != --stdin ] && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  for path in sources/library/any.txt output/any.csv codebook/journal/any.jsonl; do
    if [ "$(git check-attr text -- "$path" | sed 's/.*: //')" != unset ]; then
      echo "layout: .gitattributes lets git rewrite the line endings of $(dirname "$path")"
      exit 1
    fi
  done
fi
echo "layout: passed"
