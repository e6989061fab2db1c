import StudyModel

/// The sheet of a meeting with a supervisor: what changed, what was decided, what is asked.
struct SupervisionSheet {
  let leaf: Leaf
  let input: SupervisionInput

  var index: StudyIndex { leaf.index }

  var markdown: String { MarkdownWriter(leaf: leaf).text(blocks) }

  /// The sheet as a page for A4; it runs nothing.
  func page(_ masking: (String) -> String) -> String {
    let title = "\(say(.sheetTitle)), \(Numbers.date(input.day, leaf.language))"
    return """
      <!doctype html>
      <html lang="\(HTML.escaped(leaf.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.still)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Jejak">
      <title>\(HTML.escaped(title))</title>
      <style>\(Stylesheet.ofSheet)</style>
      </head>
      <body class="sheet">
      <main id="content">
      \(masking(leaf.html(blocks)))</main>
      <footer><p>Jejak \(HTML.escaped(index.input.programVersion))</p></footer>
      </body>
      </html>

      """
  }

  func say(_ wording: Wording, _ values: String...) -> String {
    wording.words(in: leaf.language, values)
  }

  func number(_ value: Int) -> String { Numbers.count(value, leaf.language) }

  func date(_ text: String) -> String { Numbers.date(text, leaf.language) }

  /// Words that people wrote, in their own language where it is not the sheet's.
  func words(_ text: LocalizedText) -> [Inline] {
    let words = Inline.text(text.words(in: leaf.language))
    return Leaf.otherLanguage(text, leaf.language).map { [.foreign([words], $0)] } ?? [words]
  }

  // MARK: Order

  private var blocks: [Block] {
    let title = leaf.study.studyProtocol.title
    let since =
      input.since.isEmpty
      ? say(.sheetFirst)
      : say(input.isSinceMeeting ? .sheetSince : .sheetCompared, date(input.since))
    var out: [Block] = [
      .heading(1, [.text(say(.sheetTitle))], anchor: nil),
      .paragraph([.strong(title.isEmpty ? [.text(say(.untitled))] : words(title))]),
      .paragraph([
        .text("\(say(.sheetPrinted, date(input.day))) \(since)")
      ]),
    ]
    out += changes()
    out += decisions()
    out += questions()
    out += open()
    out += remarks()
    out += notes()
    out += heads()
    return out + signatures()
  }

  // MARK: What waits, and what is asked

  private func questions() -> [Block] {
    let types: Set<String> = ["question", "questions", "pertanyaan"]
    let memos = leaf.study.memos.filter { memo in
      types.contains(memo.type.lowercased())
        && (input.since.isEmpty || memo.date.isEmpty || memo.date.prefix(10) >= input.since)
    }
    var items: [[Inline]] = memos.map { memo in
      let words = Block.reading(memo.body).compactMap(Self.line).joined(separator: " ")
      let about = memo.links.isEmpty ? "" : " (\(memo.links.joined(separator: ", ")))"
      return [.text(words), .text("\(about) — \(memo.by)")]
    }
    // A remark at a place that ends in a question mark asks somebody.
    items += input.lines.compactMap { line in
      guard case .jot(let anchor, let words) = line.act,
        words.unicodeScalars.reversed().first(where: { !$0.properties.isWhitespace }) == "?"
      else { return nil }
      return [.text(words), .text(" (\(anchor.source), \(line.id.text)) — \(line.by)")]
    }
    let heading = Block.heading(2, [.text(say(.sheetQuestions))], anchor: nil)
    guard items.isEmpty else { return [heading, .list(items, ordered: true)] }
    return [heading, lines(3, say(.question))]
  }

  /// The words of a block in one line.
  private static func line(_ block: Block) -> String? {
    switch block {
    case .paragraph(let line), .heading(_, let line, _), .generated(let line):
      Inline.plain(line)
    case .list(let items, _): items.map { Inline.plain($0) }.joined(separator: "; ")
    default: nil
    }
  }

