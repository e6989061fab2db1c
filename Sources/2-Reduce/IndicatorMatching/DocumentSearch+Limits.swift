import StudyModel

extension DocumentSearch {
  /// Where expressions reached a limit.
  var diagnostics: [Diagnostic] {
    zip(matcher.expressions, limits).compactMap { expression, passages in
      guard let first = passages.first else { return nil }
      let rest =
        passages.count < Self.mostLimits
        ? "in \(passages.count) of its passages, first in passage \(first)"
        : "again and again and was given up in passage \(passages[passages.count - 1])"
      return Diagnostic(
        "pattern-limit",
        .error,
        source: document.source,
        words: "a pattern of code '\(matcher.codes[expression.code])' reached its limit \(rest)",
        remedy: "write it without a repetition inside a repetition"
      )
    }
  }
}
