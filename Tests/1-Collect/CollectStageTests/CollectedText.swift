import Fingerprints
import Foundation
import StudyModel
import TestKit

@testable import CollectStage

/// A text collected as the command would, with what tests ask of it.
struct CollectedText {
  let bytes: [UInt8]
  let made: Collected

  var document: Document { made.document }

  init(
    _ text: String,
    file: String = "text.txt",
    parts: [Source.DeclaredPart] = [],
    pages: Source.DeclaredPages? = nil,
    changes: [String] = []
  ) throws {
    try self.init(
      bytes: Array(text.utf8),
      file: file,
      parts: parts,
      pages: pages,
      changes: changes
    )
  }

  init(
    bytes: [UInt8],
    file: String = "text.txt",
    parts: [Source.DeclaredPart] = [],
    pages: Source.DeclaredPages? = nil,
    changes: [String] = []
  ) throws {
    self.bytes = bytes
    made = try Collecting.collect(
      Source(id: "text", file: file, parts: parts, pages: pages),
      bytes: bytes,
      changes: changes.compactMap(PassageChange.init(text:)),
      fingerprint: { fingerprint(of: $0) }
    )
  }

  /// The words of each passage.
  var passages: [String] { document.passages.map { document.text[$0.range] } }

  /// The kind of each passage.
  var kinds: [Passage.Kind] { document.passages.map(\.kind) }

  /// The part of each passage.
  var parts: [DocumentPart.Kind] { document.passages.map { document.part(at: $0.range.start) } }

  /// The labels of the pages.
  var labels: [String] { document.pages.map(\.label) }

  /// The codes of the diagnostics.
  var noticed: [String] { made.diagnostics.map(\.code) }

  /// How often a word form stands in the reading text, ASCII case aside, and how many of these cross
  /// a line of the original; `butNotAfter` is what may not stand directly before.
  func count(_ words: String, butNotAfter before: String = "") -> (all: Int, crossing: Int) {
    let text = document.text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let words = Array(words.utf8)
    let before = Array(before.utf8)
    var all = 0
    var crossing = 0
    var index = 0
    while index + words.count <= text.count {
      guard text[index..<index + words.count].elementsEqual(words) else {
        index += 1
        continue
      }
      let isExcluded = !before.isEmpty && text[..<index].suffix(before.count).elementsEqual(before)
      if !isExcluded {
        all += 1
        let range = TextRange(
          document.text.textOffset(ofByte: index),
          document.text.textOffset(ofByte: index + words.count)
        )
        if let lines = document.origin.lines(of: range), lines.count > 1 { crossing += 1 }
      }
      index += words.count
    }
    return (all, crossing)
  }
}

/// The two real texts that lie beside the repository on some machines.
enum SiberText: String, CaseIterable {
  case thesis = "nl-thesis"
  case article = "kr-article"

  private static var folder: URL? {
    sharedFolder()?.appending(path: "studies/siber/sources/library")
  }

  /// Whether the texts are there.
  static var areThere: Bool {
    guard let folder else { return false }
    return allCases.allSatisfy { text in
      let file = folder.appending(path: "\(text.rawValue).txt")
      return FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
  }

  /// The file's bytes.
  func bytes() throws -> [UInt8] {
    guard let folder = Self.folder else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: folder.appending(path: "\(rawValue).txt")))
  }

  /// The text, collected.
  func collected(
    parts: [Source.DeclaredPart] = [],
    pages: Source.DeclaredPages? = nil,
    changes: [String] = []
  ) throws -> CollectedText {
    try CollectedText(
      bytes: bytes(),
      file: "\(rawValue).txt",
      parts: parts,
      pages: pages,
      changes: changes
    )
  }
}
