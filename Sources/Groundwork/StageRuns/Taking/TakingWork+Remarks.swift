import Fingerprints
import HandedWork
import StudyModel

extension TakingWork {
  /// A remark about a finding, a cell, a quotation or the study: a memo that links to it.
  mutating func remark(_ words: String, on subject: String, _ key: String) -> Fate {
    guard let link = link(to: subject) else {
      return .refused(
        reason: "the study has nothing called '\(Self.shown(subject))'",
        remedy: "write it as a memo: jejak memo ID --link WHAT --text WORDS"
      )
    }
    let name = "remark-\(Fingerprints.fingerprint(of: key).prefix(12))"
    let path = "codebook/memos/\(name).md"
    // Who takes the remark vouches for the date; when it was made, the page alone would know.
    let text =
      StudyWritings.front(
        type: "remark",
        by: Self.oneLine(handed.name ?? handed.by ?? person),
        date: today,
        links: [link]
      ) + words + "\n"
    // A command that was stopped before its lines left the memo, and somebody may have written in it.
    let earlier = state.study.memos.first { $0.id == name }
    if earlier == nil { memos.append(Taken.Memo(path: path, text: text)) }
    let sha256 = earlier?.sha256 ?? Fingerprints.fingerprint(of: Array(text.utf8))
    let act = Act.wrote(Act.WritingVersion(kind: .memo, id: name, sha256: sha256))
    return .placed(path, [act], [])
  }

  /// What a memo links to; nothing where the study does not have it.
  private func link(to subject: String) -> String? {
    if subject == "study" { return "study" }
    let pieces = subject.split(separator: ":", maxSplits: 1).map(String.init)
    guard pieces.count == 2 else { return nil }
    let id = pieces[1]
    switch pieces[0] {
    case "finding": return state.study.findings.contains { $0.id == id } ? id : nil
    case "cell":
      let display = id.split(separator: "/").first.map(String.init)
      let isKnown = state.study.displays.contains { $0.id == display }
      return isKnown && Self.oneLine(id) == id && id.utf8.count <= 200 ? id : nil
    case "link":
      let network = id.split(separator: "/").first.map(String.init)
      let isKnown = state.study.networks.contains { $0.id == network }
      return isKnown && Self.oneLine(id) == id && id.utf8.count <= 200 ? id : nil
    case "quote":
      guard let line = JudgementID(id) else { return nil }
      return state.study.judgements.contains { $0.id == line.line } ? line.text : nil
    default: return nil
    }
  }

  /// Words without what would end a line or move a terminal's cursor.
  static func oneLine(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars.prefix(120) {
      let isControl = scalar.properties.generalCategory == .control
      scalars.append(isControl || scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(scalars)
  }
}
