#!/usr/bin/env bash
# Forty comments on a text that jejak gave out, as pandoc and LibreOffice save them: placed, ambiguous,
# refused, as a person would say. Tests/Comments holds the text, the comments and what is expected.
#
# Usage: check-comments.sh JEJAK
set -euo pipefail
jejak=$(realpath "$1")
own=$(cd "$(dirname "$0")/Comments" && pwd)

# Neither is needed for anything a person uses, so their absence is told and forgiven.
for program in python3 pandoc soffice; do
  command -v "$program" >/dev/null 2>&1 || { echo "check-comments: skipped, there is no $program"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/study/sources/library" "$work/study/codebook"
cp "$own/source.md" "$work/study/sources/library/nota.md"
cp "$own/codes.yaml" "$own/protocol.yaml" "$work/study/codebook/"
printf 'version: 1\nsources:\n- {id: nota, file: nota.md}\n' >"$work/study/sources/library.yaml"
cd "$work/study"
export JEJAK_NOW=2026-11-21T10:00:00Z JEJAK_MACHINE=check
convert() {
  soffice -env:UserInstallation="file://$work/office" --headless --convert-to "$2" \
    --outdir "$work/$3" "$1" >/dev/null 2>&1
}

"$jejak" show nota --docx "$work/nota.docx" 2>/dev/null
python3 "$own/comment.py" "$work/nota.docx" "$own/comments.json" "$work/pandoc.docx"
mkdir "$work/odt" "$work/docx"
convert "$work/pandoc.docx" odt odt
convert "$work/odt/pandoc.odt" docx docx
for file in "$work/pandoc.docx" "$work/docx/pandoc.docx"; do
  status=0
  "$jejak" take "$file" --dry-run --format json >"$work/rows.json" 2>/dev/null || status=$?
  [ "$status" = 2 ] || { echo "check-comments: take ended with $status" >&2; exit 1; }
  echo "check-comments: $(basename "$(dirname "$file")")/$(basename "$file")"
  python3 "$own/check.py" "$own/comments.json" "$work/rows.json"
done

# What was taken from one is known in the other, and no word of the source stands in a message.
"$jejak" take "$work/pandoc.docx" --yes >/dev/null 2>"$work/errors" || true
before=$(sha256sum codebook/journal/ayu.jsonl)
"$jejak" take "$work/docx/pandoc.docx" --yes >/dev/null 2>>"$work/errors" || true
[ "$before" = "$(sha256sum codebook/journal/ayu.jsonl)" ] ||
  { echo "check-comments: the copy that LibreOffice saved was taken anew" >&2; exit 1; }
! grep -q -i 'sepakat' "$work/errors"
"$jejak" run >/dev/null 2>&1
"$jejak" verify >/dev/null
echo "check-comments: passed"
