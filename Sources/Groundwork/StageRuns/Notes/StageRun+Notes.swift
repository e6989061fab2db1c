import CodebookFiles
import ConcludeStage
import ReduceStage
import StudyFolders
public import StudyModel
import TextAnchoring

// The lists of what persons noted.
extension StageRun {
  /// The memos, of a type and with a link where asked for; those without a link are remarked.
  public func memos(ofType type: String?, linking link: String?) -> CollectionList {
    var table = StudyTable(columns: ["id", "type", "by", "date", "links", "lacks"])
    var remarks: [Diagnostic] = []
    for memo in open.study.memos
    where type ?? memo.type == memo.type && link.map(memo.links.contains) ?? true {
      let lacks = [
        memo.links.isEmpty ? "link" : "", memo.type.isEmpty ? "type" : "",
        PartialDate(memo.date) == nil ? "date" : "",
      ].filter { !$0.isEmpty }
      table.append([
        memo.id, memo.type, memo.by, memo.date, memo.links.joined(separator: " "),
        lacks.joined(separator: " "),
      ])
      guard !lacks.isEmpty else { continue }
      remarks.append(
        Diagnostic(
          "memo-lacks",
          .warning,
          at: FilePlace(path: "codebook/memos/\(memo.id).md"),
          words: "the memo '\(memo.id)' has no \(lacks.joined(separator: ", no "))",
          remedy: "write it between the lines '---' at its head, then: jejak memo \(memo.id)"
        )
      )
    }
    return CollectionList(table: table, remarks: remarks)
  }

  /// How the summary form of each source stands.
  ///
  /// - Returns: The list without what is done; a coded source without a form is an error where the
  ///   profile asks for forms.
  public func missingForms() async -> CollectionList {
    let state = await state(through: .reduce)
    let forms = SummaryForms(
      study: state.study,
      codings: state.reduction.codings,
      lines: StandingJudgements.of(state.study.judgements)
    )
    let isAsked = Demands.asks("RED-01", state.study.studyProtocol.profile)
    var table = StudyTable(columns: ["source", "form", "state", "codings"])
    var remarks = forms.diagnostics
    for row in forms.rows where row.state != .done {
      table.append([row.source, row.kind.rawValue, row.state.rawValue, String(row.codings)])
      guard row.codings > 0, row.state == .missing || row.state == .empty else { continue }
      remarks.append(
        Diagnostic(
          "form-missing",
          isAsked ? .error : .note,
          source: row.source,
          words: "'\(row.source)' has \(row.codings) codings and no summary form",
          remedy: "begin it: jejak form \(row.source)"
        )
      )
    }
    return CollectionList(table: table, remarks: remarks)
  }

  /// What a form just recorded says of the order of reading and coding.
  public func formOrder(of source: String) async throws -> [Diagnostic] {
    let state = await StageRun(of: try OpenStudy.read(open.folder), jobs: jobs).state(
      through: .reduce
    )
    return state.reduction.diagnostics.filter {
      $0.code == "form-after-coding" && $0.source == source
    }
  }

  /// The remarks at places: those of persons, then what stands in the margins of sources.
  public func jottings(of source: String?) async throws -> CollectionList {
    if let source, open.study.source(source) == nil {
      throw StudyQuestionError.unknownSource(source, known: open.study.sources.map(\.id))
    }
    let state = await state(through: .reduce)
    var table = StudyTable(
      columns: ["id", "source", "place", "kind", "by", "date", "words", "about"]
    )
    for document in state.documents where source ?? document.source == document.source {
      func place(_ range: TextRange) -> String { Self.place(of: range, in: document).description }
      for remark in state.reduction.remarks where remark.anchor.source == document.source {
        table.append([
          remark.judgement.text, document.source, remark.range.map(place) ?? "lost", "remark",
          remark.by, String(remark.at.prefix(10)), remark.words, remark.anchor.quote,
        ])
      }
      for jotting in document.jottings {
        table.append([
          "", document.source, place(jotting.range), jotting.kind.rawValue, jotting.by,
          String(jotting.date.prefix(10)), jotting.words, document.text[jotting.range],
        ])
      }
    }
    return CollectionList(table: table, remarks: [])
  }

