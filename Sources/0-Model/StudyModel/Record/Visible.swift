/// What stood before a person's eyes on the words that were judged, beside the words themselves.
///
/// After the records of judgements in Schwandt & Halpern 1988, *Linking Auditing and Metaevaluation*:
/// a choice that was proposed is another thing than one that was not.
public enum Visible: String, Sendable, CaseIterable {
  /// A suggestion of the program or of one from outside.
  case suggestion
  /// A coding of another person.
  case coder
}
