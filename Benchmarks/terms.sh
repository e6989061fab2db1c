#!/usr/bin/env bash
# Builds what searches for terms, brings the peers, and times both by turns.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product terms-timing
timing=$(swift build -c release --show-bin-path)/terms-timing
peers=.build/term-peers
if [ ! -x "$peers/bin/python3" ]; then
  python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet pyahocorasick ahocorasick_rs regex
fi
# libhyperscan-dev is a yardstick only; without it the line stays empty.
hyperscan=
if cc -O2 -o .build/hyperscan terms/hyperscan.c -lhs 2> .build/hyperscan.log; then
  hyperscan=.build/hyperscan
fi
exec "$peers/bin/python3" terms.py "$timing" "$hyperscan" "${ROUNDS:-5}"
