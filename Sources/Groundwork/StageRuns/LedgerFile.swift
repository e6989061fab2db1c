import Journal
import PlainFormats
import StageLineage

/// `output/ledger.json`: artefacts with their inputs, the files written, and the journal's heads.
struct LedgerFile: Hashable, Sendable {
  /// The artefacts.
  let ledger: Ledger
  /// The SHA-256 of every other file of `output/`, by its path.
  let files: [String: String]
  /// The ends of the journal's chains.
  let heads: [String: ChainHead]

  init(ledger: Ledger, files: [String: String], heads: [String: ChainHead]) {
    self.ledger = ledger
    self.files = files
    self.heads = heads
  }

  /// Reads a ledger, or nothing where the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes), value["version"]?.number == 1 else {
      return nil
    }
    ledger = Ledger(
      (value["artefacts"]?.elements ?? []).compactMap { entry in
        guard let name = entry["artefact"]?.string, let own = entry["fingerprint"]?.string,
          let inputs = Self.words(entry["inputs"])
        else { return nil }
        return Ledger.Artefact(name: name, fingerprint: own, inputs: inputs)
      }
    )
    files = Self.words(value["files"]) ?? [:]
    let ends = (value["heads"]?.elements ?? []).compactMap { head -> (String, ChainHead)? in
      guard let chain = head["chain"]?.string, let count = head["lines"]?.number,
        let sha256 = head["sha256"]?.string
      else { return nil }
      return (chain, ChainHead(count: count, sha256: sha256))
    }
    heads = Dictionary(ends) { first, _ in first }
  }

  /// The ledger as text, a line an artefact and a line a file, so that a diff shows what changed.
  var text: String {
    let heads = heads.sorted { $0.key < $1.key }.map { chain, head in
      JSONValue.members([
        ("chain", .string(chain)), ("lines", .number(head.count)),
        ("sha256", .string(head.sha256)),
      ]).line
    }
    let files = files.sorted { $0.key < $1.key }.map { path, sha256 in
      "\(JSONValue.string(path).line): \(JSONValue.string(sha256).line)"
    }
    let artefacts = ledger.names.compactMap { ledger.artefacts[$0] }.map { artefact in
      JSONValue.members([
        ("artefact", .string(artefact.name)), ("fingerprint", .string(artefact.fingerprint)),
        (
          "inputs",
          .members(
            artefact.inputs.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }
          )
        ),
      ]).line
    }
    return """
      {
      "version": 1,
      "heads": [\(Self.lines(heads))],
      "files": {\(Self.lines(files))},
      "artefacts": [\(Self.lines(artefacts))]
      }

      """
  }

  private static func lines(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
  }

  private static func words(_ value: JSONValue?) -> [String: String]? {
    guard case .object(let members)? = value else { return nil }
    return Dictionary(
      members.compactMap { member in member.value.string.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
