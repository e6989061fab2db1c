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
        # The blocks of JATS and TEI that people read, in the order of the text.
        blocks = set(
            "p title article-title head label td th term def disp-quote caption verse-line"
            " mixed-citation element-citation citation nlm-citation"
            " l ab item speaker stage note bibl cell titlePart quote byline docAuthor".split()
        )
        headers = {"front", "teiHeader"}

        def name(element):
            tag = element.tag
            return tag.rpartition("}")[2] if isinstance(tag, str) else ""

        def words(element):
            return " ".join("".join(element.itertext()).split())

        # What a record of the work needs, by the element's name; what is met first stands.
        fields = {
            "journal-title": "container", "article-title": "title", "title": "title",
            "publisher-name": "publisher", "publisher": "publisher", "volume": "volume",
            "issue": "issue", "fpage": "page", "year": "date", "date": "date",
            "abstract": "abstract", "license": "licence", "licence": "licence",
            "pubPlace": "place", "issn": "ISSN",
        }
        people = {"contrib", "author", "editor"}
        identifiers = {"article-id", "idno"}

        def record(header):
            found = {}
            for element in header.iter(etree.Element):
                kind = name(element)
                if kind in fields:
                    found.setdefault(fields[kind], words(element))
                elif kind in people:
                    found.setdefault("author", []).append(words(element))
                elif kind in identifiers:
                    found[element.get("pub-id-type") or element.get("type") or "id"] = words(element)
            return found

        # The record of the header, and the text of every block on a line of its own with its white
        # space made single spaces; a block within a block belongs to the outer one.
        def text(data):
            root = etree.fromstring(data, parser)
            lines = []
            walk = etree.iterwalk(root, events=("start",))
            for _, element in walk:
                kind = name(element)
                if kind in headers:
                    record(element)
                    walk.skip_subtree()
                elif kind in blocks:
                    lines.append(words(element))
                    walk.skip_subtree()
            return "\n".join(lines)

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