  /// The decisions about the study, in the order in which they were taken.
  public func decisions() -> CollectionList {
    var table = StudyTable(columns: ["id", "date", "by", "about", "options", "choice", "why"])
    for line in StandingJudgements.of(open.study.judgements) {
      guard case .decision(let decision) = line.act else { continue }
      table.append([
        line.id.text, String(line.at.prefix(10)), line.by, decision.about,
        decision.options.joined(separator: " | "), decision.choice, decision.why,
      ])
    }
    return CollectionList(table: table, remarks: [])
  }

  /// The links of networks: those in the file, then those in the journal.
  public func links(of network: String?) async -> CollectionList {
    let state = await state(through: .reduce)
    var table = StudyTable(columns: [
      "network", "from", "to", "kind", "sign", "strength", "basis", "for", "against", "why", "in",
    ])
    func add(_ network: String, _ link: NetworkSpecification.Link, _ place: String) {
      table.append([
        network, link.from, link.to, link.kind, link.sign?.rawValue ?? "",
        link.strength?.rawValue ?? "", link.basis?.rawValue ?? "",
        link.excerpts.map(\.text).joined(separator: " "),
        link.against.map(\.text).joined(separator: " "), link.why ?? "", place,
      ])
    }
    for drawn in state.study.networks where network ?? drawn.id == drawn.id {
      for link in drawn.links { add(drawn.id, link, "file") }
      for choice in state.reduction.links where choice.network == drawn.id {
        add(drawn.id, choice.link, "journal")
      }
    }
    return CollectionList(table: table, remarks: [])
  }

  /// The events as recorded, with the precision of their dates.
  public func events() async -> CollectionList {
    let state = await state(through: .reduce)
    var table = StudyTable(columns: [
      "id", "event", "name", "date", "precision", "actors", "cases", "for", "source", "locator",
      "by",
    ])
    for event in state.reduction.events {
      table.append([
        event.judgement.text, event.id, event.name, event.date?.text ?? "",
        event.date?.precision.rawValue ?? "", event.actors.joined(separator: "; "),
        event.cases.joined(separator: " "), event.codings.map(\.text).joined(separator: " "),
        event.anchor?.source ?? "", event.locator, event.by,
      ])
    }
    return CollectionList(table: table, remarks: [])
  }

  /// The actors with their names.
  public func actors() async -> CollectionList {
    let state = await state(through: .reduce)
    var table = StudyTable(columns: ["id", "names", "by", "judgement"])
    for actor in state.reduction.actors {
      table.append([
        actor.id, actor.names.joined(separator: "; "), actor.by, actor.judgement.text,
      ])
    }
    return CollectionList(table: table, remarks: [])
  }

  /// Writes a term with several senses into the protocol.
  ///
  /// - Parameters:
  ///   - term: The term as sources write it.
  ///   - codes: The ids of the codes, one a sense.
  ///   - why: What tells the senses apart.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: The judgement that records the entry.
  /// - Throws: ``StudyQuestionError`` for a code that the codebook lacks, why the file cannot be
  ///   edited, or `FolderError`.
  public func drift(
    of term: String,
    codes: [String],
    why: String,
    isDryRun: Bool
  ) throws -> Act {
    for code in codes where open.study.codebook[code] == nil {
      throw StudyQuestionError.unknownID(code, known: open.study.codebook.codes.map(\.id))
    }
    let path = StudyFiles.protocolFile
    var editor = ItemEditor(String(decoding: try open.folder.read(path) ?? [], as: UTF8.self))
    let fields = [
      YAMLField("term", term), YAMLField("codes", .texts(codes)), YAMLField("why", why),
    ]
    try editor.append(fields, to: "drift")
    if !isDryRun { try open.folder.write(Array(editor.text.utf8), to: path) }
    let item = ItemEditor.items(in: editor.text).last { $0.list == "drift" }
    return .record(
      RecordedChange(
        file: path,
        item: item?.id ?? "drift",
        before: "",
        after: item?.text ?? "",
        why: why
      )
    )
  }
}
