import StudyModel

extension Demands {
  static let ofAgreement: [DemandRow] = [
    DemandRow(
      "RED-21",
      .full,
      wokenBy: .secondCoder,
      title: (
        "Kesepakatan para pengode dihitung dan mencapai ambangnya",
        "Agreement of the coders is computed and reaches its threshold"
      ),
      asks: (
        "Apakah orang lain akan mengode teks ini seperti Anda?",
        "Would somebody else code this text as you did?"
      ),
      look: agreement
    ),
    DemandRow(
      "RED-24",
      .full,
      wokenBy: .secondCoder,
      title: (
        "Ambang kesepakatan dinyatakan sebelum pengodean",
        "The threshold of agreement is declared before coding"
      ),
      asks: (
        "Apakah ambang ini dipilih sebelum Anda tahu angkanya?",
        "Did you choose this threshold before you knew the number?"
      ),
      look: threshold
    ),
  ]

  @Sendable private static func agreement(_ ground: DemandGround) -> DemandState {
    guard ground.hasSecondCoder else { return .notApplicable }
    let account = ground.agreement
    guard account.coders.count > 1 else {
      return DemandGap.state([
        DemandGap(
          "tidak ada dokumen yang dikode dua orang",
          "no document that two persons worked on"
        )
      ])
    }
    guard account.value != nil else {
      return DemandGap.state([
        DemandGap(
          "\(account.measure) tidak terdefinisi untuk pengodean ini",
          "\(account.measure) is undefined for these codings"
        )
      ])
    }
    return DemandGap.state([
      account.isMet == false
        ? DemandGap(
          "\(account.measure) menurut \(account.unit) di bawah ambang protokol",
          "\(account.measure) by \(account.unit) is below the threshold of the protocol"
        ) : nil
    ])
  }

  @Sendable private static func threshold(_ ground: DemandGround) -> DemandState {
    guard ground.hasSecondCoder else { return .notApplicable }
    return DemandGap.state([
      ground.plan.thresholds.agreementAtLeast == nil
        ? DemandGap(
          "protokol tanpa 'thresholds: agreement: at-least'",
          "the protocol has no 'thresholds: agreement: at-least'"
        ) : nil,
      ground.agreement.isDeclaredLate
        ? DemandGap(
          "ambang dicatat sesudah pengodean pertama",
          "the threshold was recorded after the first coding"
        ) : nil,
    ])
  }
}
