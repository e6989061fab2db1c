#!/usr/bin/env python3
"""Times what other programs make of the same files, and prints one line of JSON as jejak-timing does.

usage: peers.py trafilatura|trafilatura-meta|resiliparse|lxml [--write FOLDER] FILE...
"""
import json
import pathlib
import resource
import sys
import time


def reader(job):
    if job.startswith("trafilatura"):
        import trafilatura

        if job.endswith("meta"):
            return lambda data: trafilatura.extract(data, with_metadata=True, output_format="json")
        return lambda data: trafilatura.extract(data)
    if job == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree

        return lambda data: extract_plain_text(HTMLTree.parse_from_bytes(data), main_content=True)
    if job == "lxml":
        from lxml import etree

        parser = etree.XMLParser(
            load_dtd=False, no_network=True, resolve_entities=False, huge_tree=True
        )
        blocks = etree.XPath(
            "//*[local-name()='p' or local-name()='title' or local-name()='head'"
            " or local-name()='l' or local-name()='td']"
        )

        # The text of every block on a line of its own, its white space made single spaces.
        def text(data):
            root = etree.fromstring(data, parser)
            return "\n".join(" ".join("".join(block.itertext()).split()) for block in blocks(root))

        return text
    raise SystemExit(f"no such peer: {job}")


def main():
    job, paths = sys.argv[1], sys.argv[2:]
    folder = None
    if paths[:1] == ["--write"]:
        folder, paths = pathlib.Path(paths[1]), paths[2:]
    read = reader(job)
    files = [pathlib.Path(path).read_bytes() for path in paths]
    read(files[0])  # what is loaded or compiled at the first use belongs to no page
    texts = []
    wall, cpu = time.monotonic(), time.process_time()
    for data in files:
        try:
            texts.append(read(data) or "")
        except Exception:
            texts.append("")
    passed = {"wall": time.monotonic() - wall, "cpu": time.process_time() - cpu}
    if folder:
        for path, text in zip(paths, texts):
            (folder / f"{pathlib.Path(path).name}.txt").write_text(text)
    words = sum(len(text.encode()) for text in texts)
    empty = sum(not text for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(map(len, files))
    print(json.dumps(passed | {"empty": empty, "bytes": size, "words": words, "peak": peak}))


main()
