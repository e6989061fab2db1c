import SourceSurvey
import StudyModel

/// Masks what leaves a study: displays, pages and report quote sources, and quote no identifier and
/// no excerpt that a person withheld.
///
/// What stays with the sources has every word: the documents and their reading pages, and the list
/// of codings.
enum WithheldFiles {
  /// The files with the personal identifiers of all sources, and withheld excerpts, masked.
  static func masked(_ files: [PlannedFile], _ state: StudyState) -> [PlannedFile] {
    let values = values(of: state)
    guard !values.isEmpty else { return files }
    return files.map { file in
      let stays = file.path.hasPrefix("1-collect/") || file.path.hasPrefix("2-reduce/")
      return stays ? file : PlannedFile(file.path, key: nil) { masked(file.bytes(), values) }
    }
  }

  /// A text that leaves the study, with the same words masked.
  static func masking(_ state: StudyState) -> (String) -> String {
    let values = values(of: state)
    guard !values.isEmpty else { return { $0 } }
    return { String(decoding: masked(Array($0.utf8), values), as: UTF8.self) }
  }

  private static func values(of state: StudyState) -> [[UInt8]] {
    var values = Set(state.withheldWords)
    for document in state.documents {
      let allowed = state.study.source(document.source)?.allowedIdentifiers ?? []
      for value in WithheldWords(document, allowed: allowed).values {
        values.insert(Array(value.utf8))
      }
    }
    return values.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// The bytes with each value that stands as words of its own masked; longer values first.
  static func masked(_ bytes: [UInt8], _ values: [[UInt8]]) -> [UInt8] {
    var heads: [UInt8: [[UInt8]]] = [:]
    for value in values { if let head = value.first { heads[head, default: []].append(value) } }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let isInside = index > 0 && isWord(bytes[index - 1])
      let found =
        isInside
        ? nil
        : heads[bytes[index]]?.first { value in
          let end = index + value.count
          return end <= bytes.count && bytes[index..<end].elementsEqual(value)
            && (end == bytes.count || !isWord(bytes[end]))
        }
      guard let found else {
        out.append(bytes[index])
        index += 1
        continue
      }
      out.append(contentsOf: WithheldWords.mark.utf8)
      index += found.count
    }
    return out
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0x80
    }
  }
}
