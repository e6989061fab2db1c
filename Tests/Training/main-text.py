#!/usr/bin/env python3
"""Grows the trees of HTMLModel+First.swift anew, and scores them on pages kept aside.

usage: main-text.py CORPORA FEATURES [TABLE...]

CORPORA holds html-articles and html-spans, each with truth.json. FEATURES holds articles.json and
spans.json, which HTMLFeaturesCorpusTests writes where JEJAK_FEATURES names a folder. Prints the
scores of five folds for each of several ways to deal the pages out, for one alone says little: they
lie 0.01 apart. The trees grown on all pages are written to the TABLEs in equal parts, for the Swift
files.
Needs numpy and lightgbm 4.7. One thread and fixed seeds: the same features give the same trees.
"""
import difflib
import json
import pathlib
import re
import sys
from collections import Counter

import lightgbm
import numpy

FOLDS, TREES = 5, 450
DEALS = (1, 11, 21, 31, 41)
PARAMETERS = dict(
    objective="binary", learning_rate=0.03, num_leaves=12, min_data_in_leaf=20, min_sum_hessian_in_leaf=0.02,
    extra_trees=True, feature_fraction=0.3, bagging_fraction=0.7, bagging_freq=1, lambda_l2=0.3, max_bin=255,
    num_threads=1, seed=3, verbose=-1)
# As in HTMLTextRegion.
INSIDE, OUTSIDE, MASS, LEAST, COPY = 0.40, 0.60, 0.80, 0.08, 0.90
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def words_of(text):
    return re.findall(r"\w+", text)


def squashed(text):
    return re.sub(r"\s+", " ", text)


def load(corpora, features, kind):
    truth = json.loads((corpora / f"html-{kind}" / "truth.json").read_text())
    pages = {page["name"]: page for page in json.loads((features / f"{kind}.json").read_text())}
    for name in sorted(truth):
        page = pages[name]
        page["kind"], page["truth"] = kind, truth[name]
        page["X"] = numpy.array(page["rows"], dtype=numpy.uint8).reshape(len(page["texts"]), -1)
        page["words"] = [words_of(text) for text in page["texts"]]
        page["size"] = numpy.array([max(len(w), len(t) / 8) for w, t in zip(page["words"], page["texts"])])
        (label_by_text if kind == "articles" else label_by_spans)(page)
        yield page


def label_by_text(page):
    """A block is text if more than half of its words stand in the truth in runs of four."""
    found = [word for words in page["words"] for word in words]
    owner = [index for index, words in enumerate(page["words"]) for _ in words]
    hits = numpy.zeros(len(page["words"]))
    matcher = difflib.SequenceMatcher(None, found, words_of(page["truth"]), autojunk=False)
    for first, _, count in matcher.get_matching_blocks():
        for index in owner[first:first + count]:
            hits[index] += count >= min(4, len(page["words"][index]))
    counts = numpy.array([len(words) for words in page["words"]], float)
    page["y"] = hits / numpy.maximum(counts, 1) > 0.5
    page["w"] = numpy.minimum(counts / max(50, counts[page["y"]].sum()), 1) + 0.002


def label_by_spans(page):
    texts = [squashed(text) for text in page["texts"]]
    page["y"], page["w"] = numpy.zeros(len(texts), bool), numpy.zeros(len(texts))
    for wanted in ("with", "without"):
        for span in page["truth"][wanted]:
            held = [index for index, text in enumerate(texts) if squashed(span).strip() in text]
            for index in held:
                page["y"][index] = wanted == "with"
                page["w"][index] = 0.15 / (len(held) if wanted == "with" else len(held) ** 0.5)


def grow(pages):
    rows = numpy.concatenate([page["X"][page["w"] > 0] for page in pages])
    labels = numpy.concatenate([page["y"][page["w"] > 0] for page in pages])
    weights = numpy.concatenate([page["w"][page["w"] > 0] for page in pages])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, labels, weight=weights * 20), TREES)


