#!/usr/bin/env bash
# Decides on what waits in a real terminal and reads its screen, where tmux and Python are present.
#
# Usage: check-queue.sh FOLDER [KEYS_PER_SECOND], the folder of the built commands.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in tmux python3; do
  if ! command -v "$program" > /dev/null; then
    echo "check-queue: left out, there is no $program"
    exit 0
  fi
done
# A terminal that cannot be had is no fault of the program.
if ! TMUX_TMPDIR="${TMPDIR:-/tmp}" tmux -f /dev/null -L jejak-try new-session -d true 2> /dev/null; then
  echo "check-queue: left out, tmux does not start here"
  exit 0
fi
echo "check-queue"
exec python3 Tests/check-queue.py "$1/jejak" "${2:-1.5}"
