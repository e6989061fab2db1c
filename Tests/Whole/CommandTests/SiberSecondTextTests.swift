import Foundation
import TestKit
import Testing

/// The hits of the second text against a plain scan of its raw file, made without the program.
@Suite(.enabled(if: siber != nil))
struct SiberSecondTextTests {
  @Test func `RED-13: every hit of the second text is where a plain scan has it`() throws {
    let folder = try #require(siber)
    let patterns = try Self.singlePatterns(
      in: String(contentsOf: folder.appending(path: "codebook/codes.yaml"), encoding: .utf8)
    )
    #expect(patterns.count == 51)
    let raw = try String(
      contentsOf: folder.appending(path: "sources/library/kr-article.txt"),
      encoding: .utf8
    )
    let scan = JoinedLines(of: raw)
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("run", "reduce")
    let rows = try commands.rows(of: "2-reduce/hits.csv").filter { $0["source"] == "kr-article" }
    var found = 0
    for (code, pattern) in patterns {
      let expected = try scan.hits(of: pattern)
      let hits = try rows.filter { $0["code"] == code }.map { row in
        let numbers = try ["line_start", "line_end", "start", "end"].map { name in
          try #require(Int(row[name] ?? ""))
        }
        return JoinedLines.Hit(
          lines: numbers[0]...numbers[1],
          length: numbers[3] - numbers[2],
          words: row["hit"] ?? ""
        )
      }
      // The comparison is made before the check, which would print words of the source.
      let isSame = hits == expected
      #expect(isSame, "\(code): \(hits.map(\.lines)) for \(expected.map(\.lines))")
      found += hits.count
    }
    #expect(found == rows.count)
    #expect(found == 424)
  }

  /// The codes whose indicators are one pattern, read line by line.
  private static func singlePatterns(in yaml: String) -> [(code: String, pattern: String)] {
    var code = ""
    var indicators: [String] = []
    var isWithin = false
    var patterns: [(code: String, pattern: String)] = []
    for line in yaml.components(separatedBy: "\n") + ["- id: "] {
      if line.hasPrefix("- id: ") {
        if indicators.count == 1, indicators[0].hasPrefix("pattern: ") {
          patterns.append((code, String(indicators[0].dropFirst("pattern: ".count))))
        }
        code = String(line.dropFirst("- id: ".count))
        indicators = []
        isWithin = false
      } else if line == "  indicators:" {
        isWithin = true
      } else if isWithin, line.hasPrefix("  - ") {
        indicators.append(String(line.dropFirst(4)))
      } else if isWithin, line.hasPrefix("    "), !indicators.isEmpty {
        indicators[indicators.count - 1] += " " + line.trimmingCharacters(in: .whitespaces)
      } else {
        isWithin = false
      }
    }
    return patterns
  }
}

/// The lines of a file joined with one space each; after a hyphen at a line end with none.
private struct JoinedLines {
  struct Hit: Equatable {
    let lines: ClosedRange<Int>
    let length: Int
    let words: String
  }

  private let text: String
  /// Where each line that is not empty begins, in UTF-16, with its number.
  private let starts: [(place: Int, line: Int)]

  init(of raw: String) {
    var text = ""
    var starts: [(place: Int, line: Int)] = []
    for (index, line) in raw.components(separatedBy: "\n").enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { continue }
      if !text.isEmpty, !text.hasSuffix("-") { text += " " }
      starts.append((text.utf16.count, index + 1))
      text += words
    }
    self.text = text
    self.starts = starts
  }

  /// What an expression finds one after the other, whatever the case of the letters.
  func hits(of pattern: String) throws -> [Hit] {
    let expression = try NSRegularExpression(pattern: pattern, options: .caseInsensitive)
    let whole = text as NSString
    return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map {
      let words = whole.substring(with: $0.range)
      return Hit(
        lines: line(at: $0.range.location)...line(at: $0.range.location + $0.range.length - 1),
        length: words.unicodeScalars.count,
        words: words
      )
    }
  }

  private func line(at place: Int) -> Int {
    starts.last { $0.place <= place }?.line ?? 0
  }
}
