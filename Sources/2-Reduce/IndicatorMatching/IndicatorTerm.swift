/// What is looked for word by word.
enum IndicatorTerm: Hashable {
  /// Folded scalars, with one space for white space.
  case phrase([Unicode.Scalar])
  /// One word with `*` and `?`.
  case word(WordPattern)
}
