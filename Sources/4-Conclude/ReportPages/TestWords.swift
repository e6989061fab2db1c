import StudyModel

/// The tests of a finding as sentences.
enum TestWords {
  /// What a test asks, in a language.
  static func sentence(_ test: FindingTest, _ language: String) -> String {
    let isIndonesian = language == "id"
    switch test {
    case .count(let selection, let level, let least, let most):
      func amount(_ value: Int) -> String {
        Wording.amount(level).words(in: language, [Numbers.count(value, language)])
      }
      let bounds = [
        least.map { (isIndonesian ? "paling sedikit " : "at least ") + amount($0) },
        most.map { (isIndonesian ? "paling banyak " : "at most ") + amount($0) },
      ].compactMap { $0 }.joined(separator: ", ")
      return "\(words(selection, language)): \(bounds)"
    case .more(let selection, let other, let level):
      let unit = Wording.of(level).words(in: language)
      return isIndonesian
        ? "lebih banyak \(unit) untuk \(words(selection, language)) daripada untuk \(words(other, language))"
        : "more \(unit) for \(words(selection, language)) than for \(words(other, language))"
    case .coOccur(let codes, let window, let least):
      let names = codes.joined(separator: " + ")
      return isIndonesian
        ? "\(names) muncul bersama paling sedikit \(least) kali (\(indonesian[window] ?? window))"
        : "\(names) occur together at least \(least) \(least == 1 ? "time" : "times") (\(window))"
    case .path(let nodes, let network):
      return (isIndonesian ? "jalur dalam \(network): " : "a path in \(network): ")
        + nodes.joined(separator: " → ")
    case .holds(let codings):
      let ids = codings.map(\.text).joined(separator: ", ")
      return isIndonesian ? "pengodean ini tetap berlaku: \(ids)" : "these codings stand: \(ids)"
    case .cellsReviewed(let display):
      return isIndonesian
        ? "semua sel \(display) ditulis atas bukti hari ini"
        : "all cells of \(display) were written on today's evidence"
    case .none(let selection, let orAnswered):
      let tail = !orAnswered ? "" : isIndonesian ? ", atau semuanya dijawab" : ", or all answered"
      return isIndonesian
        ? "tidak ada \(words(selection, language))\(tail)"
        : "no \(words(selection, language))\(tail)"
    }
  }

  /// What was observed; its few words are the program's own.
  static func observed(_ words: String, _ language: String) -> String {
    var before = ""
    return words.split(separator: " ", omittingEmptySubsequences: false).map { piece in
      let word = String(piece)
      defer { before = word }
      if language == "id" { return indonesian[word] ?? word }
      let said = before == "1" ? singular[word] ?? word : word
      return said == "group" || said == "groups" ? "independent \(said)" : said
    }.joined(separator: " ")
  }

  private static let singular = [
    "groups": "group", "sources": "source", "excerpts": "excerpt", "cases": "case",
    "links": "link", "codings": "coding", "times": "time", "excerpts,": "excerpt,",
  ]

  private static let indonesian = [
    "of": "dari", "group": "kelompok independen", "groups": "kelompok independen",
    "source": "sumber",
    "sources": "sumber", "excerpt": "kutipan", "excerpts": "kutipan", "excerpts,": "kutipan,",
    "case": "kasus",
    "cases": "kasus", "none": "tidak ada", "and": "dan", "against": "melawan", "found": "ditemukan",
    "answered": "dijawab", "missing": "hilang", "stale": "usang", "link": "hubungan",
    "links": "hubungan", "times": "kali", "cells": "sel", "cell": "sel", "no": "tidak ada",
    "within": "dalam", "a": "satu",
    "written": "tertulis", "codings": "pengodean", "coding": "pengodean", "network": "jaringan",
    "matrix": "matriks", "sentence": "kalimat", "paragraph": "paragraf", "answered,": "dijawab,",
  ]

  private static func words(_ selection: FindingTest.Selection, _ language: String) -> String {
    var pieces = selection.codes
    pieces += selection.cases
    pieces += selection.sources
    pieces += selection.claims.map { Wording.of($0).words(in: language) }
    pieces += selection.bearers
    return pieces.isEmpty ? "*" : pieces.joined(separator: " · ")
  }
}
