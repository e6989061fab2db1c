import MarkupReading
import StudyModel

extension DOCXWalk {
  /// Begins what people left in the margin: comments and tracked changes.
  mutating func beginChange(
    _ element: MarkupElement,
    at index: Int,
    _ frame: inout Frame
  ) -> Bool {
    switch element.localName {
    case "ins", "moveTo":
      frame.end = .span(drafting.beginSpan(margin(.insertion, of: element)))
    case "del", "moveFrom":
      leaveDeletion(of: index, by: element)
      return false
    case "commentRangeStart":
      guard let id = element.value("id"), commentSpans[id] == nil, let margin = comment(id) else {
        return true
      }
      commentSpans[id] = drafting.beginSpan(margin)
    case "commentRangeEnd":
      if let span = element.value("id").flatMap({ commentSpans[$0] }) { drafting.endSpan(span) }
    case "commentReference":
      guard let id = element.value("id"), commentSpans[id] == nil, let margin = comment(id) else {
        return true
      }
      drafting.leave(margin)
    default: break
    }
    return true
  }

  private func comment(_ id: String) -> PassageDraft.Margin? {
    remarks[id].map {
      PassageDraft.Margin(
        pieces: 0..<0,
        kind: .comment,
        by: $0.by,
        date: $0.date,
        words: $0.words,
        id: "comment \(id)"
      )
    }
  }

  func margin(_ kind: Jotting.Kind, of element: MarkupElement) -> PassageDraft.Margin {
    PassageDraft.Margin(
      pieces: 0..<0,
      kind: kind,
      by: element.value("author") ?? "",
      date: element.value("date") ?? ""
    )
  }

  /// Leaves the words of an element that was deleted or moved away; its fields begin and end all
  /// the same.
  mutating func leaveDeletion(of index: Int, by change: MarkupElement) {
    var words = ""
    var takes = false
    for event in part.tree.transcript.events[index..<part.tree.transcript.ends[index]] {
      switch event {
      case .start(let element):
        takes = element.localName == "t" || element.localName == "delText"
        switch element.localName {
        case "tab", "br", "cr": words += " "
        case "p": if !words.isEmpty { words += " " }
        case "fldChar":
          if element.value("fldCharType") == "begin" { fields.begin() }
          if element.value("fldCharType") == "separate" { _ = fields.beginResult() }
          if element.value("fldCharType") == "end" { _ = fields.end() }
        default: break
        }
      case .text(let text) where takes: words += text.words
      case .text: break
      case .end: takes = false
      }
    }
    guard words.utf8.contains(where: { $0 > 0x20 }) else { return }
    var deletion = margin(.deletion, of: change)
    deletion.words = words
    drafting.leave(deletion)
  }
}
