#!/usr/bin/env python3
"""Times the whole of a large study, cold and after single changes, and prints a Markdown table.

usage: study.py FOLDER-OF-COMMANDS [CODINGS…]      default: 10000 100000; `make bench-study` does all of it

The study is made up by make-study.py. After the last change everything is made again from nothing
elsewhere, and every byte of both outputs is compared: a fast answer that differs is no answer.
"""
import filecmp
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
COMMANDS = pathlib.Path(sys.argv[1]).resolve()
SIZES = [int(word) for word in sys.argv[2:]] or [10_000, 100_000]
ROUNDS = 3


def timed(study, *arguments, expected=(0, 2)):
    """Seconds on the wall, seconds of processor and peak memory in MB of one command."""
    start = time.monotonic()
    process = subprocess.Popen(
        [COMMANDS / "jejak", *arguments, "--study", study],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "JEJAK_MACHINE": "bench"},
    )
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in expected:
        sys.exit(f"jejak {' '.join(arguments)}: {errors.decode()[:500]}")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / scale


def median(rounds):
    return [statistics.median(values) for values in zip(*rounds)]


def different(left, right):
    """The first path that is not in both trees with the same bytes, or nothing."""
    compared = filecmp.dircmp(left, right)
    for name in compared.left_only + compared.right_only + compared.funny_files:
        return left / name
    _, mismatch, errors = filecmp.cmpfiles(left, right, compared.common_files, shallow=False)
    for name in mismatch + errors:
        return left / name
    for name in compared.common_dirs:
        if found := different(left / name, right / name):
            return found
    return None


def measure(codings, parent):
    study = parent / f"study-{codings}"
    documents = max(10, codings // 100)
    subprocess.run(
        [sys.executable, HERE / "make-study.py", study, "--documents", str(documents),
         "--codings", str(codings)],
        check=True,
    )
    time.sleep(0.1)
    rows = [("everything, from nothing", timed(study, "run"))]
    cold = rows[0][1]
    rows.append(("nothing changed: run", median([timed(study, "run") for _ in range(ROUNDS)])))
    rows.append(("status", median([timed(study, "status") for _ in range(ROUNDS)])))
    coded, after = [], []
    for number in range(ROUNDS):
        place = f"teks-{number:05}:{number + 1}.1"
        coded.append(
            timed(study, "code", place, "K0-01", "--claim", "done", "--as", "ayu", expected=(0,))
        )
        after.append(timed(study, "run"))
    rows.append(("one coding: code", median(coded)))
    rows.append(("one coding: run", median(after)))
    after = []
    for number in range(ROUNDS):
        file = study / f"sources/library/teks-{number + 5:05}.txt"
        file.write_text(file.read_text() + "\nSatu kalimat lagi.\n")
        time.sleep(0.1)
        after.append(timed(study, "run"))
    rows.append(("one source: run", median(after)))
    rows.append(("agree", median([timed(study, "agree") for _ in range(ROUNDS)])))
    rows.append(("agree --all", median([timed(study, "agree", "--all") for _ in range(ROUNDS)])))
    rows.append(
        (
            "split of a code",
            timed(
                study, "codebook", "split", "K5-50", "--into", "K5-50-A=One", "K5-50-B=Two",
                "--why", "two things", "--leave", "--as", "ayu", expected=(0,),
            ),
        )
    )
    time.sleep(0.1)
    rows.append(("the run after it", timed(study, "run")))
    rows.append(("verify", timed(study, "verify", expected=(0, 1))))
    fresh = parent / f"fresh-{codings}"
    shutil.copytree(study, fresh, ignore=shutil.ignore_patterns("output", ".jejak"))
    timed(fresh, "run")
    # The new tree holds the ends of the chains of its own first run: the same lines, the same ends.
    if found := different(study / "output", fresh / "output"):
        sys.exit(f"not the same bytes: {found.relative_to(study)}")
    for name, (wall, processor, memory) in rows:
        share = f"{processor / cold[1]:.1%}"
        print(f"| {codings:,} | {name} | {wall:.2f} | {processor:.2f} | {share} | {memory:,.0f} |")


def main():
    print("| codings | work | wall s | processor s | of cold | peak MB |")
    print("|---:|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as parent:
        for codings in SIZES:
            measure(codings, pathlib.Path(parent))
            sys.stdout.flush()


main()
