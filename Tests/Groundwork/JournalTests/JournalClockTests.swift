import Foundation
import Journal
import Testing

@Suite struct JournalClockTests {
  @Test func `JEJAK_NOW fixes the clock`() throws {
    let fixed = try JournalClock.now(environment: ["JEJAK_NOW": "2026-11-20T09:15:00Z"])
    #expect(fixed == "2026-11-20T09:15:00Z")
  }

  @Test func `without JEJAK_NOW it is the system's clock in UTC to the second`() throws {
    let date = Date(timeIntervalSince1970: 1_795_166_100.75)
    #expect(try JournalClock.now(environment: [:], date: date) == "2026-11-20T09:15:00Z")
    #expect(JournalClock.isTime(try JournalClock.now(environment: ["JEJAK_NOW": ""])))
  }

  @Test(
    arguments: [
      "now", "2026-11-20", "2026-11-20T09:15:00", "2026-11-20T09:15:00+07:00",
      "2026-11-20T09:15:00.5Z", "2026-02-30T09:15:00Z", "2026-13-01T09:15:00Z",
      "2026-11-20t09:15:00Z", "2026-11-20T25:15:00Z",
    ]
  )
  func `a time of another form is refused`(text: String) {
    #expect(throws: JournalError.invalidTime(text)) {
      try JournalClock.now(environment: ["JEJAK_NOW": text])
    }
  }
}
