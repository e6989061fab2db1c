#!/usr/bin/env python3
"""Compares what CoderAgreement says of a thousand tables with krippendorff, irrCAC and scikit-learn.

usage: check-agreement.py TABLES     a line of JSON a table, as PeerTablesTests writes them

Where ours has a number theirs must be the same within 1e-9; where ours has none, theirs must have none
either. α over sets has no such peer and is computed here by its definition.
"""
import json
import math
import sys
import warnings

import krippendorff
import numpy
import pandas
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score

warnings.filterwarnings("ignore")
numpy.seterr(all="ignore")
LEVELS = {
    "krippendorff-alpha": "nominal",
    "krippendorff-alpha-ordinal": "ordinal",
    "krippendorff-alpha-interval": "interval",
    "krippendorff-alpha-ratio": "ratio",
}


def number(compute):
    """The number, or nothing where the other program has none or stops."""
    try:
        value = float(compute())
    except (ValueError, AssertionError, ZeroDivisionError, IndexError, KeyError, TypeError):
        return None
    return value if math.isfinite(value) else None


def peers(table):
    """By measure, what the other programs say; a row a unit, a column a coder."""
    coders = table["coders"]
    rows = numpy.array(table["answers"], dtype=float).reshape(-1, coders) + 1
    rows[rows == 0] = numpy.nan
    for name, level in LEVELS.items():
        yield name, number(
            lambda: krippendorff.alpha(reliability_data=rows.T, level_of_measurement=level)
        )
    answers = (~numpy.isnan(rows)).sum(axis=1)
    paired = answers > 1
    varies = len(set(rows[~numpy.isnan(rows)])) > 1

    def coefficient(method, key):
        frame = pandas.DataFrame(rows[answers > 0])
        return getattr(CAC(frame, digits=15), method)()["est"][key]

    # Its variances need two units, and it stops without.
    if varies and paired.any() and (answers > 0).sum() > 1:
        yield "gwet-ac1", number(lambda: coefficient("gwet", "coefficient_value"))
        yield "fleiss-kappa", number(lambda: coefficient("fleiss", "coefficient_value"))
        yield "percent", number(lambda: coefficient("fleiss", "pa"))
    if coders == 2:
        both = rows[paired]
        yield "cohen-kappa", number(lambda: cohen_kappa_score(both[:, 0], both[:, 1]))
    yield "krippendorff-alpha-masi", of_sets(table, masi)
    yield "krippendorff-alpha-jaccard", of_sets(table, jaccard)


def jaccard(left, right):
    return 1 - len(left & right) / len(left | right) if left | right else 0.0


def masi(left, right):
    if left == right:
        return 0.0
    if left <= right or right <= left:
        alike = 2 / 3
    else:
        alike = 1 / 3 if left & right else 0
    return 1 - alike * len(left & right) / len(left | right)


def of_sets(table, distance):
    """α by its definition: pairs within units by pairs of all answers."""
    coders = table["coders"]
    sets = [None if codes is None else frozenset(codes) for codes in table["sets"]]
    units = [
        [codes for codes in sets[start : start + coders] if codes is not None]
        for start in range(0, len(sets), coders)
    ]
    units = [unit for unit in units if len(unit) > 1]
    answers = [codes for unit in units for codes in unit]
    observed = sum(
        sum(distance(left, right) for left in unit for right in unit) / (len(unit) - 1)
        for unit in units
    )
    expected = sum(distance(left, right) for left in answers for right in answers)
    if not expected:
        return None
    return 1 - observed / (expected / (len(answers) - 1))


def main():
    compared, without, wrong = {}, 0, []
    with open(sys.argv[1]) as file:
        tables = [json.loads(line) for line in file]
    for seed, table in enumerate(tables):
        for measure, theirs in peers(table):
            ours = table["values"][measure]
            compared[measure] = compared.get(measure, 0) + 1
            if ours is None and theirs is None:
                without += 1
            elif ours is None or theirs is None or abs(ours - theirs) > 1e-9:
                wrong.append(f"seed {seed}: {measure} is {ours}, and elsewhere {theirs}")
    for line in wrong[:20]:
        print(f"check-agreement: {line}", file=sys.stderr)
    if wrong or len(tables) < 1000 or min(compared.values()) < 100:
        sys.exit(f"check-agreement: {len(wrong)} of {sum(compared.values())} numbers differ")
    print(
        f"check-agreement: passed, {len(tables)} tables, {sum(compared.values())} numbers, "
        f"{without} of them undefined here and there"
    )


main()
