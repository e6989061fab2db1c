import Fingerprints
import Journal
import ReduceStage
import ReportPages
import StudyModel

/// The fingerprints of what single pages are made from, so that those of unchanged pages are kept.
///
/// A key holds more rather than less than its page shows: the program, every file that people write,
/// what of the journal is no coding, and of codings, suggestions and documents those of its subject.
struct PageKeys {
  private let study: String
  private let sources: [String: String]
  private let codes: [String: String]
  private let made: [String: String]

  init(of state: StudyState, in open: OpenStudy) {
    made = Dictionary(state.collected.map { ($0.document.source, $0.madeFrom) }) { first, _ in first
    }
    study = Self.study(state, open)
    var sources: [String: SubjectHash] = [:]
    var codes: [String: SubjectHash] = [:]
    for collected in state.collected {
      sources[collected.document.source, default: SubjectHash()].add(collected.madeFrom)
    }
    var words: [UInt8] = []
    for coding in state.reduction.codings {
      words.removeAll(keepingCapacity: true)
      Self.append(coding, to: &words)
      sources[coding.source, default: SubjectHash()].add(words)
      words.append(contentsOf: (made[coding.source] ?? "").utf8)
      codes[coding.code, default: SubjectHash()].add(words)
    }
    for suggestion in state.reduction.suggestions where suggestion.status == .suggested {
      let range = suggestion.range
      sources[suggestion.source, default: SubjectHash()].add(
        "\(suggestion.id) \(suggestion.code) \(range.start.scalars) \(range.end.scalars) "
          + (suggestion.suggester.map { "\($0)" } ?? "")
      )
    }
    for mark in state.reduction.nothingHere {
      let range = mark.range.map { "\($0.start.scalars) \($0.end.scalars)" } ?? ""
      sources[mark.anchor.source, default: SubjectHash()].add(
        "none \(mark.judgement.text) \(mark.by) \(range)"
      )
    }
    for remark in state.reduction.remarks {
      let range = remark.range.map { "\($0.start.scalars) \($0.end.scalars)" } ?? ""
      sources[remark.anchor.source, default: SubjectHash()].add(
        "remark \(remark.judgement.text) \(remark.by) \(range) \(remark.words)"
      )
    }
    self.sources = sources.mapValues { $0.fingerprint }
    self.codes = codes.mapValues { $0.fingerprint }
  }

  /// The key of a page; nothing where it shows more than a subject.
  func key(of subject: PlannedPage.Subject) -> String? {
    switch subject {
    case .source(let id): "\(study) \(sources[id] ?? "")"
    case .code(let id): "\(study) \(codes[id] ?? "")"
    case .whole: nil
    }
  }

  /// The key of a document's files.
  func key(of collected: CollectedSource) -> String? {
    collected.madeFrom.isEmpty ? nil : "\(InputStamps.program) \(collected.madeFrom)"
  }

  private static func study(_ state: StudyState, _ open: OpenStudy) -> String {
    var words = [InputStamps.program]
    words += open.written.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    words += state.collected.map(\.document.source) + state.displays.map(\.id)
    let chains = Dictionary(open.journal.chains.map { ($0.name, $0) }) { first, _ in first }
    for judgement in StandingJudgements.of(state.study.judgements, where: isOfThePages) {
      let id = judgement.id
      words.append("\(id.text) \(chains[id.chain]?.fingerprint(of: id.number) ?? "")")
    }
    return Fingerprints.fingerprint(of: words.joined(separator: "\n"))
  }

  /// Whether an act may show on the page of a source or a code beside the codings on it.
  private static func isOfThePages(_ act: Act) -> Bool {
    switch act {
    case .code, .edit, .accept, .reject, .none, .undo, .reanchor, .verdict, .cell, .rate, .jot:
      false
    default: true
    }
  }

  private static func append(_ coding: Coding, to words: inout [UInt8]) {
    let choice = coding.choice
    func add(_ part: String?) {
      if let part { words.append(contentsOf: part.utf8) }
      words.append(0x1E)
    }
    func add(_ number: Int) {
      withUnsafeBytes(of: Int64(number)) { words.append(contentsOf: $0) }
    }
    add(coding.id.text)
    add(coding.review?.text)
    for code in coding.former { add(code) }
    words.append(0x1D)
    add(coding.code)
    add(coding.source)
    for name in coding.cases { add(name) }
    words.append(0x1D)
    add(coding.by)
    add(coding.at)
    add(coding.suggestion)
    add(coding.status.rawValue)
    add(coding.anchorState.rawValue)
    add(coding.range?.start.scalars ?? -1)
    add(coding.range?.end.scalars ?? -1)
    add(coding.part?.rawValue)
    add(coding.lines?.lowerBound ?? -1)
    add(coding.lines?.upperBound ?? -1)
    add(coding.locator)
    add(coding.page)
    for need in coding.lacks { add(need.rawValue) }
    words.append(0x1D)
    for part in [choice.anchor.quote, choice.anchor.prefix, choice.anchor.suffix] { add(part) }
    add(choice.claim?.rawValue)
    add(choice.sign?.rawValue)
    add(choice.strength?.rawValue)
    add(choice.voice?.rawValue)
    for mark in choice.evidence { add(mark.rawValue) }
    words.append(0x1D)
    if let suggester = choice.suggester { add("\(suggester)") }
    for part in [choice.domain, choice.bearer, choice.certainty?.rawValue, choice.why] { add(part) }
  }
}

/// A digest over the parts of a subject, in the order in which they come.
private struct SubjectHash {
  private var bytes: [UInt8] = []

  mutating func add(_ part: String) { add(Array(part.utf8)) }

  /// Parts are gathered, and long gatherings taken together, so that nothing grows with the study.
  mutating func add(_ part: [UInt8]) {
    if bytes.count > 1 << 16 { bytes = Array(fingerprint.utf8) }
    withUnsafeBytes(of: Int64(part.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: part)
  }

  var fingerprint: String { Fingerprints.fingerprint(of: bytes) }
}
