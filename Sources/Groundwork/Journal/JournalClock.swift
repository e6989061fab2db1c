public import FoundationEssentials

/// The clock that dates judgements.
public enum JournalClock {
  /// The time of now in UTC to the second, as `2026-11-20T09:15:00Z`.
  ///
  /// `JEJAK_NOW` in the environment fixes it, for tests and the worked example.
  ///
  /// - Parameters:
  ///   - environment: The variables of the command.
  ///   - date: What the system's clock says.
  /// - Returns: The time.
  /// - Throws: ``JournalError/invalidTime(_:)`` for a fixed time that is none.
  public static func now(
    environment: [String: String],
    date: Date = Date()
  ) throws(JournalError) -> String {
    guard let fixed = environment["JEJAK_NOW"], !fixed.isEmpty else {
      return date.formatted(.iso8601)
    }
    guard isTime(fixed) else { throw .invalidTime(fixed) }
    return fixed
  }

  /// Whether a text is a time of the form `2026-11-20T09:15:00Z`.
  public static func isTime(_ text: String) -> Bool {
    guard isShapedAsTime(text) else { return false }
    do {
      return try Date(text, strategy: .iso8601).formatted(.iso8601) == text
    } catch {
      return false
    }
  }

  /// Whether a text has the digits and marks of a time, so that times order as texts do.
  static func isShapedAsTime(_ text: String) -> Bool {
    let form = "dddd-dd-ddTdd:dd:ddZ".utf8
    guard text.utf8.count == form.count else { return false }
    return zip(text.utf8, form).allSatisfy { byte, expected in
      expected == UInt8(ascii: "d")
        ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == expected
    }
  }
}
