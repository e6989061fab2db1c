/// The look of all pages, inlined into each so that every page works alone.
enum Stylesheet {
  static let text = base + structure + study + reading + print
}
