#!/usr/bin/env python3
"""Writes a large study of made-up words, the same for the same arguments, to be timed.

usage: make-study.py FOLDER [--documents N] [--paragraphs N] [--codings N] [--coders N] [--codes N]
                     [--seed N]

Words are syllables drawn by the seed: no text from anywhere. Every journal is a whole chain, so that
`jejak verify` passes.
"""
import argparse
import hashlib
import json
import pathlib
import random

SYLLABLES = [a + b for a in "b d g k l m n p r s t".split() for b in "a e i o u".split()]
CASES = ["TIMUR", "BARAT", "UTARA", "SELATAN", "TENGAH", "LUAR"]
CLAIMS = ["planned", "ongoing", "done", "hoped", "possible"]
CONTEXT = 32


def word(random, syllables):
    return "".join(random.choice(SYLLABLES) for _ in range(syllables))


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Words:
    """The vocabulary: common words, and for every code a few rare ones that its indicators look for."""

    def __init__(self, random, codes):
        self.common = sorted({word(random, random.choice((1, 2, 2, 3))) for _ in range(900)})
        self.terms = []
        taken = set(self.common)
        for _ in range(codes):
            own = []
            while len(own) < 3:
                made = word(random, 4)
                if made not in taken:
                    taken.add(made)
                    own.append(made)
            self.terms.append(own)


def document(random, words, paragraphs):
    """A reading text with its sentences as (start, end, code or none)."""
    text, sentences = "", []
    for number in range(paragraphs):
        if number:
            text += "\n"
        for place in range(4):
            if place:
                text += " "
            chosen = random.choices(words.common, k=random.randint(8, 16))
            code = None
            if random.random() < 0.2:
                code = random.randrange(len(words.terms))
                chosen[random.randrange(1, len(chosen))] = random.choice(words.terms[code])
            start = len(text)
            text += " ".join(chosen).capitalize() + "."
            sentences.append((start, len(text), code))
    return text, sentences


class Chain:
    def __init__(self, folder, person):
        self.person, self.count, self.previous = person, 0, "0" * 64
        self.file = open(folder / f"{person}.jsonl", "w", encoding="utf-8")

    def write(self, act, fields, minute):
        self.count += 1
        day, rest = divmod(minute, 1440)
        at = f"20{24 + day // 336:02}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}"
        line = {"n": self.count, "at": f"{at}T{rest // 60:02}:{rest % 60:02}:00Z", "by": self.person}
        if self.count == 1:
            line["machine"] = "bench"
        line.update({"act": act, **fields, "prev": self.previous})
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        self.previous = sha256(text)
        self.file.write(text + "\n")
        return f"{self.person}-{self.count}"


