#!/usr/bin/env python3
"""Times the search for terms beside other programs that search the same texts for the same terms.

usage: terms.py TIMING HYPERSCAN [ROUNDS]     `PART=terms make bench` does all of it
"""
import json
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared" / "corpora"
TIMING, HYPERSCAN = sys.argv[1], sys.argv[2]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
TEXTS = SHARED / "text"


def once(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr[-300:], file=sys.stderr)
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def ripgrep(terms):
    """Ripgrep on one thread; it knows no codes, so it counts what the terms find together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        ["rg", "-j1", "-i", "-w", "-F", "-o", "--no-filename", "--no-line-number", "-f", terms,
         str(TEXTS)], capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": cpu, "rows": done.stdout.count(b"\n")}


def peer(job, *arguments):
    return lambda: once([sys.executable, str(HERE / "term_peers.py"), job, *arguments])


def ours(job, codebook):
    return lambda: once([TIMING, job, codebook, str(TEXTS)])


def by_turns(runs):
    """What every run gives, in rounds by turns, so that what else the machine does meets all alike."""
    results = {name: [] for name, _ in runs}
    for _ in range(ROUNDS):
        for name, run in runs:
            done = run()
            if done:
                results[name].append(done)
    return results


def speed(results, size, clock="cpu"):
    return size / 1e6 / statistics.median(done[clock] for done in results)


def table(title, own, results, bounds, size, check):
    print(f"\n### {title}\n\n| | MB/s | ours is × | bound | found |\n|---|---|---|---|---|")
    base = speed(results[own], size)
    for name, done in results.items():
        if not done:
            print(f"| {name} | not there | | | |")
            continue
        theirs = speed(done, size)
        ratio = "" if name == own else f"{base / theirs:.2f}"
        bound = bounds.get(name)
        print(f"| {name} | {theirs:.1f} | {ratio} | {f'≥ {bound}' if bound else ''} |"
              f" {check(name, done[-1])} |", flush=True)


def word_bits(path):
    """A bit a scalar that is a word character, as ours has them: asked of the regex module."""
    import regex

    word = regex.compile(r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]")
    bits = bytearray(0x110000 // 8)
    for value in range(0x110000):
        if not 0xD800 <= value < 0xE000 and word.match(chr(value)):
            bits[value >> 3] |= 1 << (value & 7)
    path.write_bytes(bits)


def many_terms(count):
    """Words and pairs of words of the corpus itself, in an order that depends on nothing else."""
    import hashlib
    import re

    found = set()
    for path in sorted(TEXTS.glob("*.txt"))[::4]:
        words = re.findall(r"[^\W\d_]{3,}", path.read_text().lower())
        found.update(words)
        found.update(f"{a} {b}" for a, b in zip(words[::7], words[1::7]))
    ordered = sorted(found, key=lambda term: hashlib.sha256(term.encode()).digest())
    return ordered[:count]


def main():
    if not TEXTS.is_dir():
        print("the corpus of texts is not there: ../shared/corpora/text")
        return
    folder = pathlib.Path(tempfile.mkdtemp())
    codebook = SHARED / "text-codebook.json"
    codes = json.loads(codebook.read_text())["codes"]
    counts = json.loads((SHARED / "text-counts.json").read_text())
    size = sum(path.stat().st_size for path in TEXTS.glob("*.txt"))
    numbered, plain, words = folder / "numbered.tsv", folder / "terms.txt", folder / "words.bin"
    numbered.write_text("".join(
        f"{n}\t{term}\n" for n, code in enumerate(codes) for term in code["terms"]))
    plain.write_text("".join(f"{term}\n" for code in codes for term in code["terms"]))
    word_bits(words)
    files = sorted(str(path) for path in TEXTS.glob("*.txt"))

    def checked(name, done):
        found = done.get("counts")
        if found is None:
            return f"{done['rows']} (knows no codes)"
        if isinstance(found, list):
            found = dict(zip((code["id"] for code in codes), found))
        wrong = sum(found.get(code, 0) != count for code, count in counts.items())
        return f"{sum(found.values())}, {wrong} of {len(counts)} counts wrong"

    runs = [
        ("ours, one core", ours("hits", str(codebook))),
        ("ours, whole: hits, suggestions, CSV", ours("whole", str(codebook))),
        ("Hyperscan in C, exact boundaries",
         lambda: once([HYPERSCAN, str(numbered), str(words), *files]) if HYPERSCAN else None),
        ("ripgrep", lambda: ripgrep(str(plain)) if shutil.which("rg") else None),
        ("ahocorasick_rs", peer("ahocorasick_rs", str(codebook), str(words), str(TEXTS))),
        ("pyahocorasick", peer("pyahocorasick", str(codebook), str(words), str(TEXTS))),
    ]
    table("50 codes, 500 terms, processor time", "ours, one core", by_turns(runs), {
        "Hyperscan in C, exact boundaries": 0.5, "ripgrep": 5, "ahocorasick_rs": 5}, size, checked)
    print("\nspaCy is left out: it takes minutes a round (0.8 MB/s where it was measured).")

    cores = by_turns([("one", ours("hits", str(codebook))), ("two", ours("pair", str(codebook)))])
    both = [speed(cores[name], size, "wall") for name in ("one", "two")]
    print(f"\nTwo cores, by the clock on the wall: {both[1]:.0f} MB/s, {both[1] / both[0]:.2f} times one"
          f" (≥ 1.8); the same counts: {cores['one'][-1]['counts'] == cores['two'][-1]['counts']}.")

    rules = HERE / "terms" / "rules.json"
    results = by_turns([
        ("ours, one core", ours("hits", str(rules))),
        ("Python re", peer("re", str(rules), str(words), str(TEXTS))),
        ("SQLite FTS5 with its indexing", peer("fts5", str(rules), str(words), str(TEXTS))),
    ])
    mine = results["ours, one core"][-1]["counts"]

    def rules_checked(name, done):
        found = done["counts"]
        same = [rule for rule in found if found[rule] == mine.get(rule, 0)]
        other = [f"{rule} {mine.get(rule, 0)}/{found[rule]}" for rule in sorted(found)
                 if found[rule] != mine.get(rule, 0)]
        if name.startswith("SQLite"):
            return f"paragraphs of {len(found)} rules that it can express"
        return f"{sum(found.values())}; {len(same)} of {len(found)} as ours" + (
            f"; others (ours/theirs): {', '.join(other)}" if other else "")

    table("24 mixed rules, processor time", "ours, one core", results,
          {"Python re": 14, "SQLite FTS5 with its indexing": 2}, size, rules_checked)

    print("\n### Number of terms\n\n| terms | ms | made ready in ms | peak MiB | hits |\n|---|---|---|---|---|")
    terms = many_terms(50_000)
    for count in (50, 500, 5_000, 50_000):
        path = folder / f"{count}.json"
        path.write_text(json.dumps(
            {"codes": [{"id": "T", "terms": terms[:count]}]}, ensure_ascii=False))
        done = [once([TIMING, "hits", str(path), str(TEXTS)]) for _ in range(ROUNDS)]
        print(f"| {count} | {1e3 * statistics.median(d['cpu'] for d in done):.0f} |"
              f" {1e3 * statistics.median(d['ready'] for d in done):.0f} |"
              f" {done[-1]['peak'] / 1024:.0f} | {done[-1]['rows']} |", flush=True)
    shutil.rmtree(folder)


main()
