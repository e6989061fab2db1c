import Testing

@testable import PageReading

@Suite struct PageLabelsTests {
  @Test(
    arguments: [
      ("", "-", 1, ["-", "-", "-"]), ("D", "", 5, ["5", "6", "7"]),
      ("r", "", 3, ["iii", "iv", "v"]), ("R", "", 8, ["VIII", "IX", "X"]),
      ("A", "", 26, ["Z", "AA", "BB"]), ("a", "L-", 1, ["L-a", "L-b", "L-c"]),
      ("D", "T-", 1, ["T-1", "T-2", "T-3"]),
    ]
  )
  func `counts in every style`(style: String, prefix: String, start: Int, labels: [String]) {
    let stretch = PageLabels.Stretch(first: 0, prefix: prefix, style: style, start: start)
    #expect(PageLabels(stretches: [stretch]).labels(count: 3) == labels)
  }

  @Test func `leaves pages without a stretch and without a label to other methods`() {
    let labels = PageLabels(stretches: [
      PageLabels.Stretch(first: 1, style: "D"), PageLabels.Stretch(first: 2),
      PageLabels.Stretch(first: 9, style: "D"),
      PageLabels.Stretch(first: 3, style: "D", start: .max),
    ])
    #expect(labels.labels(count: 5) == [nil, "1", nil, nil, nil])
  }

  @Test(
    arguments: [
      ("u:D:20260102030405+07'00'", "2026-01-02T03:04:05+07:00"), ("u:D:20260102", "2026-01-02"),
      ("u:D:20260102030405Z", "2026-01-02T03:04:05Z"), ("u:kemarin", "kemarin"), ("b:00ff", ""),
      ("u:D:2026", "2026"),
    ]
  )
  func `writes dates as ISO 8601 has them`(date: String, text: String) {
    #expect(PDFString.date(date) == text)
  }
}
