"""Holds what `jejak take` says of comments against what a person would say: check.py PLAN.json ROWS.json"""

import json
import sys

plan, rows = (json.load(open(path)) for path in sys.argv[1:3])


def said(row):
    if row["state"] == "placed":
        return "placed " + row["place"]
    if row["state"] == "ambiguous":
        return "ambiguous " + ",".join(one.split("=")[1] for one in row["candidates"].split())
    return {"not found": "unfound"}.get(row["state"], row["state"])


# The rows come in the order of the text, several for a comment with several codes.
wanted = []
for item in sorted(enumerate(plan), key=lambda one: one[0]):
    wanted += [w.strip() for w in item[1]["expect"].replace(" placed", "\nplaced").split("\n")]
got = [said(row) for row in sorted(rows, key=lambda row: int(row["n"]))]
missing = list(wanted)
extra = []
for one in got:
    if one in missing:
        missing.remove(one)
    else:
        extra.append(one)
counts = {}
for row in rows:
    counts[row["state"]] = counts.get(row["state"], 0) + 1
print(f"{len(plan)} comments, {len(rows)} choices:", ", ".join(f"{k} {v}" for k, v in sorted(counts.items())))
for one in missing:
    print("  a person would say:", one)
for one in extra:
    print("  the program says:  ", one)
sys.exit(1 if missing or extra else 0)
