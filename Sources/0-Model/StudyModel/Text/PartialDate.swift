/// A date that may know only its year, or its year and month.
public struct PartialDate: Hashable, Sendable {
  /// How exact a date is, from vague to exact.
  public enum Precision: String, Sendable, CaseIterable {
    case year, month, day
  }

  /// The year of the common era.
  public let year: Int
  /// The month from 1, where known.
  public let month: Int?
  /// The day from 1, where the month and the day are known.
  public let day: Int?

  /// Creates a date from its parts, unless a part is out of its range.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(of: month, in: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2018`, `2018-07` or `2018-07-03`.
  public init?(_ text: String) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { piece in
      piece.utf8.allSatisfy { (48...57).contains($0) } ? Int(piece) : nil
    }
    guard numbers.count == pieces.count, (1...3).contains(numbers.count), pieces[0].count == 4
    else { return nil }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// How exact the date is.
  public var precision: Precision {
    if day != nil { return .day }
    return month == nil ? .year : .month
  }

  /// The date as `2018`, `2018-07` or `2018-07-03`.
  public var text: String {
    let parts =
      [Self.padded(year, to: 4)] + [month, day].compactMap { $0 }.map { Self.padded($0, to: 2) }
    return parts.joined(separator: "-")
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: Comparable {
  /// Orders dates by year, month and day; the vaguer of two that begin together comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
