#!/usr/bin/env bash
# Builds what is timed, brings the peers into a virtual environment, and times both by turns.
set -euo pipefail
cd "$(dirname "$0")"
if [ "${PART:-}" = terms ]; then exec ./terms.sh; fi
if [ "${PART:-}" = agreement ]; then exec agreement/bench.sh; fi
swift build -c release --product jejak-timing
timing=$(swift build -c release --show-bin-path)/jejak-timing
peers=.build/peers
if [ ! -x "$peers/bin/python3" ]; then
  python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet trafilatura lxml lxml_html_clean resiliparse ||
    "$peers/bin/pip" install --quiet trafilatura lxml lxml_html_clean
fi
exec "$peers/bin/python3" run.py "$timing" "${ROUNDS:-5}"
