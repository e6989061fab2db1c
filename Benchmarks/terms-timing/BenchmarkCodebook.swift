import FoundationEssentials
import StudyModel

/// A codebook as the benchmark's JSON has it.
struct BenchmarkCodebook {
  private struct File: Decodable {
    struct Entry: Decodable {
      let id: String
      let terms: [String]?
      let indicators: [Form]?
    }
    let codes: [Entry]
  }

  private struct Form: Decodable {
    struct Near: Decodable {
      let all: [String]
      let words: Int
    }
    let phrase: String?
    let word: String?
    let pattern: String?
    let near: Near?
    let all: [Form]?
    let any: [Form]?
    let not: [Form]?
    let within: String?

    var form: Indicator.Form {
      if let phrase { return .phrase(phrase) }
      if let word { return .word(word) }
      if let pattern { return .pattern(pattern) }
      if let near { return .near(all: near.all, words: near.words) }
      return .combination(
        all: (all ?? []).map(\.form),
        any: (any ?? []).map(\.form),
        not: (not ?? []).map(\.form),
        within: within.flatMap(Indicator.Window.init(rawValue:)) ?? .sentence
      )
    }
  }

  let codebook: Codebook

  init(_ data: Data) throws {
    let file = try JSONDecoder().decode(File.self, from: data)
    codebook = try Codebook(
      codes: file.codes.map { entry in
        Code(
          id: entry.id,
          indicators: (entry.terms ?? []).map { Indicator(.phrase($0)) }
            + (entry.indicators ?? []).map { Indicator($0.form) }
        )
      }
    )
  }
}