  private func open() -> [Block] {
    var items: [[Inline]] = []
    for part in leaf.study.studyProtocol.unanswered {
      items.append(
        [.strong([.text(part.question)]), .text(" ")] + words(part.part) + [.text(" — ")]
          + words(part.why)
      )
    }
    for (question, members) in index.assessmentsByQuestion where members.isEmpty {
      guard let question else { continue }
      items.append(
        [.strong([.text(question.id)]), .text(" ")] + words(question.text)
          + [.text(" — \(say(.noFindingsYet))")]
      )
    }
    for contradiction in index.input.reduction.contradictions where contradiction.isOpen {
      items.append([.text("≠ \(contradiction.about) — \(say(.open))")])
    }
    // Those that are named need not be counted as well.
    let named = index.input.reduction.contradictions.count(where: \.isOpen)
    let waiting = input.waiting.filter { $0.kind != "contradiction" || $0.count > named }
    items += waiting.map { [.text("\(number($0.count)) \(say(.waiting($0.kind)))")] }
    if !input.unrecorded.isEmpty {
      items.append([.text(say(.sheetUnrecorded, number(input.unrecorded.count)))])
    }
    let heading = Block.heading(2, [.text(say(.sheetOpen))], anchor: nil)
    guard !items.isEmpty else { return [heading, .paragraph([.text(say(.sheetNothingOpen))])] }
    return [heading, .list(items, ordered: false)]
  }

  /// The remarks of others that came home since: memos and notes that were taken in.
  private func remarks() -> [Block] {
    let memos = Dictionary(leaf.study.memos.map { ($0.id, $0) }) { one, _ in one }
    let items = input.lines.compactMap { line -> [Inline]? in
      guard line.taken != nil else { return nil }
      switch line.act {
      case .wrote(let version) where version.kind == .memo:
        guard let memo = memos[version.id] else { return nil }
        let words = Block.reading(memo.body).compactMap(Self.line).joined(separator: " ")
        let about = memo.links.joined(separator: ", ")
        return [
          .strong([.text(about.isEmpty ? memo.id : about)]), .text(" \(words) — \(memo.by)"),
        ]
      case .jot(let anchor, let words):
        return [.strong([.text(anchor.source)]), .text(" \(words) — \(line.by)")]
      default: return nil
      }
    }
    guard !items.isEmpty else { return [] }
    return [
      .heading(2, [.text(say(.sheetRemarks))], anchor: nil), .list(items, ordered: false),
    ]
  }

  // MARK: To be filled in

  private func notes() -> [Block] {
    [.heading(2, [.text(say(.sheetNotes))], anchor: "notes"), lines(6, say(.note))]
  }

  private func lines(_ count: Int, _ name: String) -> Block {
    .table(
      Block.Grid(
        columns: [[.text("No.")], [.text(name)]],
        rows: (1...count).map { [[.text(String($0))], [.text("")]] }
      )
    )
  }

  private func heads() -> [Block] {
    guard !index.input.heads.isEmpty else { return [] }
    let rows = index.input.heads.map { head -> [[Inline]] in
      [[.text(head.chain)], [.text(number(head.count))], [.code(head.sha256)]]
    }
    return [
      .heading(2, [.text(say(.sheetHeads))], anchor: "heads"),
      .paragraph([.text(say(.howMadeHint))]),
      .table(
        Block.Grid(
          columns: [say(.chain), say(.sheetLines), say(.headHash)].map { [.text($0)] },
          rows: rows
        )
      ),
    ]
  }

  private func signatures() -> [Block] {
    let rows: [Wording] = [.sheetName, .sheetDay, .sheetSignature]
    return [
      .heading(2, [.text(say(.sheetSigned))], anchor: "signed"),
      .table(
        Block.Grid(
          columns: [say(.sheetWho), say(.sheetStudent), say(.sheetSupervisor)].map { [.text($0)] },
          rows: rows.map { [[.text(say($0))], [.text("")], [.text("")]] }
        )
      ),
    ]
  }
}
