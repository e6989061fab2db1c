#!/usr/bin/env bash
# Writes docs/commands.md from what every command says under --help, so that the page cannot rot.
#
# Usage: write-commands.sh FOLDER-OF-EXECUTABLES [--check]
#
# With --check nothing is written; it fails when the page is not what the commands say.
set -euo pipefail
cd "$(dirname "$0")/.."

built=$1

# The names of the verbs that a help page lists.
verbs() {
  awk '/^SUBCOMMANDS:/ { list = 1; next }
       list && /^  [a-z]/ { print $1 }
       list && /^$/ { exit }'
}

describe() {  # MARKS COMMAND [VERB…]
  local marks=$1 command=$2
  shift 2
  local page verb
  page=$(COLUMNS=100 "$built/$command" "$@" --help </dev/null)
  printf '\n%s %s\n\n```\n%s\n```\n' "$marks" "$command${*:+ $*}" "$page"
  for verb in $(printf '%s\n' "$page" | verbs); do
    [ "$verb" = help ] || describe "$marks#" "$command" "$@" "$verb"
  done
}

write() {
  cat <<'TOP'
# Commands

What each command says of itself under `--help`. Results go to standard output, everything else to standard error. Exit status: 0
done · 1 failed, nothing changed · 2 done, some input left out · 64 wrong usage.

This page is written by `make goldens`.
TOP
  for command in jejak jejak-collect jejak-reduce jejak-display jejak-conclude; do
    describe '##' "$command"
  done
}

if [ "${2:-}" = --check ]; then
  if ! diff -u docs/commands.md <(write) | head -n 40; then
    echo "commands: docs/commands.md is not what the commands say; make goldens writes it" >&2
    exit 1
  fi
  echo "commands: passed"
else
  page=$(write)
  printf '%s\n' "$page" >docs/commands.md
fi
