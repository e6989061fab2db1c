import CollectStage
import Foundation
import StudyModel
import TestKit

/// A made-up text, collected as the command would.
func collected(
  _ text: String,
  as id: String = "text",
  file: String = "text.txt",
  language: String? = nil,
  tables: [Source.DeclaredTable] = []
) throws -> Document {
  try collected(Array(text.utf8), as: id, file: file, language: language, tables: tables)
}

func collected(
  _ bytes: [UInt8],
  as id: String,
  file: String,
  language: String?,
  tables: [Source.DeclaredTable] = []
) throws -> Document {
  let source = Source(id: id, file: file, language: language, tables: tables)
  return try Collecting.collect(source, bytes: bytes, fingerprint: { String($0.count) }).document
}

/// The two real texts that lie beside the repository on some machines.
enum SiberText: String, CaseIterable {
  case thesis = "nl-thesis"
  case article = "kr-article"

  private static var folder: URL? {
    sharedFolder()?.appending(path: "studies/siber/sources/library")
  }

  static var areThere: Bool {
    guard let folder else { return false }
    return allCases.allSatisfy {
      let file = folder.appending(path: "\($0.rawValue).txt")
      return FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
  }

  func document(tables: [Source.DeclaredTable] = []) throws -> Document {
    guard let folder = Self.folder else { throw CocoaError(.fileNoSuchFile) }
    let file = "\(rawValue).txt"
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
    return try collected(bytes, as: rawValue, file: file, language: "id", tables: tables)
  }
}

extension Document {
  /// The physical lines of a stretch as `578-585`.
  func lines(of range: TextRange) -> String {
    origin.lines(of: range).map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
  }
}
