public import StudyModel

/// The time that a number holds for, as its own sentence says.
public enum NumberPeriod {
  /// The period of each number, as ISO 8601 writes it, or `5 tahun` where only a length is said; empty
  /// where the sentence says nothing.
  ///
  /// Of the dates in the sentence, a span goes before a single date, and the nearer before the farther;
  /// the year of a cited work is no period. It is proposed: only a person can say what a year is of.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of a document, in order.
  ///   - dates: Its dates, in order.
  ///   - document: The document.
  /// - Returns: One period a number, in their order.
  public static func periods(
    of numbers: [NumberMention],
    dates: [DateMention],
    in document: Document
  ) -> [String] {
    var periods: [String] = []
    periods.reserveCapacity(numbers.count)
    var nextNumber = 0
    var nextDate = 0
    for sentence in document.passages.lazy.flatMap(\.sentences) {
      let first = nextNumber
      while nextNumber < numbers.count, numbers[nextNumber].range.start < sentence.end {
        nextNumber += 1
      }
      let firstDate = nextDate
      while nextDate < dates.count, dates[nextDate].range.start < sentence.end { nextDate += 1 }
      let own = numbers[first..<nextNumber]
      let said = dates[firstDate..<nextDate].filter {
        !$0.isCitation && sentence.contains($0.range.start)
      }
      let lengths = own.filter(isYears)
      for number in own {
        let length = lengths.first { $0 != number }.map { document.text[$0.range] }
        periods.append(isYears(number) ? "" : nearest(to: number, among: said) ?? length ?? "")
      }
    }
    while periods.count < numbers.count { periods.append("") }
    return periods
  }

  private static func isYears(_ number: NumberMention) -> Bool {
    NumberWords.years.contains(WordKey.of(number.unit.lowercased()))
  }

  private static func nearest(to number: NumberMention, among dates: [DateMention]) -> String? {
    func distance(_ date: DateMention) -> Int {
      date.range.start >= number.range.end
        ? date.range.start.scalars - number.range.end.scalars
        : number.range.start.scalars - date.range.end.scalars
    }
    let spans = dates.filter { $0.form == .span }
    return (spans.isEmpty ? dates : spans).min { distance($0) < distance($1) }?.text
  }
}
