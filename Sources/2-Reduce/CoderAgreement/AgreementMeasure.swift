/// A way to express how far coders agree.
public enum AgreementMeasure: String, Sendable, CaseIterable {
  /// Pairs of coders that agree, joint absence counted; by unit, then over units.
  case percent
  /// Agreements by agreements and disagreements on applied codes; joint absence is not counted.
  ///
  /// Miles & Huberman 1994, chapter 4 (check-coding).
  case milesHuberman = "miles-huberman"
  /// Cohen 1960: two coders, each with chances of their own.
  case cohenKappa = "cohen-kappa"
  /// Fleiss 1971: many coders with common chances; with missing answers as Gwet 2014 has it.
  case fleissKappa = "fleiss-kappa"
  /// Krippendorff's α, nominal. Krippendorff 2004, chapter 11; Hayes & Krippendorff 2007.
  case alpha = "krippendorff-alpha"
  /// Krippendorff's α over ranks.
  case ordinalAlpha = "krippendorff-alpha-ordinal"
  /// Krippendorff's α over numbers whose differences count.
  case intervalAlpha = "krippendorff-alpha-interval"
  /// Krippendorff's α over numbers whose proportions count.
  case ratioAlpha = "krippendorff-alpha-ratio"
  /// Krippendorff's α over sets of codes, their distance after Passonneau 2006 (MASI).
  case masiAlpha = "krippendorff-alpha-masi"
  /// Krippendorff's α over sets of codes, their distance after Jaccard.
  case jaccardAlpha = "krippendorff-alpha-jaccard"
  /// Gwet 2008: AC1, many coders, missing answers.
  case ac1 = "gwet-ac1"
  /// uα: boundaries and codes together. Krippendorff, Mathet, Bouvry & Widlöcher 2016.
  case unitizingAlpha = "u-alpha"
  /// |uα: coded against not coded, whatever the code.
  case boundaryAlpha = "u-alpha-boundaries"
  /// cuα: the codes where both coded something.
  case codingAlpha = "cu-alpha"
  /// (k)uα: one code where both coded something.
  case codeAlpha = "k-u-alpha"
}

extension AgreementMeasure {
  /// The measure as it is written in the literature.
  public var sign: String {
    switch self {
    case .percent: "percent agreement"
    case .milesHuberman: "Miles & Huberman"
    case .cohenKappa: "Cohen's κ"
    case .fleissKappa: "Fleiss' κ"
    case .alpha: "Krippendorff's α, nominal"
    case .ordinalAlpha: "Krippendorff's α, ordinal"
    case .intervalAlpha: "Krippendorff's α, interval"
    case .ratioAlpha: "Krippendorff's α, ratio"
    case .masiAlpha: "Krippendorff's α over sets, MASI"
    case .jaccardAlpha: "Krippendorff's α over sets, Jaccard"
    case .ac1: "Gwet's AC1"
    case .unitizingAlpha: "uα"
    case .boundaryAlpha: "|uα"
    case .codingAlpha: "cuα"
    case .codeAlpha: "(k)uα"
    }
  }
}
