public import StudyModel

/// What the method asks of a study, as far as its profile does.
public enum Demands {
  static let rows =
    (ofPlan + ofSources + ofCollecting + ofCodebook + ofCodings + ofAgreement + ofDisplays
    + ofFindings)
    .sorted { place(of: $0.demand.id) < place(of: $1.demand.id) }

  /// Every requirement that can be answered from the study itself, in the order of the checklist.
  public static let all: [Demand] = rows.map(\.demand)

  /// How the study stands to every requirement.
  ///
  /// A requirement declared as not done, with a reason, says so. One that neither the profile nor the
  /// study itself asks for is `notAsked`, whatever the study has.
  ///
  /// - Parameters:
  ///   - study: What people wrote.
  ///   - documents: The reading texts.
  ///   - reduction: What stands of the codings.
  ///   - displays: The displays as computed.
  ///   - assessments: The findings as tested.
  ///   - account: How the sources were found, and how far they are worked through.
  ///   - agreement: How far persons agree who coded the same text.
  /// - Returns: Each requirement with its state, in the order of ``all``.
  public static func check(
    study: Study,
    documents: [Document],
    reduction: Reduction,
    displays: [Display],
    assessments: [Assessment],
    account: CollectionAccount = CollectionAccount(),
    agreement: AgreementAccount = AgreementAccount()
  ) -> [(Demand, DemandState)] {
    let ground = DemandGround(
      study: study,
      documents: documents,
      reduction: reduction,
      displays: displays,
      assessments: assessments,
      account: account,
      agreement: agreement
    )
    return rows.map { ($0.demand, state(of: $0, on: ground)) }
  }

  private static func state(of row: DemandRow, on ground: DemandGround) -> DemandState {
    let profile = ground.plan.profile
    if let why = profile.notDone[row.demand.id], why.unicodeScalars.contains(where: isWord) {
      return .notDone(why: why)
    }
    guard isAsked(row.demand, by: profile) || ground.isWoken(by: row.demand.wokenBy) else {
      return .notAsked
    }
    return row.look(ground)
  }

  /// Whether a profile asks for a row of the checklist, and the study does not answer it as not done.
  public static func asks(_ id: String, _ profile: Profile) -> Bool {
    guard profile.notDone[id] == nil, let row = rows.first(where: { $0.demand.id == id }) else {
      return false
    }
    return isAsked(row.demand, by: profile)
  }

  /// Whether each value of an attribute must rest on something: from the full profile on, or where
  /// RED-26 is asked for by name.
  public static func asksForBases(_ profile: Profile) -> Bool {
    profile.notDone["RED-26"] == nil && (profile.name == .full || profile.also.contains("RED-26"))
  }

  private static func isAsked(_ demand: Demand, by profile: Profile) -> Bool {
    profile.also.contains(demand.id) || rank(profile.name) >= rank(demand.profile)
  }

  private static func rank(_ name: Profile.Name) -> Int {
    switch name {
    case .sketch: 0
    case .thesis: 1
    case .full: 2
    }
  }

  /// Where a row stands in the checklist: by what it is about, then by its number.
  private static func place(of id: String) -> (Int, String) {
    let areas = ["MOD", "COL", "RED", "DIS", "CON", "GEN", "TST", "STD", "AUD", "REP", "AUT"]
    return (areas.firstIndex { id.hasPrefix($0) } ?? areas.count, id)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isWhitespace }
}
