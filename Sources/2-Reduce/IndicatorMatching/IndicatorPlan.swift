import StudyModel

/// A codebook's indicators, taken apart into words, expressions and what combines them.
struct IndicatorPlan {
  /// What a found word or expression counts for.
  enum Slot: Hashable {
    /// A hit of a code, by the code's number.
    case code(Int)
    /// A part of a combination, by the part's number.
    case part(Int)
  }

  /// What combines parts.
  indirect enum Rule {
    case part(Int)
    case combination(all: [Rule], any: [Rule], not: [Rule], within: Indicator.Window)
  }

  /// Words that stand near one another.
  struct Nearness {
    let slot: Slot
    let needed: [Int]
    let words: Int
  }

  /// An expression with the indicator it comes from.
  struct Expression {
    let pattern: CompiledPattern
    /// Words of which one must stand where it matches, where they are known.
    let required: [[UInt8]]?
    let code: Int
    let slot: Slot
  }

  /// The codes that have indicators, in the codebook's order.
  private(set) var codes: [String] = []
  private(set) var terms: [IndicatorTerm] = []
  /// For every term, what it counts for.
  private(set) var slots: [[Slot]] = []
  private(set) var expressions: [Expression] = []
  private(set) var rules: [(code: Int, rule: Rule)] = []
  private(set) var nearnesses: [Nearness] = []
  private(set) var partCount = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var termNumbers: [IndicatorTerm: Int] = [:]

  init(_ codes: [Code]) {
    for code in codes where !code.indicators.isEmpty {
      let number = self.codes.count
      self.codes.append(code.id)
      for indicator in code.indicators {
        switch indicator.form {
        case .phrase, .word, .pattern:
          _ = add(indicator.form, slot: .code(number), to: number, indicator)
        case .near:
          _ = addNear(indicator.form, slot: .code(number), to: number, indicator)
        case .combination:
          if let rule = rule(for: indicator.form, of: number, indicator) {
            rules.append((number, rule))
          }
        }
      }
    }
  }

  private mutating func rule(
    for form: Indicator.Form,
    of code: Int,
    _ indicator: Indicator
  ) -> Rule? {
    switch form {
    case .phrase, .word, .pattern:
      let part = newPart()
      return add(form, slot: .part(part), to: code, indicator) ? .part(part) : nil
    case .near:
      let part = newPart()
      return addNear(form, slot: .part(part), to: code, indicator) ? .part(part) : nil
    case .combination(let all, let any, let not, let window):
      guard !all.isEmpty || !any.isEmpty else {
        report("indicator-empty", code, indicator, "has a 'not' without 'all' or 'any'")
        return nil
      }
      let allRules = all.map { rule(for: $0, of: code, indicator) }
      let anyRules = any.map { rule(for: $0, of: code, indicator) }
      let notRules = not.map { rule(for: $0, of: code, indicator) }
      // A part that cannot be read would change what the whole finds: then it finds nothing.
      guard (allRules + anyRules + notRules).allSatisfy({ $0 != nil }) else { return nil }
      return .combination(
        all: allRules.compactMap { $0 },
        any: anyRules.compactMap { $0 },
        not: notRules.compactMap { $0 },
        within: window
      )
    }
  }

  private mutating func addNear(
    _ form: Indicator.Form,
    slot: Slot,
    to code: Int,
    _ indicator: Indicator
  ) -> Bool {
    guard case .near(let words, let distance) = form else { return false }
    var parts: [Int] = []
    for words in words {
      let part = newPart()
      let isGlob = words.unicodeScalars.contains { $0 == "*" || $0 == "?" }
      let form = isGlob ? Indicator.Form.word(words) : .phrase(words)
      guard add(form, slot: .part(part), to: code, indicator) else { return false }
      parts.append(part)
    }
    guard !parts.isEmpty else {
      report("indicator-empty", code, indicator, "has a 'near' without words")
      return false
    }
    nearnesses.append(Nearness(slot: slot, needed: parts, words: distance))
    return true
  }

  /// How every diagnostic of an indicator begins.
  static func subject(code: String) -> String { "an indicator of code '\(code)' " }

  private mutating func newPart() -> Int {
    partCount += 1
    return partCount - 1
  }

  private mutating func add(
    _ form: Indicator.Form,
    slot: Slot,
    to code: Int,
    _ indicator: Indicator
  ) -> Bool {
    switch form {
    case .phrase(let words):
      let folded = words.unicodeScalars.split { $0.properties.isWhitespace }
        .map { $0.map(SimpleCaseFolding.fold) }
      guard !folded.isEmpty else {
        report("indicator-empty", code, indicator, "has an empty phrase")
        return false
      }
      add(.phrase(Array(folded.joined(separator: [" " as Unicode.Scalar]))), slot)
      return true
    case .word(let glob):
      let pattern = WordPattern(glob)
      guard !pattern.scalars.isEmpty else {
        report("indicator-empty", code, indicator, "has an empty word")
        return false
      }
      if pattern.isOneWord {
        add(.word(pattern), slot)
        return true
      }
      return addExpression(pattern.expression, slot, to: code, indicator)
    case .pattern(let expression):
      return addExpression(expression, slot, to: code, indicator)
    case .near, .combination:
      return false
    }
  }

  private mutating func add(_ term: IndicatorTerm, _ slot: Slot) {
    if let number = termNumbers[term] {
      if !slots[number].contains(slot) { slots[number].append(slot) }
    } else {
      termNumbers[term] = terms.count
      terms.append(term)
      slots.append([slot])
    }
  }

  private mutating func addExpression(
    _ expression: String,
    _ slot: Slot,
    to code: Int,
    _ indicator: Indicator
  ) -> Bool {
    do {
      let pattern = try CompiledPattern(expression)
      expressions.append(
        Expression(
          pattern: pattern,
          required: RequiredLiterals.literals(of: expression),
          code: code,
          slot: slot
        )
      )
      return true
    } catch {
      report(
        "pattern-unreadable",
        code,
        indicator,
        "has a pattern that cannot be read at its character \(error.offset + 1): \(error.words)"
      )
      return false
    }
  }

  private mutating func report(
    _ name: String,
    _ code: Int,
    _ indicator: Indicator,
    _ words: String
  ) {
    diagnostics.append(
      Diagnostic(
        name,
        .error,
        at: indicator.declaredAt,
        words: Self.subject(code: codes[code]) + words,
        remedy: "correct the indicator; until then it finds nothing"
      )
    )
  }
}
