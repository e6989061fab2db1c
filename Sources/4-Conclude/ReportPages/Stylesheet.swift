/// The look of all pages, inlined into each so that every page works alone.
enum Stylesheet {
  static let text = base + structure + study + print
  /// The look of pages that show the text of a source.
  static let ofReading = base + structure + reading + coding + print
}
