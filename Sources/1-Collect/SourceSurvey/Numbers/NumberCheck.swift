public import StudyModel

/// Computes what sentences and tables of a source state about their own numbers.
///
/// Only what the words themselves say is computed: a total with an average over years, a whole with
/// its parts, a share of one number in another, a growth from one to another, and the year of a cited
/// work with the years in its sentence. What is not consistent may have a reason in the source.
public enum NumberCheck {
  /// The statements of a document that can be computed again, in order of the text.
  public static func recomputations(
    in document: Document,
    numbers: [NumberMention],
    dates: [DateMention]
  ) -> [Recomputation] {
    var found: [Recomputation] = []
    var nextNumber = 0
    var nextDate = 0
    for passage in document.passages {
      for sentence in passage.sentences {
        let firstNumber = nextNumber
        while nextNumber < numbers.count, numbers[nextNumber].range.start < sentence.end {
          nextNumber += 1
        }
        let firstDate = nextDate
        while nextDate < dates.count, dates[nextDate].range.start < sentence.end { nextDate += 1 }
        guard nextNumber > firstNumber || nextDate > firstDate else { continue }
        var check = SentenceCheck(
          document,
          sentence,
          Array(numbers[firstNumber..<nextNumber]),
          Array(dates[firstDate..<nextDate])
        )
        found += check.recomputations()
      }
    }
    return found
  }
}

/// The checks of one sentence.
private struct SentenceCheck {
  private let document: Document
  private let sentence: TextRange
  private let numbers: [NumberMention]
  private let dates: [DateMention]
  private let words: [(key: UInt64, start: Int)]

  init(
    _ document: Document,
    _ sentence: TextRange,
    _ numbers: [NumberMention],
    _ dates: [DateMention]
  ) {
    self.document = document
    self.sentence = sentence
    self.numbers = numbers.filter { $0.range.start >= sentence.start }
    self.dates = dates.filter { $0.range.start >= sentence.start }
    let bytes = Array(document.text.bytes(sentence))
    let text = ReadingText(utf8: bytes)
    words = SurveyedWords(of: bytes).words.map {
      ($0.key, sentence.start.scalars + text.textOffset(ofByte: $0.start).scalars)
    }
  }

  mutating func recomputations() -> [Recomputation] {
    [average(), sum(), share(), growth()].compactMap { $0 } + impossibleDates()
  }

  // MARK: - Averages

  private func average() -> Recomputation? {
    guard let cue = words.first(where: { NumberWords.averages.contains($0.key) })?.start,
      let stated = numbers.first(where: { $0.range.start.scalars > cue && !isYears($0) }),
      let years = years()
    else { return nil }
    let whole = numbers.last { number in
      number.range.end <= stated.range.start && number.unit == stated.unit && !isYears(number)
        && isGreater(number, stated)
    }
    guard let whole,
      let quotient = StatedQuotient(
        Int128(whole.figures),
        times: whole.exponent - stated.exponent,
        by: Int128(years)
      )
    else { return nil }
    let exact = StatedQuotient(
      Int128(whole.figures),
      times: whole.exponent - stated.magnitude,
      by: Int128(years)
    )
    let value = exact?.text(decimals: stated.decimals + 1) ?? "?"
    return made(
      .average,
      quotient.result(stated: Int128(stated.figures)),
      "\(whole.scaled) / \(years) = \(value), stated \(stated.value)"
    )
  }

  private func isYears(_ number: NumberMention) -> Bool {
    NumberWords.years.contains(WordKey.of(number.unit.lowercased()))
  }

  /// The number of years that the sentence speaks of.
  private func years() -> Int64? {
    if let counted = numbers.first(where: { isYears($0) && $0.decimals == 0 && $0.magnitude == 0 })
    {
      return counted.figures > 1 ? counted.figures : nil
    }
    guard let span = dates.first(where: { $0.form == .span }), let last = span.to else {
      return nil
    }
    return Int64(last.year - span.from.year + 1)
  }

  // MARK: - Sums

