import Foundation
import TestKit

/// A study of our own words into which choices are taken.
struct TakingStudy {
  static let passages = [
    "Rapat pertama diadakan di kota pelabuhan. Kedua pihak sepakat.",
    "Pelatihan diadakan dua kali setahun. Kedua pihak sepakat.",
    "Alat \u{1F512} dipinjamkan, \u{A997}\u{A9BA} dan e\u{0301} disebut. Zwxqvy rahasia.",
  ]

  let commands: StudyCommands
  var study: TemporaryStudy { commands.study }

  init(coders: [String] = ["ayu", "bram"], title: String = "Contoh") throws {
    commands = try StudyCommands()
    try study.write(
      Self.passages.joined(separator: "\n\n") + "\n",
      to: "sources/library/nota.txt"
    )
    try study.write("Berkas lain. Kedua pihak sepakat.\n", to: "sources/library/lain.txt")
    try study.write(
      "version: 1\nsources:\n- {id: nota, file: nota.txt}\n- {id: lain, file: lain.txt}\n",
      to: "sources/library.yaml"
    )
    try study.write(
      """
      version: 1
      codes:
      - {id: BTK, name: bentuk, applied: false}
      - {id: BTK-LATIH, parent: BTK, name: pelatihan, indicators: [{word: pelatihan}]}
      - {id: BTK-RAPAT, parent: BTK, name: rapat, indicators: [{word: rapat}]}
      - {id: HUB, name: hubungan, indicators: [{word: sepakat}]}
      """,
      to: "codebook/codes.yaml"
    )
    let persons = coders.map { "{id: \($0), role: analyst}" }.joined(separator: ", ")
    try study.write(
      """
      version: 1
      title: \(title)
      languages: [id]
      coders: [\(persons)]
      cases: [{id: KR, name: Korea}, {id: NL, name: Belanda}]
      """,
      to: "codebook/protocol.yaml"
    )
    try study.write(
      """
      version: 1
      displays:
      - {id: bentuk, kind: conceptually-clustered-matrix, rows: {by: case}, columns: {codes: [BTK-*]}}
      """,
      to: "codebook/displays.yaml"
    )
    try study.write(
      "version: 1\nfindings:\n- {id: F1, level: describe, text: Ada pelatihan.}\n",
      to: "codebook/findings.yaml"
    )
  }

  /// The reading text of a source.
  func text(_ source: String = "nota") throws -> [Unicode.Scalar] {
    let outcome = try commands.run("show", source, "--plain")
    return Array(outcome.output.unicodeScalars.dropLast())
  }

  /// The fields of a place: the nth occurrence of words, with their company.
  func place(_ words: String, _ number: Int = 1, in source: String = "nota") throws -> [String: Any]
  {
    let text = try text(source)
    let sought = Array(words.unicodeScalars)
    let starts = text.indices.filter { text[$0...].starts(with: sought) }
    let start = starts[number - 1]
    let end = start + sought.count
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    return [
      "source": source, "start": start, "end": end, "quote": words,
      "prefix": string(text[max(0, start - 32)..<start]),
      "suffix": string(text[end..<min(text.count, end + 32)]),
    ]
  }

  /// The fingerprint of a source's reading text.
  func fingerprint(_ source: String = "nota") throws -> String {
    _ = try commands.run("run")
    let text = try study.text("output/1-collect/documents/\(source).json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return object?["document"] as? String ?? ""
  }

  /// Writes a file as a page hands it back, and returns its path.
  func page(
    _ choices: [[String: Any]],
    fields: [String: Any] = [:],
    named name: String = "choices.json"
  ) throws -> String {
    var file: [String: Any] = [
      "jejak": "choices", "version": 1, "by": "ayu",
      "documents": ["nota": try fingerprint()],
    ]
    file.merge(fields) { $1 }
    file["choices"] = choices.enumerated().map { index, choice in
      choice.merging(["key": "k-\(index)", "at": "2026-11-21T10:00:00Z"]) { first, _ in first }
    }
    let bytes = try JSONSerialization.data(withJSONObject: file, options: [.sortedKeys])
    try study.write(String(decoding: bytes, as: UTF8.self), to: name)
    return study.path + "/" + name
  }

  /// Takes a file, written without asking.
  func take(_ path: String, _ more: String...) throws -> BuiltCommand.Outcome {
    try commands.run(["take", path, "--yes", "--format", "csv"] + more)
  }

  /// The rows that a take printed.
  func rows(_ outcome: BuiltCommand.Outcome) -> [[String: String]] {
    StudyCommands.rows(in: outcome.output)
  }

  /// The lines of a person's journal.
  func journal(of person: String = "ayu") -> [[String: Any]] {
    let text = (try? study.text("codebook/journal/\(person).jsonl")) ?? ""
    return text.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}
