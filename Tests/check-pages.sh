#!/usr/bin/env bash
# Drives the pages in which a person chooses or remarks in Chromium, by mouse, touch and keyboard, with
# PyPI's selenium and axe-core.
#
# Usage: check-pages.sh JEJAK
#
# It needs Chromium, its driver and Python; none is needed for anything else here, so their absence is
# told and forgiven; a choice that lands elsewhere than on the words chosen is not.
set -euo pipefail
cd "$(dirname "$0")/.."
jejak=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")

scripts=Sources/4-Conclude/ReportPages/Script
if command -v node >/dev/null 2>&1; then
  for script in "$scripts"/*.js; do node --check "$script"; done
fi

skip() {
  echo "check-pages: skipped, $1"
  exit 0
}

command -v chromium >/dev/null 2>&1 || skip "there is no chromium"
command -v chromedriver >/dev/null 2>&1 || skip "there is no chromedriver"
command -v python3 >/dev/null 2>&1 || skip "there is no python3"
drivers=.build/page-drivers
if [ ! -e "$drivers/complete" ]; then
  rm -rf "$drivers"
  python3 -m venv "$drivers" >/dev/null 2>&1 || skip "python3 cannot make a virtual environment"
  # Of axe-playwright-python only the axe-core that it bundles is used, so nothing it needs is.
  "$drivers/bin/python" -m pip install --quiet 'selenium>=4.20,<5' &&
    "$drivers/bin/python" -m pip install --quiet --no-deps 'axe-playwright-python==0.1.8' ||
    skip "selenium and axe-core cannot be installed"
  touch "$drivers/complete"
fi

# A real thesis, where it is there; the made-up texts otherwise.
siber=$(cd .. && pwd)/shared/studies/siber
if [ -d "$siber" ]; then export SIBER=$siber; fi
export JEJAK=$jejak
cd Tests/Pages
PYTHONDONTWRITEBYTECODE=1 "../../$drivers/bin/python" -m unittest test_coding test_reading test_blind test_served \
  test_share
echo "check-pages: passed"
