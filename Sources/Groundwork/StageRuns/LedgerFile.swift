import Journal
import ParallelWork
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
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The UTF-8 of the ledger's text.
  var bytes: [UInt8] { bytes(jobs: 1) }

  /// The UTF-8 of the ledger's text, made by several threads.
  func bytes(jobs: Int) -> [UInt8] {
    var bytes = Array("{\n\"version\": 1,\n\"heads\": [".utf8)
    let heads = heads.sorted { $0.key < $1.key }
    Self.append(heads, to: &bytes) { head, bytes in
      let line = JSONValue.members([
        ("chain", .string(head.key)), ("lines", .number(head.value.count)),
        ("sha256", .string(head.value.sha256)),
      ]).line
      bytes.append(contentsOf: line.utf8)
    }
    bytes.append(contentsOf: "],\n\"files\": {".utf8)
    Self.append(files.sorted { $0.key < $1.key }, to: &bytes) { file, bytes in
      JSONValue.append(file.key, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      JSONValue.append(file.value, to: &bytes)
    }
    bytes.append(contentsOf: "},\n\"artefacts\": [".utf8)
    Self.append(ledger.names.compactMap { ledger.artefacts[$0] }, to: &bytes, jobs: jobs)
    bytes.append(contentsOf: "]\n}\n".utf8)
    return bytes
  }

  private static func append(_ artefacts: [Ledger.Artefact], to bytes: inout [UInt8], jobs: Int) {
    let pieces = stride(from: 0, to: artefacts.count, by: 4096).map { start in
      artefacts[start..<min(start + 4096, artefacts.count)]
    }
    let lines = pieces.parallelMap(jobs: jobs) { piece in
      var bytes: [UInt8] = []
      for artefact in piece {
        bytes.append(contentsOf: (artefact.name == artefacts[0].name ? "\n" : ",\n").utf8)
        append(artefact, to: &bytes)
      }
      return bytes
    }
    bytes.reserveCapacity(bytes.count + lines.reduce(8) { $0 + $1.count })
    for piece in lines { bytes.append(contentsOf: piece) }
    if !artefacts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  private static func append(_ artefact: Ledger.Artefact, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"artefact\":".utf8)
    JSONValue.append(artefact.name, to: &bytes)
    bytes.append(contentsOf: ",\"fingerprint\":".utf8)
    JSONValue.append(artefact.fingerprint, to: &bytes)
    bytes.append(contentsOf: ",\"inputs\":{".utf8)
    for (place, input) in artefact.inputs.sorted(by: { $0.key < $1.key }).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONValue.append(input.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONValue.append(input.value, to: &bytes)
    }
    bytes.append(contentsOf: "}}".utf8)
  }

  private static func append<Item>(
    _ items: [Item],
    to bytes: inout [UInt8],
    line: (Item, inout [UInt8]) -> Void
  ) {
    for (place, item) in items.enumerated() {
      bytes.append(contentsOf: (place == 0 ? "\n" : ",\n").utf8)
      line(item, &bytes)
    }
    if !items.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  private static func words(_ value: JSONValue?) -> [String: String]? {
    guard case .object(let members)? = value else { return nil }
    return Dictionary(
      members.compactMap { member in member.value.string.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
