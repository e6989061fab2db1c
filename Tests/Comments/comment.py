"""Comments on a DOCX file of `jejak show --docx`, as a person leaves them, through pandoc.

comment.py IN.docx PLAN.json OUT.docx: the plan is a list of {passage, words, nth, comment, author, date,
replace}; words are those of the passage after its changes, nth counts their occurrences in it from 1;
`replace` is a pair of words put for others in the passage first. Pandoc reads the file, the comments are
put into its document tree, and pandoc writes it.
"""

import json
import re
import subprocess
import sys


def text(inline):
    kind = inline["t"]
    if kind == "Str":
        return inline["c"]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Emph", "Strong", "SmallCaps", "Underline"):
        return "".join(map(text, inline["c"]))
    if kind == "Span":
        return "".join(map(text, inline["c"][1]))
    return ""


def flat(inlines):
    """The same words without any markup, one character a piece."""
    pieces = []
    for inline in inlines:
        for character in text(inline):
            pieces.append(character)
    return pieces


def inlines_of(characters):
    out, word = [], ""
    for character in characters:
        if isinstance(character, dict) or character == " ":
            if word:
                out.append({"t": "Str", "c": word})
                word = ""
            out.append({"t": "Space"} if character == " " else character)
        else:
            word += character
    if word:
        out.append({"t": "Str", "c": word})
    return out


def span(kind, number, item):
    attributes = [["id", str(number)]]
    content = []
    if kind == "comment-start":
        attributes += [["author", item.get("author", "Ayu")], ["date", item.get("date", "2026-11-21T10:00:00Z")]]
        # Pandoc writes one paragraph a comment; a line break stands for the second line.
        for index, line in enumerate(item["comment"].split("\n")):
            if index:
                content.append({"t": "LineBreak"})
            content += inlines_of(line)
    return {"t": "Span", "c": [["", [kind], attributes], content]}


def main(source, plan, target):
    tree = json.loads(subprocess.check_output(["pandoc", source, "-t", "json"]))
    items = json.load(open(plan))
    blocks = {}
    for block in tree["blocks"]:
        if block["t"] not in ("Para", "Plain", "Header"):
            continue
        inlines = block["c"][2] if block["t"] == "Header" else block["c"]
        found = re.match(r"\[(\d+)\] ", "".join(map(text, inlines)))
        if found:
            blocks[int(found.group(1))] = block
    characters = {}
    for number, block in blocks.items():
        characters[number] = flat(block["c"][2] if block["t"] == "Header" else block["c"])
    for item in items:
        if "replace" in item:
            old, new = item["replace"]
            whole = "".join(characters[item["passage"]])
            assert old in whole, item
            characters[item["passage"]] = list(whole.replace(old, new, 1))
    marks = {}
    for number, item in enumerate(items):
        if "comment" not in item:
            continue
        whole = "".join(characters[item["passage"]])
        start = -1
        for _ in range(item.get("nth", 1)):
            start = whole.index(item["words"], start + 1)
        end = start + len(item["words"])
        marks.setdefault(item["passage"], []).append((start, 1, number, "comment-start", item))
        marks.setdefault(item["passage"], []).append((end, 0, number, "comment-end", item))
    for passage, found in marks.items():
        out = list(characters[passage])
        for place, _, number, kind, item in sorted(found, key=lambda mark: (mark[0], mark[1], mark[2]), reverse=True):
            out.insert(place, span(kind, number, item))
        characters[passage] = out
    for passage, block in blocks.items():
        inlines = inlines_of(characters[passage])
        if block["t"] == "Header":
            block["c"][2] = inlines
        else:
            block["c"] = inlines
    subprocess.run(
        ["pandoc", "-f", "json", "-t", "docx", "-o", target], input=json.dumps(tree).encode(), check=True
    )


if __name__ == "__main__":
    main(*sys.argv[1:4])
