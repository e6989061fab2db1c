#!/usr/bin/env python3
"""Times measures of agreement beside other programs, by turns, and prints a Markdown table.

usage: run.py TIMING [ROUNDS]     TIMING is the built agreement-timing; agreement/bench.sh does all of it
"""
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

import krippendorff
import numpy
import pandas
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score

warnings.filterwarnings("ignore")
TIMING = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
UNITS, CODERS, CATEGORIES = 100_000, 3, 10


def table():
    """Answers of three coders who often agree, one in ten missing."""
    chance = numpy.random.default_rng(1)
    usual = chance.integers(0, CATEGORIES, size=(UNITS, 1))
    other = chance.integers(0, CATEGORIES, size=(UNITS, CODERS))
    answers = numpy.where(chance.random((UNITS, CODERS)) < 0.7, usual, other).astype(numpy.uint8)
    answers[chance.random((UNITS, CODERS)) < 0.1] = 255
    return answers


def peers(answers):
    rows = answers.astype(float) + 1
    rows[answers == 255] = numpy.nan
    both = rows[~numpy.isnan(rows[:, :2]).any(axis=1), :2]
    values = [cohen_kappa_score(both[:, 0], both[:, 1])]
    for level in ("nominal", "ordinal", "interval", "ratio"):
        values.append(krippendorff.alpha(rows.T, level_of_measurement=level))
    frame = pandas.DataFrame(rows[~numpy.isnan(rows).all(axis=1)])
    values.append(CAC(frame, digits=15).gwet()["est"]["coefficient_value"])
    return values


def spans(count, coders):
    """Units of coders who mark much the same, as lines of coder, code, start, end."""
    chance = random.Random(1)
    lines, place = [], 0
    for _ in range(count // coders):
        start, length, code = place + chance.randint(0, 40), chance.randint(20, 200), chance.randint(0, 9)
        end = start + length
        for coder in range(coders):
            own = code if chance.random() < 0.8 else chance.randint(0, 9)
            lines.append((coder, own, start + chance.randint(0, 9), end + chance.randint(0, 9)))
        place = end + 10
    return lines


def ours(*arguments):
    done = subprocess.run([TIMING, *arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def row(measure, own, peer, ratio, bound, checked):
    print(f"| {measure} | {own} | {peer} | {ratio} | {bound} | {checked} |", flush=True)


def main():
    print("| measure | ours | peer | ratio | bound | what was checked |")
    print("|---|---|---|---|---|---|")
    with tempfile.NamedTemporaryFile() as file:
        answers = table()
        answers.tofile(file.name)
        mine, theirs, difference = [], [], 0.0
        for _ in range(ROUNDS):
            own = ours("table", file.name, str(CODERS), str(CATEGORIES))
            mine.append(own["cpu"])
            begun = time.process_time()
            values = peers(answers)
            theirs.append(time.process_time() - begun)
            difference = max(abs(a - b) for a, b in zip(own["values"], values, strict=True))
        own, peer = statistics.median(mine), statistics.median(theirs)
        row(
            "κ, α at four levels, AC1; 100,000 units, 3 coders, 10 categories, missing answers",
            f"{1000 * own:.1f} ms", f"scikit-learn, krippendorff, irrCAC {peer:.2f} s",
            f"{peer / own:.0f}", "≥ 20", f"largest difference {difference:.1e}",
        )
        if difference > 1e-9:
            sys.exit("the numbers differ")
    for count, bound in ((4_000, ""), (100_000, "< 1 s")):
        with tempfile.NamedTemporaryFile("w") as file:
            units = spans(count, 2)
            file.write("".join(f"{a} {b} {c} {d}\n" for a, b, c, d in units))
            file.flush()
            own = statistics.median(ours("spans", file.name, "2")["cpu"] for _ in range(ROUNDS))
        peer = gamma(units) if count == 4_000 else ""
        row(f"unitizing α, {count:,} spans", f"{1000 * own:.1f} ms", peer, "", bound, "")
    own = [ours("study") for _ in range(ROUNDS)]
    row(
        "every measure with intervals, each of 50 codes; 1,000 documents, 100,000 codings, 4 coders",
        f"{1000 * statistics.median(one['wall'] for one in own):.0f} ms", "", "", "≤ 500 ms",
        f"{len(own[0]['values'])} numbers, the same in each round"
        if all(one["values"] == own[0]["values"] for one in own) else "NOT the same in each round",
    )


def gamma(units):
    """The nearest peer: another coefficient over the same spans."""
    try:
        from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum
        from pyannote.core import Segment
    except ImportError:
        return "pygamma-agreement: not there (38 s were measured for it)"
    continuum = Continuum()
    for coder, code, start, end in units:
        continuum.add(f"c{coder}", Segment(start, end), str(code))
    begun = time.process_time()
    continuum.compute_gamma(CombinedCategoricalDissimilarity(), soft=False, fast=True)
    return f"pygamma-agreement (γ) {time.process_time() - begun:.1f} s"


main()
