import CollectStage
import Foundation
import StudyModel
import TestKit

/// A text that sources are made of.
enum Material: String, CaseIterable {
  case example, thesis, article, craft, jats, office, page

  /// Whether it is on this machine.
  var isThere: Bool { (try? document()) != nil }

  /// The document of the first version.
  func document() throws -> Document {
    if self == .example {
      let folder = repositoryFolder().appending(path: "sources/library")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        .filter { ($0.hasSuffix(".md") || $0.hasSuffix(".txt")) }.sorted()
      let texts = try files.map { file in
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        return try Self.collect(bytes, file).text.string
      }
      let joined = texts.joined(separator: "\n").replacing("\n", with: "\n\n")
      return try Self.collect(Array(joined.utf8), "example.txt")
    }
    guard let shared = sharedFolder() else { throw CocoaError(.fileNoSuchFile) }
    let file = shared.appending(path: path)
    return try Self.collect([UInt8](try Data(contentsOf: file)), file.lastPathComponent)
  }

  private var path: String {
    switch self {
    case .example: ""
    case .thesis: "studies/siber/sources/library/nl-thesis.txt"
    case .article: "studies/siber/sources/library/kr-article.txt"
    case .craft: "corpora/text/craft-14723793.txt"
    case .jats: "corpora/jats/PLoS Biol-4-6-1475681.nxml"
    case .office: "corpora/office/ID1.docx"
    case .page:
      "corpora/html-articles/pages/"
        + "042bb7b5fedab6eac7db576522b89b93904c237d344bcbe14a6a5ab7f7335856.html"
    }
  }

  static func collect(_ bytes: [UInt8], _ file: String) throws -> Document {
    try Collecting.collect(Source(id: "s", file: file), bytes: bytes) { bytes in
      String(
        bytes.reduce(14_695_981_039_346_656_037 as UInt64) {
          ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
      )
    }.document
  }
}
