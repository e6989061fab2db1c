import StudyModel
import Testing

@testable import CollectStage

@Suite struct SavedPageTests {
  private func lines(_ collected: CollectedText) -> [String] {
    collected.made.stated.sorted { $0.key < $1.key }.map { "\($0): \($1.value) | \($1.origin)" }
  }

  @Test(
    arguments: [
      (
        "<!-- saved from url=(0021)https://example.org/ -->\r\n<p>x",
        ["URL: https://example.org/ | saved from url"]
      ),
      (
        "<!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Tue Jul 03 "
          + "2018 10:00:00 GMT+0700 (Waktu Indonesia Barat)\n--><p>x",
        [
          "URL: https://example.org/a | SingleFile url",
          "accessed: 2018-07-03 | SingleFile saved date",
        ]
      ),
      (
        "<script>__wm.wombat(\"http://example.org/b\",\"20180703101010\",\"x\");</script><p>x",
        ["URL: http://example.org/b | Wayback Machine", "accessed: 2018-07-03 | Wayback Machine"]
      ),
      (
        "<link rel=canonical href='https://web.archive.org/web/20180703101010/http://example.org/c'>x",
        [
          "URL: http://example.org/c | link canonical", "accessed: 2018-07-03 | link canonical",
          "archive_location: https://web.archive.org/web/20180703101010/http://example.org/c "
            + "| link canonical",
        ]
      ),
      (
        "<!-- saved from url=(0019)https://example.org/?sid=1 -->"
          + "<link rel=canonical href='https://example.org/d'><p>x",
        ["URL: https://example.org/d | link canonical"]
      ),
      ("<!-- saved from url=(0014)about:internet -->x", []),
    ] as [(String, [String])]
  )
  func `COL-14: a saved page says where and when it was saved`(page: String, stated: [String])
    throws
  {
    let collected = try CollectedText(page, file: "a.html")
    #expect(lines(collected) == stated + ["type: webpage | HTML"])
  }

  private static func archive(_ coding: String, _ page: String, charset: String = "utf-8") -> String
  {
    """
    From: <Saved by Blink>\r
    Snapshot-Content-Location: https://example.org/a\r
    Date: Tue, 3 Jul 2018 10:00:00 -0000\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related;\r
    \ttype="text/html";\r
    \tboundary="----Batas--1"\r
    \r
    \r
    ------Batas--1\r
    Content-Type: text/css\r
    \r
    p { }\r
    ------Batas--1\r
    Content-Type: text/html; charset=\(charset)\r
    Content-Transfer-Encoding: \(coding)\r
    Content-Location: https://example.org/lain\r
    \r
    \(page)\r
    ------Batas--1--\r

    """
  }

  @Test(
    arguments: [
      archive("quoted-printable", "<title>Angin</title><p>Kata=\r\n=C3=A9 = dua</p>"),
      archive("base64", "PHRpdGxlPkFuZ2luPC90aXRsZT48cD5LYXRh\r\nw6kgPSBkdWE8L3A+"),
      archive("8bit", "<title>Angin</title><p>Kataé = dua</p>"),
      archive("quoted-printable", "<title>Angin</title><p>Kata=E9 =3d dua", charset: "iso-8859-15"),
    ]
  )
  func `COL-06: a web archive of one file is read as the page in it`(archive: String) throws {
    let collected = try CollectedText(archive, file: "a.mht")
    #expect(collected.passages == ["Kataé = dua"])
    #expect(
      lines(collected) == [
        "URL: https://example.org/a | Snapshot-Content-Location", "accessed: 2018-07-03 | Date",
        "title: Angin | title element", "type: webpage | HTML",
      ]
    )
    let source = Source(id: "a", file: "a.mht")
    let original = try Collecting.original(of: source, bytes: Array(archive.utf8))
    for run in collected.document.origin.runs where run.isExact {
      let words = collected.document.text[run.range]
      #expect(original[run.byte..<(run.byte + run.byteCount)].elementsEqual(words.utf8))
    }
  }

  @Test(
    arguments: [
      "", "Content-Type: text/html\r\n\r\n<p>x", "Content-Type: multipart/related\r\n\r\nx",
      "Content-Type: multipart/related; boundary=a\r\n\r\n--a\r\n\r\nx\r\n--a--",
      archive("base64", "===="), String(repeating: "--a\n", count: 50_000),
    ]
  )
  func `an archive without a page is refused`(archive: String) {
    #expect(throws: CollectError.self) { try CollectedText(archive, file: "a.mhtml") }
  }
}
