/// One study that uses every field of the formats, for readers and mutations.
enum WholeStudyFiles {
  static let files: [(path: String, text: String)] = [
    (
      "sources/library.yaml",
      """
      version: 1
      sources:
      - id: nota-2018
        file: notes/nota-2018.html
        type: webpage
        class: primary
        language: id
        title: {id: "Nota: satu", en: Note}
        author: [{family: Dijk, non-dropping-particle: van, given: A.}, {literal: BSSN}, Kominfo]
        editor: {family: E, given: F}
        issued: {date-parts: [[2018, 7, 3]]}
        accessed: 2026-10-02
        URL: http://example.org/a#b
        note: 007
        group: bssn
        cases: NL
        attributes: {side: NO, year: 2018}
        origin: {search: S1}
        parts: [{kind: abstract, from: L3, to: L57}, {kind: references, from: 90}]
        pages: {map: [[1, i], [5, "1"]]}
        rights: {share: yes, holder: x}
        sha256: 026F392ADF9E511EDD409489513CA5419314DDA47C3A4107101AC1CA9F54E02C
        earlier: [{file: nota-2018.1.html, until: 2026-11-02}]
      - {id: b, file: b.txt, origin: {by: hand}, pages: {first: 127}, title: t, issued: 2020, publisher: p}
      - {id: c, file: c.txt, origin: {cited-in: b}, title: t, issued: 2020, author: x, cases: [NL, KR]}
      """
    ),
    (
      "sources/searches.yaml",
      """
      searches: [{id: S1, where: web, date: 2026-10-01, query: "a b", hits: 40, by: ayu}]
      screened:
      - {title: x, search: S1, decision: out, why: y}
      """
    ),
    (
      "codebook/protocol.yaml",
      """
      title: {id: satu, en: one}
      languages: [id, en]
      method: miles-huberman
      profile: {profile: thesis, also: [RED-19], not: [{row: COL-12, why: none}]}
      questions: [{id: RQ1, text: what}]
      expectations: [{by: ayu, date: 2026-09-30, text: more}]
      boundary: {actors: [A, B], from: 2007-01-01, to: 2022-12}
      concepts: [{id: k, definition: d}]
      framework: [{from: a, to: b, sign: plus}]
      cases: [{id: NL, name: N, attributes: {a: 1.0}}, KR]
      thresholds:
        agreement: {measure: krippendorff-alpha, unit: sentence, at-least: 0.667}
        independent-groups: 2
        share-per-group: {at-most: 0.67, from-excerpts: 6}
      coders: [{id: ayu, role: analyst}]
      unanswered: [{question: RQ1, part: p, searched: q, why: w}]
      """
    ),
    (
      "codebook/codes.yaml",
      """
      codes:
      - {id: BTK, name: form, applied: no}
      - id: BTK-LATIH
        parent: BTK
        name: {id: pelatihan, en: training}
        definition: d
        include: i
        exclude: [{when: w, use: "BTK*"}, {when: v, use: [BTK, PAT]}, only words]
        type: descriptive
        questions: RQ1
        needs: [case, claim]
        examples: {typical: [{source: b, quote: q}], counter: {source: c, quote: r}}
        indicators:
        - phrase: latihan bersama
        - word: "pelatih*"
        - pattern: "\\\\bMoU\\\\b"
        - near: {all: [alih, teknologi], words: 6}
        - {all: [pelatihan, "sib*"], any: {phrase: x}, not: y, within: paragraph}
        - plain words
        false-hits: [{source: b, quote: q, why: w}]
      - {id: PAT, name: p, type: pattern, members: ["BTK-*"]}
      """
    ),
    (
      "codebook/claims.yaml",
      """
      claims:
      - {id: F, source: b, text: t, claim: done, at: [{lines: [32, 42]}, {quote: q}, L7, "b:12.2", {lines: 9}]}
      """
    ),
    (
      "codebook/displays.yaml",
      """
      displays:
      - id: forms
        kind: conceptually-clustered-matrix
        question: RQ1
        title: x
        rows: {by: "attribute:side"}
        columns: {codes: ["BTK-*"]}
        cell: {show: count, level: groups}
        order: {rows: listed, columns: count}
        scope: {sources: [b], cases: NL, claim: [done, hoped], status: [accepted], codes: PAT}
        within: paragraph
        negative: yes
      - {id: plain, kind: event-listing, rows: case, columns: [BTK], cell: quote, order: date}
      """
    ),
    (
      "codebook/networks.yaml",
      """
      networks:
      - id: causal
        kind: causal-network
        question: RQ1
        nodes: [{id: a, name: A, kind: variable, role: antecedent, codes: [BTK]}, {id: b}]
        links: [{from: a, to: b, kind: causes, sign: plus, strength: strong, basis: attested, excerpts: ayu-7, against: [ayu-2-8], why: w}]
      """
    ),
    (
      "codebook/findings.yaml",
      """
      findings:
      - id: F1
        question: RQ1
        level: explain
        text: {id: satu, en: one}
        claim: done
        scope: {cases: [NL, KR]}
        rests-on: [{display: forms, row: NL, column: BTK-LATIH}, {network: causal, link: "a>b"}]
        expects:
        - {count: {code: BTK-LATIH, case: KR, claim: [done], bearer: x}, level: groups, at-least: 2}
        - {more: {code: BTK-LATIH}, than: {code: PAT}, level: sources}
        - {co-occur: [BTK-LATIH, PAT], within: paragraph, at-least: 1}
        - {path: [a, b], network: causal}
        - {holds: [ayu-7, ayu-12]}
        - {cells-reviewed: forms}
        - {none: {code: "PA*"}, or-answered: true}
        against: [{search: "x", date: 2026-01-01, found: [ayu-3], answer: y}]
        rivals: [{text: r, answer: s}]
        compares: [F]
      """
    ),
  ]
}
