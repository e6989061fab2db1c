import CommandConduct
import LoopbackHTTP
import PlainFormats
import StageRuns

/// What a page is told about the choices that it handed over.
struct HandoverAnswer: Sendable {
  /// 200 where everything was recorded that can be; 409 where a person must look first, and nothing
  /// was recorded; another where nothing can be.
  let status: Int
  /// What became of it, in words for the person.
  let message: String
  /// The ids of the new lines of the journal.
  var recorded: [String] = []
  /// What became of each choice.
  var rows: [Taken.Row] = []

  /// The answer as the page reads it.
  var http: HTTPAnswer {
    HTTPAnswer(
      status: status,
      fields: [("Content-Type", "application/json")],
      body: .bytes(Array((json.line + "\n").utf8))
    )
  }

  /// An error as a page shows it: what is wrong, and what to do.
  static func words(of error: any Error) -> String {
    let refusal = error as? Refusal ?? Refusal("\(error)", remedy: Advice.remedy(for: error))
    return refusal.words + (refusal.remedy.map { "; \($0)" } ?? "")
  }

  private var json: JSONValue {
    .members([
      ("ok", .bool(status == 200)),
      ("message", .string(message)),
      ("recorded", .array(recorded.map { .string($0) })),
      ("rows", .array(rows.map(Self.json))),
    ])
  }

  private static func json(_ row: Taken.Row) -> JSONValue {
    .members([
      ("number", .number(row.number)),
      ("key", .string(row.key)),
      ("act", .string(row.act)),
      ("about", .string(row.about)),
      ("state", .string(row.state.rawValue)),
      ("place", .string(row.place)),
      ("candidates", .array(row.candidates.map { .string($0) })),
      ("reason", .string(row.reason)),
      ("remedy", .string(row.remedy)),
    ])
  }
}
