#!/usr/bin/env bash
# Builds and tests `jejak open`: its modules, then attacks on the open port of the real command, then
# its pages in a driven Chromium, where one is present.
#
# The repository must be built. Its folder of built things is used, so that what both packages need is
# built once.
set -euo pipefail
cd "$(dirname "$0")/.."

# The folder holds one plan of what to build at a time, and a plan of the other package would be
# followed: each package begins with none.
rm -f .build/debug.yaml
trap 'rm -f .build/debug.yaml' EXIT

swift build --package-path Loopback --scratch-path .build --build-tests
swift test --package-path Loopback --scratch-path .build --skip-build --disable-xctest 2>&1 |
  grep -a -v -E '^(◇|✔) Test case'

# Python and Chromium are needed for nothing that a person uses, so their absence is told and forgiven.
command -v python3 >/dev/null 2>&1 || { echo "check-open: skipped the attacks, there is no python3"; exit 0; }
BUILT=$(pwd)/.build/debug python3 Tests/Loopback/attacks.py

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
driver=$(command -v chromedriver || true)
if [ -z "$chromium" ] || [ -z "$driver" ]; then
  echo "check-open: skipped the pages, there is no chromium with chromedriver"
  exit 0
fi
# What drives the reading pages drives these as well, where it is there already.
peers=.build/page-drivers
[ -e "$peers/complete" ] || peers=.build/selenium
if [ ! -e "$peers/complete" ]; then
  rm -rf "$peers"
  if ! python3 -m venv "$peers" >/dev/null 2>&1 ||
    ! "$peers/bin/python" -m pip install --quiet 'selenium>=4.20,<5'; then
    echo "check-open: skipped the pages, selenium cannot be installed"
    exit 0
  fi
  touch "$peers/complete"
fi
BUILT=$(pwd)/.build/debug CHROMIUM=$chromium CHROMEDRIVER=$driver "$peers/bin/python" Tests/Loopback/pages.py
echo "check-open: passed"
