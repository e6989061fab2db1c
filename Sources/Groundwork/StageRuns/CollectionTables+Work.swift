import Provenance
import StudyModel

// The lists of what the sources hold, and how far they are worked through.
extension CollectionTables {
  /// What lies outside the boundary.
  static func scope(_ account: CollectionAccount) -> StudyTable {
    var table = StudyTable(columns: ["what", "id", "outside", "value", "where", "answered"])
    for outsider in account.outsiders {
      table.append([
        outsider.subject.rawValue, outsider.id, outsider.respect.rawValue, outsider.value,
        outsider.locator, outsider.isAnswered ? "yes" : "no",
      ])
    }
    return table
  }

  /// The kinds of data that the protocol declares, then those that sources say they use.
  static func data(_ account: CollectionAccount, _ study: Study) -> StudyTable {
    var table = StudyTable(
      columns: ["kind", "said_by", "where", "expected", "sources", "state", "remark"]
    )
    for count in account.data {
      let found = count.sources.count
      table.append([
        count.kind.kind, "protocol", count.kind.types.joined(separator: " "),
        count.kind.expected.map(String.init) ?? "", String(found),
        count.isShort ? (found == 0 ? "missing" : "fewer") : "met",
        count.kind.why.words(in: study.studyProtocol.languages.first ?? "en"),
      ])
    }
    for mention in account.mentions {
      let found = study.sources.count {
        DeclaredData.belongs($0, to: StudyProtocol.DataKind(kind: mention.kind))
      }
      table.append([
        mention.kind, mention.source, mention.locator, "", String(found), "look",
        mention.elsewhere == 0
          ? "named nowhere else in its body"
          : "named in \(mention.elsewhere) more sentences of its body",
      ])
    }
    return table
  }

  /// The sampling frame, a row a cell.
  static func frame(_ frame: SamplingFrame) -> StudyTable {
    var table = StudyTable(
      columns: ["type", "case", "question", "registered", "sources", "groups", "empty"]
    )
    for cell in frame.cells {
      table.append([
        cell.type, cell.unit, cell.question, String(cell.registered), String(cell.sources),
        String(cell.groups), cell.isEmpty ? "empty" : "",
      ])
    }
    return table
  }

  /// The data accounting log as a grid.
  static func accounting(_ accounts: [SourceAccount]) -> StudyTable {
    let steps = SourceAccount.Step.allCases
    var table = StudyTable(columns: ["source"] + steps.map(\.rawValue))
    for account in accounts {
      table.append([account.source] + steps.map { words(account.entries[$0]) })
    }
    return table
  }

  /// The data accounting log with all it knows, a row a step.
  static func steps(_ accounts: [SourceAccount], language: String) -> StudyTable {
    var table = StudyTable(
      columns: ["source", "step", "state", "by", "day", "covered", "of", "why"]
    )
    for account in accounts {
      for step in SourceAccount.Step.allCases {
        let entry = account.entries[step]
        table.append([
          account.source, step.rawValue, (entry?.state ?? .missing).rawValue,
          entry?.by.joined(separator: " ") ?? "", entry?.day ?? "",
          entry?.covered.map(String.init) ?? "", entry?.total.map(String.init) ?? "",
          entry?.why.words(in: language) ?? "",
        ])
      }
    }
    return table
  }

  /// A cell in words: `done 2026-10-14 ayu 12/40`.
  private static func words(_ entry: SourceAccount.Entry?) -> String {
    guard let entry else { return SourceAccount.State.missing.rawValue }
    var words = [entry.state.rawValue, entry.day, entry.by.joined(separator: " ")]
    if let covered = entry.covered, let total = entry.total, total > 0 {
      words.append("\(covered)/\(total)")
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
