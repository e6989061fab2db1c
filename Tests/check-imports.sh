#!/usr/bin/env bash
# Fails on an import that the manifest does not declare, or that the architecture does not allow.
#
# The first is the package manager's own check, on top of what is already built; the second reads
# the sources (Tests/Whole/ArchitectureTests).
set -euo pipefail
cd "$(dirname "$0")/.."

echo "swift build --explicit-target-dependency-import-check error"
swift build --explicit-target-dependency-import-check error
swift test --skip-build --disable-xctest --filter ArchitectureTests
echo "imports: passed"
