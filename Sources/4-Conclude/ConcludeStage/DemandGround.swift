import StudyModel

/// A study with all that was made of it, as the demands look at it.
struct DemandGround: Sendable {
  let study: Study
  let documents: [String: Document]
  let reduction: Reduction
  let displays: [Display]
  let assessments: [Assessment]
  let account: CollectionAccount
  let agreement: AgreementAccount

  init(
    study: Study,
    documents: [Document],
    reduction: Reduction,
    displays: [Display],
    assessments: [Assessment],
    account: CollectionAccount,
    agreement: AgreementAccount
  ) {
    self.study = study
    self.documents = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    self.reduction = reduction
    self.displays = displays
    self.assessments = assessments
    self.account = account
    self.agreement = agreement
  }

  var plan: StudyProtocol { study.studyProtocol }

  /// The codings that count.
  var codings: [Coding] { reduction.codings.filter(\.counts) }

  /// The ids of displays and networks as the researcher wrote them, each with its question and text.
  var specifications: [(id: String, question: String?, reading: String?)] {
    study.displays.map { ($0.id, $0.question, $0.reading) }
      + study.networks.map { ($0.id, $0.question, $0.reading) }
  }

  /// The networks of causes as they were computed.
  var causalNetworks: [(id: String, network: Network)] {
    displays.compactMap { display in
      guard display.kind == Self.causal, case .network(let network) = display.content else {
        return nil
      }
      return (display.id, network)
    }
  }

  static let causal = "causal-network"

  /// The first day on which anything was coded, as `2026-10-14`; nothing before that.
  var firstCodingDay: String? {
    reduction.codings.map { Self.day($0.at) }.min()
  }

  /// Whether a memo speaks about what has this id, and so answers for it.
  func isAnswered(_ id: String) -> Bool {
    study.memos.contains { $0.links.contains(id) }
  }

  /// Whether something in the study asks for a requirement by itself.
  func isWoken(by waking: Demand.Waking?) -> Bool {
    switch waking {
    case .twoLanguages: Set(plan.languages).count > 1
    case .causalNetwork: hasCausalNetwork
    case .explanation: study.findings.contains { $0.level == .explain }
    case .secondCoder: hasSecondCoder
    case nil: false
    }
  }

  /// Whether two persons coded, or a sample was coded for check-coding.
  var hasSecondCoder: Bool {
    reduction.codings.contains { $0.by != reduction.codings[0].by }
      || !reduction.checkCodings.isEmpty || !reduction.checkedNothing.isEmpty
  }

  private var hasCausalNetwork: Bool {
    study.networks.contains { $0.kind == Self.causal }
      || displays.contains { $0.kind == Self.causal }
  }

  /// The day of a moment such as `2026-10-14T09:00:00Z`.
  static func day(_ moment: String) -> String { String(moment.prefix(10)) }

  /// Whether a date as written is on or before a day, so far as its precision tells.
  static func isDate(_ written: String, onOrBefore day: String) -> Bool {
    guard let date = PartialDate(written) else { return false }
    return date.text <= String(day.prefix(date.text.unicodeScalars.count))
  }
}
