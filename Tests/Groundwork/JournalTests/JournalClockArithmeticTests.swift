import Journal
import Testing

@Suite struct JournalClockArithmeticTests {
  @Test(arguments: [
    ("2026-11-20T10:11:00Z", 14, "2026-12-04T10:11:00Z"),
    ("2028-02-28T23:59:59Z", 1, "2028-02-29T23:59:59Z"), ("nonsense", 3, "nonsense"),
  ])
  func `counts days on over months and leap years`(time: String, days: Int, later: String) {
    #expect(JournalClock.time(days, daysAfter: time) == later)
  }

  @Test func `counts the seconds between two times`() {
    let seconds = JournalClock.seconds(from: "2026-12-31T23:59:30Z", to: "2027-01-01T00:00:10Z")
    #expect(seconds == 40)
    #expect(JournalClock.seconds(from: "x", to: "2027-01-01T00:00:10Z") == nil)
  }
}
