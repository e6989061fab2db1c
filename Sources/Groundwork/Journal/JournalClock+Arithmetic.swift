import FoundationEssentials

extension JournalClock {
  /// The time so many days after another; the same time where it is none.
  public static func time(_ days: Int, daysAfter time: String) -> String {
    guard let date = date(time) else { return time }
    return date.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601)
  }

  /// How many seconds lie between two times; nothing where one of them is none.
  public static func seconds(from first: String, to second: String) -> Int? {
    guard let start = date(first), let end = date(second) else { return nil }
    return Int(end.timeIntervalSince(start))
  }

  private static func date(_ time: String) -> Date? {
    guard isTime(time) else { return nil }
    do {
      return try Date(time, strategy: .iso8601)
    } catch {
      return nil
    }
  }
}
