#!/usr/bin/env bash
# Compares agreement of coders on a thousand tables with PyPI's krippendorff, irrCAC and scikit-learn.
#
# Usage: check-agreement.sh
#
# The tests must be built. Python is needed for nothing else here, so its absence is told and
# forgiven; a number that differs is not.
set -euo pipefail
cd "$(dirname "$0")/.."

# Where all changes are tested, what was not compared does not pass.
skip() {
  if [ -n "${CI:-}" ]; then
    echo "check-agreement: $1" >&2
    exit 1
  fi
  echo "check-agreement: skipped, $1"
  exit 0
}

command -v python3 >/dev/null 2>&1 || skip "there is no python3"
peers=.build/agreement-peers
if [ ! -e "$peers/complete" ]; then
  rm -rf "$peers"
  python3 -m venv "$peers" >/dev/null 2>&1 || skip "python3 cannot make a virtual environment"
  "$peers/bin/python" -m pip install --quiet \
    'krippendorff==0.9.0' 'irrCAC==0.4.4' 'scikit-learn>=1.4,<2' ||
    skip "krippendorff, irrCAC and scikit-learn cannot be installed"
  touch "$peers/complete"
fi

tables=$(mktemp)
trap 'rm -f "$tables"' EXIT
AGREEMENT_TABLES=$tables swift test --skip-build --disable-xctest --filter PeerTablesTests \
  >"$tables.log" 2>&1 || { cat "$tables.log" >&2; rm -f "$tables.log"; exit 1; }
rm -f "$tables.log"
"$peers/bin/python" Tests/check-agreement.py "$tables"
