import CodebookFiles
import ReduceStage
import StudyFolders
public import StudyModel

/// An item that was changed by hand since it was last recorded.
public struct HandEdit: Sendable {
  /// The file.
  public let file: String
  /// The item's id.
  public let item: String
  /// Its lines when last recorded; empty for a new item.
  public let before: String
  /// Its lines now; empty for one taken out.
  public let after: String
  /// For a memo, form or chapter, its version.
  public let writing: Act.WritingVersion?
  /// Whether the meaning of a code may have changed.
  public let changesDefinition: Bool
  /// The ids of all codes in their order, where the journal could not know it otherwise.
  var order: [String] = []

  /// The item's id without the name of its list.
  public var code: String {
    item.split(separator: "/", maxSplits: 1).last.map(String.init) ?? item
  }

  /// The change in a line.
  public var summary: String {
    let what = before.isEmpty ? "new" : after.isEmpty ? "taken out" : "changed"
    return "\(file): '\(item)' \(what)"
  }

  /// The judgement that records it.
  ///
  /// - Parameters:
  ///   - sameMeaning: For a changed definition, whether it means the same as before.
  ///   - why: The reason.
  /// - Returns: The act.
  public func act(sameMeaning: Bool?, why: String?) -> Act {
    if let writing { return .wrote(writing) }
    return .record(
      RecordedChange(
        file: file,
        item: item,
        before: before,
        after: after,
        sameMeaning: changesDefinition ? sameMeaning : nil,
        why: why,
        order: order
      )
    )
  }
}

extension StageRun {
  /// The items changed by hand since they were last recorded, by file and id.
  public func unrecorded() throws -> [HandEdit] {
    try StudyHistory(of: open).unrecorded()
  }
}

/// What the journal knows of the files that people write.
private struct StudyHistory {
  let open: OpenStudy
  var recorded: [OpenStudy.ItemKey: String] = [:]
  var written: [String: String] = [:]
  /// The codes that the journal knows, in their order.
  let known: [CodebookVersions.Item]

  init(of open: OpenStudy) {
    self.open = open
    for judgement in StandingJudgements.of(open.study.judgements, where: Self.isKept) {
      switch judgement.act {
      case .record(let change):
        guard change.file != StudyFiles.codes || !change.item.hasPrefix("codes/") else { continue }
        recorded[OpenStudy.ItemKey(file: change.file, id: change.item)] = change.after
      case .wrote(let version): written["\(version.kind.rawValue) \(version.id)"] = version.sha256
      default: break
      }
    }
    // Operations on the codebook change its codes too.
    known = CodebookVersions(open.study.judgements, cutting: CodesText.cut).latest
    for item in known {
      recorded[OpenStudy.ItemKey(file: StudyFiles.codes, id: "codes/\(item.id)")] = item.text
    }
  }

  private static func isKept(_ act: Act) -> Bool {
    switch act {
    case .record, .wrote: true
    default: false
    }
  }

  func unrecorded() throws -> [HandEdit] {
    let keys = Set(open.items.keys).union(recorded.filter { !$0.value.isEmpty }.keys)
    // Codes stand in the order of their file, so that the journal knows it.
    let codes = try open.folder.read(StudyFiles.codes).map {
      CodesText.items(in: String(decoding: $0, as: UTF8.self)).map(\.id)
    }
    var places: [String: Int] = [:]
    for (place, id) in (codes ?? []).enumerated() { places["codes/\(id)"] = place }
    func sorting(_ key: OpenStudy.ItemKey) -> (String, Int, String) {
      (key.file, key.file == StudyFiles.codes ? places[key.id] ?? Int.max : 0, key.id)
    }
    var items = keys.sorted { sorting($0) < sorting($1) }.compactMap { key -> HandEdit? in
      let before = recorded[key] ?? ""
      let after = open.items[key] ?? ""
      return before == after
        ? nil
        : HandEdit(
          file: key.file,
          item: key.id,
          before: before,
          after: after,
          writing: nil,
          changesDefinition: key.file == StudyFiles.codes && !before.isEmpty && !after.isEmpty
            && definition(before) != definition(after)
        )
    }
    arrange(&items, codes ?? [])
    let kinds: [(Act.WritingVersion.Kind, [Writing])] = [
      (.form, open.study.forms), (.memo, open.study.memos), (.chapter, open.study.chapters),
    ]
    let writings = kinds.flatMap { kind, writings in
      writings.filter { written["\(kind.rawValue) \($0.id)"] != $0.sha256 }.map { writing in
        HandEdit(
          file: "codebook/\(kind.rawValue)s/\(writing.id).md",
          item: writing.id,
          before: written["\(kind.rawValue) \(writing.id)"] ?? "",
          after: writing.sha256,
          writing: Act.WritingVersion(kind: kind, id: writing.id, sha256: writing.sha256),
          changesDefinition: false
        )
      }
    }
    return items + writings
  }

  /// Gives the last changed code the order of the file, where the journal would get it wrong.
  private func arrange(_ items: inout [HandEdit], _ codes: [String]) {
    let changed = items.indices.filter {
      items[$0].file == StudyFiles.codes && items[$0].item.hasPrefix("codes/")
    }
    guard let last = changed.last else { return }
    let there = Set(codes)
    let old = known.map(\.id).filter(there.contains)
    let new = changed.map { items[$0] }.filter { $0.before.isEmpty }.map(\.code)
    if old + new != codes { items[last].order = codes }
  }

  private func definition(_ item: String) -> [LocalizedText] {
    let lines = item.split(separator: "\n", omittingEmptySubsequences: false)
    let margin = lines.first.map { $0.prefix { $0 == " " }.count } ?? 0
    let text =
      "codes:\n"
      + lines.map { $0.dropFirst(min(margin, $0.prefix { $0 == " " }.count)) }
      .joined(separator: "\n") + "\n"
    // By itself: a code whose parent is not among the lines is no part of any codebook.
    return CodesFile.codes(in: text).flatMap {
      [$0.definition, $0.include] + $0.exclude.map(\.when)
    }
  }
}
