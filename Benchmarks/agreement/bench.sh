#!/usr/bin/env bash
# Times measures of agreement beside scikit-learn, krippendorff and irrCAC, and checks that all agree.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product agreement-timing
timing=$(swift build -c release --show-bin-path)/agreement-timing
peers=.build/agreement-peers
if [ ! -e "$peers/complete" ]; then
  rm -rf "$peers"
  python3 -m venv "$peers"
  "$peers/bin/pip" install --quiet 'krippendorff==0.9.0' 'irrCAC==0.4.4' 'scikit-learn>=1.4,<2'
  # Slow to build where no wheel fits; its figure is then the one that was measured elsewhere.
  timeout 300 "$peers/bin/pip" install --quiet pygamma-agreement ||
    echo "pygamma-agreement is not there" >&2
  touch "$peers/complete"
fi
exec "$peers/bin/python3" agreement/run.py "$timing" "${ROUNDS:-5}"