def kept(page, chances):
    """As HTMLTextRegion decides."""
    big = page["size"] >= 20
    best = chances[big].max() if big.any() else chances.max(initial=0)
    if best < LEAST:
        return numpy.ones(len(chances), bool)
    mass = numpy.concatenate([[0], numpy.cumsum(page["size"] * numpy.where(chances > 0.3, chances, 0))])
    at = 0
    for index, (parent, first, end) in enumerate(page["containers"]):
        own = mass[end] - mass[first]
        if index > 0 and parent == at and own > 0 and own >= MASS * mass[-1]:
            at = index
    _, first, end = page["containers"][at]
    limits = numpy.full(len(chances), min(OUTSIDE, best * 0.9))
    limits[first:end] = min(INSIDE, best * 0.6)
    kept = chances > limits
    likeliest = {}
    longer = [index for index in numpy.flatnonzero(kept) if page["size"][index] >= 15]
    for index in longer:
        text = page["texts"][index]
        likeliest[text] = max(likeliest.get(text, 0), chances[index])
    for index in longer:
        kept[index] = chances[index] >= likeliest[page["texts"][index]] * COPY
    return kept


def shingles(words):
    count = max(1, len(words) - 3) if words else 0
    return Counter(tuple(words[index:index + 4]) for index in range(count))


def score(pages, decisions):
    """F1 of the articles and of the spans, as score_extraction.py counts them."""
    precisions, recalls, hit, missed, wrong = [], [], 0, 0, 0
    for page, decision in zip(pages, decisions):
        if page["kind"] == "articles":
            wanted = shingles(words_of(page["truth"]))
            found = shingles([word for index in numpy.flatnonzero(decision) for word in page["words"][index]])
            hits = sum((wanted & found).values())
            precisions += [hits / sum(found.values())] if found else []
            recalls.append(hits / sum(wanted.values()))
        else:
            text = squashed("\n".join(page["texts"][index] for index in numpy.flatnonzero(decision)))
            held = [squashed(span) in text for span in page["truth"]["with"]]
            hit, missed = hit + sum(held), missed + len(held) - sum(held)
            wrong += sum(squashed(span) in text for span in page["truth"]["without"])
    precision, recall = numpy.mean(precisions), numpy.mean(recalls)
    return 2 * precision * recall / (precision + recall), 2 * hit / max(1, 2 * hit + missed + wrong)


def folds(count, seed):
    folds = numpy.arange(count) % FOLDS
    numpy.random.RandomState(seed).shuffle(folds)
    return folds


def encoded(model):
    """Each node four digits of six bits, a node before its branches; see HTMLModel."""
    digits = []

    def encode(node):
        if "leaf_value" in node:
            value = max(-32768, min(32767, round(node["leaf_value"] * 1000)))
            code = 1 << 23 | value + 32768
        else:
            code = node["split_feature"] << 8 | int(max(0, min(255, numpy.floor(node["threshold"]))))
        digits.append("".join(DIGITS[code >> shift & 63] for shift in (18, 12, 6, 0)))
        if "leaf_value" not in node:
            encode(node["left_child"])
            encode(node["right_child"])

    for tree in model.dump_model()["tree_info"]:
        encode(tree["tree_structure"])
    return "".join(digits)


def main():
    corpora, features = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pages = list(load(corpora, features, "articles"))
    articles = len(pages)
    pages += load(corpora, features, "spans")
    totals = [deal(pages, articles, seed) for seed in DEALS]
    print("mean of all: articles {:.4f}, spans {:.4f}".format(*numpy.mean(totals, 0)))
    if len(sys.argv) > 3:
        table = encoded(grow(pages))
        lines = [table[index:index + 92] for index in range(0, len(table), 92)]
        each = -(-len(lines) // len(sys.argv[3:]))
        for part, path in enumerate(sys.argv[3:]):
            own = lines[part * each:(part + 1) * each]
            pathlib.Path(path).write_text("\\\n".join(f"    {line}" for line in own) + "\n")


def deal(pages, articles, seed):
    fold = numpy.concatenate([folds(articles, seed), folds(len(pages) - articles, seed + 1)])
    decisions, scores = [None] * len(pages), []
    for number in range(FOLDS):
        model = grow([page for page, own in zip(pages, fold) if own != number])
        held = numpy.flatnonzero(fold == number)
        for index in held:
            decisions[index] = kept(pages[index], model.predict(pages[index]["X"]))
        scores.append(score([pages[i] for i in held], [decisions[i] for i in held]))
    total = score(pages, decisions)
    mean = numpy.mean(scores, 0)
    print("deal {}: articles {:.4f}, spans {:.4f}; mean of its folds {:.4f}, {:.4f}".format(seed, *total, *mean), flush=True)
    return total


main()