  private func sum() -> Recomputation? {
    guard let parting = words.first(where: { NumberWords.parting.contains($0.key) })?.start,
      let whole = numbers.last(where: { $0.range.end.scalars <= parting })
    else { return nil }
    let parts = numbers.filter {
      $0.range.start.scalars > parting && $0.unit == whole.unit && $0.per == whole.per
    }
    guard parts.count > 1 else { return nil }
    let exponent = (parts + [whole]).map(\.exponent).min() ?? 0
    var total: Int128 = 0
    var slack: Int128 = 0
    for part in parts {
      guard let aligned = aligned(part, to: exponent) else { return nil }
      total += aligned.value
      slack += aligned.unit
    }
    guard let stated = aligned(whole, to: exponent) else { return nil }
    slack += stated.unit
    let difference = abs(total - stated.value)
    // What is counted one by one was not rounded.
    let isCounted = (parts + [whole]).allSatisfy { $0.exponent == 0 && $0.decimals == 0 }
    if isCounted { slack = 0 }
    let result: Recomputation.Result =
      difference == 0 ? .consistent : difference * 2 <= slack ? .rounded : .notConsistent
    let figures = parts.map(\.scaled).joined(separator: " + ")
    return made(.sum, result, "\(figures), stated \(whole.scaled)")
  }

  private func aligned(_ number: NumberMention, to exponent: Int) -> (value: Int128, unit: Int128)?
  {
    let distance = number.exponent - exponent
    guard distance <= 18 else { return nil }
    var unit: Int128 = 1
    for _ in 0..<distance { unit *= 10 }
    return (Int128(number.figures) * unit, unit)
  }

  // MARK: - Shares and growth

  private func share() -> Recomputation? {
    guard let stated = numbers.first(where: { $0.unit == "%" }), numbers.count >= 3 else {
      return nil
    }
    for (part, whole) in zip(numbers, numbers.dropFirst())
    where part.unit != "%" && whole.unit != "%" && isBetween(part, whole, NumberWords.sharing) {
      guard isGreater(whole, part) else { continue }
      return compared(.share, part, whole, stated, minusWhole: false)
    }
    return nil
  }

  private func growth() -> Recomputation? {
    guard words.contains(where: { NumberWords.changes.contains($0.key) }),
      let stated = numbers.first(where: { $0.unit == "%" })
    else { return nil }
    let others = numbers.filter { $0.unit != "%" }
    for (before, after) in zip(others, others.dropFirst())
    where isBetween(before, after, NumberWords.growing) {
      return compared(.growth, after, before, stated, minusWhole: true)
    }
    return nil
  }

  private func compared(
    _ rule: Recomputation.Rule,
    _ part: NumberMention,
    _ whole: NumberMention,
    _ stated: NumberMention,
    minusWhole: Bool
  ) -> Recomputation? {
    let exponent = min(part.exponent, whole.exponent)
    guard let first = aligned(part, to: exponent)?.value,
      let second = aligned(whole, to: exponent)?.value, second != 0
    else { return nil }
    let numerator = minusWhole ? abs(first - second) : first
    guard
      let quotient = StatedQuotient(numerator, times: 2 + stated.decimals, by: second),
      let exact = StatedQuotient(numerator, times: 2, by: second)
    else { return nil }
    let sign =
      minusWhole ? "from \(whole.scaled) to \(part.scaled)" : "\(part.scaled) / \(whole.scaled)"
    return made(
      rule,
      quotient.result(stated: Int128(stated.figures)),
      "\(sign) = \(exact.text(decimals: stated.decimals + 1)) %, stated \(stated.value) %"
    )
  }

  /// Whether one of some words, and little else, stands between two numbers.
  private func isBetween(_ first: NumberMention, _ second: NumberMention, _ keys: Set<UInt64>)
    -> Bool
  {
    let between = words.filter {
      $0.start >= first.range.end.scalars && $0.start < second.range.start.scalars
    }
    return between.count <= 4 && between.contains { keys.contains($0.key) }
  }

  private func isGreater(_ left: NumberMention, _ right: NumberMention) -> Bool {
    let exponent = min(left.exponent, right.exponent)
    guard let first = aligned(left, to: exponent), let second = aligned(right, to: exponent) else {
      return left.exponent > right.exponent
    }
    return first.value > second.value
  }

  // MARK: - Dates

  /// Years of data after the year of the work that is cited for them.
  private func impossibleDates() -> [Recomputation] {
    guard !words.contains(where: { NumberWords.future.contains($0.key) }) else { return [] }
    var found: [Recomputation] = []
    var pending: [DateMention] = []
    for date in dates {
      guard date.isCitation else {
        pending.append(date)
        continue
      }
      let cited = date.from.year
      let latest = pending.map { ($0.to ?? $0.from).year }.max()
      if let latest, latest > cited {
        found.append(
          made(.date, .impossibleDate, "data of \(latest), the cited work is of \(cited)")
        )
      }
      pending = []
    }
    return found
  }

  private func made(
    _ rule: Recomputation.Rule,
    _ result: Recomputation.Result,
    _ figures: String
  ) -> Recomputation {
    Recomputation(rule: rule, result: result, figures: figures, range: sentence)
  }
}
