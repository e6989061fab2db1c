import Fingerprints
import ReduceStage
public import StudyModel
import TextAnchoring
import WebAnnotations

/// What became of the annotations of a file.
public struct AnnotationImport: Sendable {
  /// What became of one.
  public struct Row: Sendable {
    /// The annotation's id or number.
    public let annotation: String
    /// The code, or `-`.
    public let code: String
    /// `placed`, `known`, `ambiguous`, `unfound`, `foreign`, `unknown-code`, `no-code`, `no-words` or
    /// `machine`.
    public let state: String
    /// Where it is placed.
    public let place: String
    /// What to do, where something is to do.
    public let remedy: String
  }

  /// The codings to be written, in the order of the file.
  public let acts: [Act]
  /// A row for each code of each annotation.
  public let rows: [Row]
  /// What a person should know of the codings.
  public let diagnostics: [Diagnostic]

  /// How many rows are in a state.
  public func count(_ state: String) -> Int { rows.count { $0.state == state } }
}

extension StageRun {
  /// The standing codings whose words were found, as W3C Web Annotations.
  public func annotations() async -> (text: String, count: Int) {
    let state = await state(through: .reduce)
    let items = state.reduction.codings.compactMap { coding -> AnnotationPage.Item? in
      guard let range = coding.range, let document = state.document(coding.source) else {
        return nil
      }
      return AnnotationPage.Item(coding: coding, range: range, document: document)
    }
    let languages = state.study.sources.compactMap { source in
      source.language.map { (source.id, $0) }
    }
    let text = AnnotationPage.text(
      of: items,
      codebook: state.study.codebook,
      languages: Dictionary(languages, uniquingKeysWith: { first, _ in first }),
      language: state.study.studyProtocol.languages.first ?? "en",
      program: "Jejak \(ProgramVersion.text)"
    ) { Self.uuid(of: $0) }
    return (text, items.count)
  }

  /// What the annotations of a file would become; nothing is written.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path, for messages.
  ///   - person: Whose codings they would be.
  /// - Returns: The codings and what became of each annotation.
  /// - Throws: ``AnnotationImportError`` for what is no JSON, `ChoiceError`.
  public func importing(
    annotations bytes: [UInt8],
    path: String,
    as person: String
  ) async throws -> AnnotationImport {
    guard let annotations = WebAnnotation.read(bytes) else {
      throw AnnotationImportError.unreadable(path)
    }
    let state = await state(through: .reduce)
    let placing = AnnotationPlacing(documents: state.documents, sources: state.study.sources)
    let choosing = Choosing(
      study: state.study,
      reduction: state.reduction,
      documents: state.documents
    )
    var acts: [Act] = []
    var rows: [AnnotationImport.Row] = []
    var diagnostics: [Diagnostic] = []
    var taken: Set<[String]> = []
    for annotation in annotations {
      func row(_ code: String, _ state: String, _ place: String = "", _ remedy: String = "") {
        rows.append(
          AnnotationImport.Row(
            annotation: annotation.name,
            code: code,
            state: state,
            place: place,
            remedy: remedy
          )
        )
      }
      if annotation.isOfMachine {
        row("-", "machine", "", "a program cannot code; read the words, and code them yourself")
        continue
      }
      guard !annotation.codes.isEmpty else {
        row("-", "no-code", "", "give it a tag that is the id of a code")
        continue
      }
      for code in annotation.codes {
        guard let known = Self.code(code, in: state.study.codebook) else {
          row(code, "unknown-code", "", Self.remedy(for: code, in: state.study.codebook))
          continue
        }
        guard !annotation.targets.isEmpty else {
          row(known, "no-words", "", "it quotes no words of a text")
          continue
        }
        for target in annotation.targets {
          switch placing.place(target) {
          case .placed(let source, let range):
            let place =
              state.document(source).map { Self.place(of: range, in: $0).description } ?? source
            let key = [known, source, "\(range.start.scalars)-\(range.end.scalars)"]
            let isKnown = state.reduction.codings.contains {
              $0.by == person && $0.code == known && $0.source == source && $0.range == range
            }
            guard !isKnown, taken.insert(key).inserted else {
              row(known, "known", place)
              continue
            }
            let chosen = try choosing.code(
              range,
              in: source,
              codes: [known],
              words: CodingWords(why: annotation.comment.isEmpty ? nil : annotation.comment)
            )
            acts += chosen.acts
            diagnostics += chosen.diagnostics
            row(known, "placed", place)
          case .ambiguous(let count):
            row(known, "ambiguous", "", "the words stand in \(count) places; code it by its place")
          case .unfound:
            row(known, "unfound", "", "the words do not stand in the source as it is now")
          case .foreign:
            row(known, "foreign", "", "add its text to the library: jejak add FILE")
          }
        }
      }
    }
    return AnnotationImport(acts: acts, rows: rows, diagnostics: diagnostics)
  }

  /// The code that a tag means: by its id, or by its name in any language.
  private static func code(_ tag: String, in codebook: Codebook) -> String? {
    if let code = codebook[tag], code.isInUse { return code.id }
    let named = codebook.applied.filter { $0.name.byLanguage.values.contains(tag) }
    return named.count == 1 ? named.first?.id : nil
  }

  /// What to do about a tag that means no code that is given.
  private static func remedy(for tag: String, in codebook: Codebook) -> String {
    if let code = codebook[tag], code.status == .retired {
      let instead = code.became.filter { codebook[$0]?.isInUse == true }
      return instead.isEmpty
        ? "the code was retired" : "it was retired; one of: \(instead.joined(separator: ", "))"
    }
    let nearest = NearestWord.of(tag, among: codebook.applied.map(\.id))
    return nearest.map { "did you mean '\($0)'?" } ?? "add it to codebook/codes.yaml"
  }

  /// A UUID of version 8 (RFC 9562) made of the SHA-256 of words.
  private static func uuid(of words: String) -> String {
    var digits = Array(Fingerprints.fingerprint(of: words).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    let variant = Int(String(decoding: [digits[16]], as: UTF8.self), radix: 16) ?? 0
    digits[16] = Array("89ab".utf8)[variant & 3]
    let ends = [0, 8, 12, 16, 20, 32]
    return zip(ends, ends.dropFirst()).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
      .joined(separator: "-")
  }
}

/// Why a file gives no annotations.
public enum AnnotationImportError: Error, Equatable, CustomStringConvertible {
  /// The file is no JSON.
  case unreadable(String)

  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let path): "'\(path)' is no JSON"
    }
  }
}
