public import StudyModel

/// What a cell rested on, in one word, so that words written there are known to be stale.
public enum CellFingerprint {
  /// The fingerprint of codings, whatever their order.
  ///
  /// It hashes the codings' quotes and choices, not their places: an excerpt that is carried into a
  /// changed document leaves the words of a cell as they are.
  ///
  /// - Parameters:
  ///   - codings: What a cell rests on.
  ///   - hash: The digest, in hexadecimal.
  /// - Returns: What `hash` gives for them.
  public static func of(_ codings: [Coding], hash: ([UInt8]) -> String) -> String {
    var bytes: [UInt8] = []
    for coding in codings.sorted(by: { $0.id < $1.id }) {
      for field in fields(of: coding) {
        // A length before every field: no two lists of fields give the same bytes.
        bytes += Array("\(field.utf8.count):".utf8) + Array(field.utf8)
      }
      bytes.append(0x0A)
    }
    return hash(bytes)
  }

  private static func fields(of coding: Coding) -> [String] {
    let choice = coding.choice
    return [
      coding.id.text, coding.code, coding.source, coding.quote,
      String(coding.cases.count),
    ] + coding.cases + [
      choice.claim?.rawValue ?? "", choice.sign?.rawValue ?? "", choice.strength?.rawValue ?? "",
      choice.voice?.rawValue ?? "",
      choice.evidence.map(\.rawValue).sorted().joined(separator: " "),
      choice.domain ?? "", choice.bearer ?? "", choice.certainty?.rawValue ?? "",
      coding.status.rawValue, coding.part?.isEvidence == true ? "evidence" : "claim",
    ]
  }
}