def anchor(source, text, fingerprint, start, end):
    return {
        "source": source,
        "document": fingerprint,
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    for name, value in (
        ("documents", 100), ("paragraphs", 25), ("codings", 10_000), ("coders", 4), ("codes", 60),
        ("seed", 1),
    ):
        arguments.add_argument(f"--{name}", type=int, default=value)
    asked = arguments.parse_args()
    chance = random.Random(asked.seed)
    words = Words(chance, asked.codes)
    coders = ["ayu", "budi", "citra", "dewi", "eko", "fitri"][: asked.coders]
    codes = [f"K{number // 10}-{number:02}" for number in range(asked.codes)]
    library = asked.folder / "sources/library"
    journal = asked.folder / "codebook/journal"
    for folder in (library, journal):
        folder.mkdir(parents=True)
    per_document = max(1, asked.codings // asked.documents)

    register = ["version: 1", "sources:"]
    chains = [Chain(journal, person) for person in coders]
    by_code, last, made = {}, {}, 0
    for number in range(asked.documents):
        source = f"teks-{number:05}"
        text, sentences = document(chance, words, asked.paragraphs)
        (library / f"{source}.txt").write_text(text.replace("\n", "\n\n") + "\n", encoding="utf-8")
        case = CASES[number % len(CASES)]
        register += [
            f"- id: {source}", f"  file: {source}.txt", "  type: report", "  language: id",
            f'  title: "{word(chance, 3)} {word(chance, 2)}"', f"  issued: {2000 + number % 24}",
            f"  group: g{number // 3}", f"  cases: [{case}]",
        ]
        fingerprint = sha256(text)
        wanted = per_document if number < asked.documents - 1 else asked.codings - made
        for _ in range(wanted):
            start, end, code = chance.choice(sentences)
            if code is None or chance.random() < 0.3:
                code = chance.randrange(asked.codes)
            person = chance.randrange(len(chains))
            fields = anchor(source, text, fingerprint, start, end)
            fields.update({"code": codes[code], "claim": chance.choice(CLAIMS)})
            if chance.random() < 0.3:
                fields["evidence"] = ["date"]
            written = chains[person].write("code", fields, made)
            by_code.setdefault(codes[code], []).append(written)
            made += 1
            if chance.random() < 0.01:
                chains[person].write("edit", {"of": written, **fields, "claim": "done"}, made)
            elif chance.random() < 0.01:
                chains[person].write("undo", {"of": written}, made)
                by_code[codes[code]].pop()
            elif chance.random() < 0.005:
                start, end, _ = chance.choice(sentences)
                place = anchor(source, text, fingerprint, start, end)
                chains[person].write("none", {"place": place}, made)
    (asked.folder / "sources/library.yaml").write_text("\n".join(register) + "\n")
    write_codebook(asked.folder / "codebook", codes, words, coders, by_code, chance)


def write_codebook(folder, codes, words, coders, by_code, chance):
    protocol = [
        "version: 1", "title: {en: A study to be timed}", "languages: [en]",
        "method: miles-huberman", "profile: sketch",
        "questions: [{id: RQ1, text: {en: What is said where}}]", "cases:",
        *[f"- {{id: {case}, name: {{en: {case.capitalize()}}}}}" for case in CASES],
        "coders:", *[f"- {{id: {person}, role: analyst}}" for person in coders],
    ]
    (folder / "protocol.yaml").write_text("\n".join(protocol) + "\n")
    lines = ["version: 1", "codes:"]
    for group in sorted({code.split("-")[0] for code in codes}):
        lines += [f"- id: {group}", f"  name: {{en: Group {group}}}", "  applied: false"]
    for code, terms in zip(codes, words.terms):
        lines += [
            f"- id: {code}", f"  parent: {code.split('-')[0]}", f"  name: {{en: {terms[0]}}}",
            f"  definition: {{en: Where {terms[0]} is spoken of}}", "  type: descriptive",
            "  questions: [RQ1]", "  indicators:", f"  - phrase: {terms[0]}",
            f'  - word: "{terms[1][:-2]}*"', f"  - phrase: {terms[2]}",
        ]
    (folder / "codes.yaml").write_text("\n".join(lines) + "\n")
    (folder / "displays.yaml").write_text(
        "\n".join(
            [
                "version: 1", "displays:",
                "- {id: by-case, kind: conceptually-clustered-matrix, question: RQ1, title: {en: By case},",
                "   rows: {by: case}, columns: {codes: [\"K*\"]}, cell: {show: count, level: excerpts}}",
                "- {id: effects, kind: effects-matrix, question: RQ1, title: {en: Effects},",
                "   rows: {by: code, codes: [\"K1-*\"]}, columns: {by: claim},",
                "   cell: {show: excerpts, level: groups}}",
            ]
        )
        + "\n"
    )
    nodes = codes[:6]
    known = {code: by_code.get(code, [])[:2] for code in nodes}
    network = ["version: 1", "networks:", "- id: net", "  kind: causal-network",
               "  title: {en: A net}", "  question: RQ1", "  nodes:"]
    network += [
        f"  - {{id: {code}, name: {{en: Node {code}}}, kind: variable, codes: [{code}]}}"
        for code in nodes
    ]
    network.append("  links:")
    for one, other in zip(nodes, nodes[1:]):
        excerpts = ", ".join(known[one])
        network.append(
            f"  - {{from: {one}, to: {other}, kind: causes, sign: plus, strength: weak, "
            f"basis: attested, excerpts: [{excerpts}], why: because the text says so}}"
        )
    (folder / "networks.yaml").write_text("\n".join(network) + "\n")
    findings = ["version: 1", "findings:"]
    for number in range(3):
        code, case = codes[number], CASES[number]
        findings += [
            f"- id: F{number + 1}", "  question: RQ1", "  level: describe",
            f"  text: {{en: {code} is spoken of in {case}}}", "  claim: done",
            f"  scope: {{cases: [{case}]}}", "  rests-on:",
            f"  - {{display: by-case, row: {case}, column: {code}}}", "  expects:",
            f"  - {{count: {{code: {code}, case: {case}}}, level: groups, at-least: 2}}",
        ]
    (folder / "findings.yaml").write_text("\n".join(findings) + "\n")


main()
