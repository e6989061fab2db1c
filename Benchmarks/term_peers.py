#!/usr/bin/env python3
"""Finds the same terms with other programs and prints one line of JSON as terms-timing does.

usage: term_peers.py ahocorasick_rs|pyahocorasick|re|fts5 CODEBOOK WORDS FOLDER
"""
import json
import pathlib
import re
import sqlite3
import sys
import time


def keep(finds):
    """Of the finds of each code the leftmost, then longest, none overlapping."""
    finds.sort(key=lambda find: (find[1], -find[2]))
    ends, counts = {}, {}
    for code, start, end in finds:
        if start >= ends.get(code, 0):
            ends[code] = end
            counts[code] = counts.get(code, 0) + 1
    return counts


def automaton(job, codes, words):
    """Overlapping finds of an automaton over small letters, whole words only."""
    terms = [(term.lower(), code["id"]) for code in codes for term in code["terms"]]
    if job == "ahocorasick_rs":
        import ahocorasick_rs

        made = ahocorasick_rs.AhoCorasick([term for term, _ in terms])

        def finds(text):
            return ((terms[n][1], start, end) for n, start, end in
                    made.find_matches_as_indexes(text, overlapping=True))
    else:
        import ahocorasick

        made, known = ahocorasick.Automaton(), {}
        for term, code in terms:
            known.setdefault(term, []).append(code)
        for term, owners in known.items():
            made.add_word(term, (len(term), owners))
        made.make_automaton()

        def finds(text):
            return ((code, end - length + 1, end + 1) for end, (length, owners) in made.iter(text)
                    for code in owners)

    def is_word(letter):
        value = ord(letter)
        return words[value >> 3] >> (value & 7) & 1

    def search(text):
        small = text.lower()
        return keep([find for find in finds(small)
                     if not (find[1] > 0 and is_word(small[find[1] - 1]))
                     and not (find[2] < len(small) and is_word(small[find[2]]))])

    return search


def phrase(words):
    return r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"


def expression(form):
    if "phrase" in form:
        return phrase(form["phrase"])
    if "word" in form:
        return r"(?<!\w)" + form["word"].replace("*", r"\w*").replace("?", r"\w") + r"(?!\w)"
    if "pattern" in form:
        return form["pattern"]
    first, second = form["near"]["all"]
    # No further than a line.
    between = rf"[^\w\n]+(?:\w+[^\w\n]+){{0,{form['near']['words'] - 1}}}?"
    return rf"\b{first}\b{between}\b{second}\b|\b{second}\b{between}\b{first}\b"


def expressions(codes):
    """One expression a rule; a combination asks every line for each of its parts."""
    simple, combined = [], []
    for code in codes:
        form = code["indicators"][0]
        if "all" in form:
            parts = {key: [re.compile(expression(part), re.I) for part in form.get(key, [])]
                     for key in ("all", "any", "not")}
            combined.append((code["id"], parts))
        else:
            simple.append((code["id"], re.compile(expression(form), re.I)))

    def search(text):
        counts = {code: sum(1 for _ in made.finditer(text)) for code, made in simple}
        for code, parts in combined:
            first = parts["all"][0]
            counts[code] = sum(
                1 for line in text.split("\n")
                if first.search(line) and all(part.search(line) for part in parts["all"][1:])
                and (not parts["any"] or any(part.search(line) for part in parts["any"]))
                and not any(part.search(line) for part in parts["not"]))
        return counts

    return search


def fts5(codes, texts):
    """Indexes all lines and asks what FTS5 can express: phrases, beginnings, nearness, and, not."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE lines USING fts5(words)")
    base.executemany("INSERT INTO lines VALUES (?)",
                     ((line,) for text in texts for line in text.split("\n") if line))
    counts = {}
    for code in codes:
        form = code["indicators"][0]
        quoted = lambda part: f'"{part["phrase"]}"'
        if "phrase" in form:
            query = quoted(form)
        elif "word" in form and form["word"].rstrip("*").isalpha():
            query = form["word"]
        elif "near" in form:
            query = f"NEAR({' '.join(form['near']['all'])}, {form['near']['words'] - 1})"
        elif "all" in form:
            query = " AND ".join(map(quoted, form["all"]))
            if "any" in form:
                query += f" AND ({' OR '.join(map(quoted, form['any']))})"
            if "not" in form:
                query = f"({query}) NOT ({' OR '.join(map(quoted, form['not']))})"
        else:
            continue
        counts[code["id"]] = base.execute(
            "SELECT count(*) FROM lines WHERE lines MATCH ?", (query,)).fetchone()[0]
    return counts


def main():
    job, codebook, words, folder = sys.argv[1:]
    codes = json.loads(pathlib.Path(codebook).read_text())["codes"]
    # As bytes, so that no end of a line is made another one.
    texts = [path.read_bytes().decode() for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    word_bits = pathlib.Path(words).read_bytes()
    if job == "fts5":
        start = time.process_time()
        total = fts5(codes, texts)
    else:
        search = expressions(codes) if job == "re" else automaton(job, codes, word_bits)
        total = {}
        start = time.process_time()
        for text in texts:
            for code, count in search(text).items():
                total[code] = total.get(code, 0) + count
    print(json.dumps({"cpu": time.process_time() - start, "counts": total}))


main()
