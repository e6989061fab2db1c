#!/usr/bin/env python3
"""Times collecting beside other programs that do the same, and prints a Markdown table of ratios.

usage: run.py TIMING [ROUNDS]     TIMING is the built jejak-timing; `make bench` does all of it
"""
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
TIMING = str(pathlib.Path(sys.argv[1]).resolve())
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5


def corpus(name, ending):
    """The files of a corpus, else the small texts of this folder often enough to be timed."""
    folder = SHARED / "corpora" / name
    if folder.is_dir():
        found = sorted(str(path) for path in folder.rglob("*") if path.name.endswith(ending))
        if found:
            return found
    own = sorted(str(path) for path in (HERE / "texts").glob(f"{name.split('-')[0]}*"))
    return own * 200


def ours(job):
    return lambda files: [TIMING, job, *files]


def peer(job):
    return lambda files: [sys.executable, str(HERE / "peers.py"), job, *files]


def plain(*command):
    """A program of the system; what counts is the time of its processes."""

    def run(files):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall = time.monotonic()
        for chunk in ([[file] for file in files] if command[0] == "pdftotext" else [files]):
            last = ["/dev/null"] if command[0] == "pdftotext" else []
            subprocess.run(
                [*command, *chunk, *last], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return {"cpu": cpu, "wall": time.monotonic() - wall}

    run.isPlain = True
    return run


# What is measured, which files, ours, the peers with the bound that each sets, which clock.
MEASURES = [
    ("HTML, main text", "html-articles", ".html", ours("collect"), "cpu",
     [("trafilatura", peer("trafilatura"), 6.0), ("libxml2 DOM alone", ours("dom"), 0.6),
      ("resiliparse", peer("resiliparse"), None)]),
    ("HTML, text with metadata", "html-articles", ".html", ours("collect"), "cpu",
     [("trafilatura with metadata", peer("trafilatura-meta"), 8.0)]),
    ("JATS", "jats", "xml", ours("collect"), "cpu",
     [("lxml text", peer("lxml"), 4.0),
      ("xmllint --sax --noout", plain("xmllint", "--sax", "--noout"), 1 / 3)]),
    ("TEI", "tei", ".xml", ours("collect"), "cpu",
     [("lxml text", peer("lxml"), 4.0),
      ("xmllint --sax --noout", plain("xmllint", "--sax", "--noout"), 1 / 3)]),
    ("PDF", "pdf", ".pdf", ours("pdf"), "wall",
     [("pdftotext -bbox-layout", plain("pdftotext", "-bbox-layout"), 1 / 1.2)]),
    ("HTML on two cores", "html-spans", ".html", ours("pair"), "wall",
     [("one core", ours("collect"), 1.7)]),
]


def once(make, files):
    if getattr(make, "isPlain", False):
        return make(files)
    done = subprocess.run(make(files), capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stderr[-400:], file=sys.stderr)
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def words(text):
    return re.findall(r"\w+", text)


def check(name, files):
    """What stands in the texts that were timed: scores where people said what is right."""
    if name == "PDF":
        return ""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([TIMING, "collect", "--write", folder, *files], capture_output=True)
        texts = {pathlib.Path(f).name: pathlib.Path(folder) / f"{pathlib.Path(f).name}.txt"
                 for f in files}
        missing = [name for name, text in texts.items() if not text.exists()]
        notes = [f"{len(texts) - len(missing)} of {len(texts)} have a text"]
        scorer = SHARED / "tools" / "score_extraction.py"
        kind = {"html-articles": "articles", "html-spans": "spans"}.get(
            next((part for part in pathlib.Path(files[0]).parts if part.startswith("html-")), ""))
        if kind and scorer.exists():
            if kind == "articles":
                for text in list(texts.values()):
                    if text.exists():
                        text.rename(str(text).replace(".html.txt", ".txt"))
            truth = SHARED / "corpora" / f"html-{kind}" / "truth.json"
            scored = subprocess.run([sys.executable, str(scorer), kind, str(truth), folder],
                                    capture_output=True, text=True)
            if scored.returncode == 0:
                notes.append(f"F1 {json.loads(scored.stdout)['f1']:.4f}")
        elif files[0].endswith("xml"):
            # Ours leaves out the header; what it has must be words of the file.
            own = strange = 0
            for file in files:
                text = texts[pathlib.Path(file).name]
                if not text.exists():
                    continue
                known = all_words(pathlib.Path(file).read_bytes())
                found = words(text.read_text())
                own += len(found)
                strange += sum(word not in known for word in found)
            notes.append(f"{own} words, {100 * strange / max(1, own):.2f} % not so in the file")
        return "; ".join(notes)


def all_words(data):
    """The words of a file, with those that elements without a space between them make together."""
    from lxml import etree

    parser = etree.XMLParser(load_dtd=False, no_network=True, resolve_entities=True, huge_tree=True)
    runs = list(etree.fromstring(data, parser).itertext())
    return set(words("".join(runs))) | set(words(" ".join(runs)))


def main():
    print("| measure | files | ours | peer | ratio | bound | what was made |")
    print("|---|---|---|---|---|---|---|")
    for name, folder, ending, make, clock, peers in MEASURES:
        files = corpus(folder, ending)
        if not files:
            continue
        size = sum(os.path.getsize(file) for file in files) / 1e6
        times = {"": []} | {peer: [] for peer, _, _ in peers}
        for _ in range(ROUNDS):  # by turns, so that what else the machine does meets all alike
            for label, run in [("", make)] + [(label, run) for label, run, _ in peers]:
                done = once(run, files)
                if done:
                    times[label].append(done[clock])
        made = check(name, files)
        if not times[""]:
            print(f"| {name} | {len(files)} | failed | | | | |")
            continue
        own = statistics.median(times[""])
        for label, _, bound in peers:
            if not times[label]:
                print(f"| {name} | {len(files)} | {size / own:.1f} MB/s | {label}: not there | | | |")
                continue
            other = statistics.median(times[label])
            wanted = f"≥ {bound:.2f}" if bound else ""
            print(f"| {name} | {len(files)} | {size / own:.1f} MB/s | {label} {size / other:.1f} MB/s"
                  f" | {other / own:.2f} | {wanted} | {made} |", flush=True)
            made = ""
    for folder, ending in [("html-spans", ".html"), ("tei", ".xml"), ("jats", "xml")]:
        files = corpus(folder, ending)
        done = once(ours("stream"), files) if files else None
        if done:
            peak = done["peak"] / (1024 if sys.platform != "darwin" else 1024 * 1024)
            print(f"| peak memory, {folder} | {len(files)} | {peak:.0f} MiB | | | ≤ 150 | |")


main()
