import StudyModel

/// What the program that saved a page wrote into it of where and when it was saved.
struct SavedPage {
  private(set) var statements = Statements()

  /// The bytes at the beginning in which such marks stand.
  private static let reach = 64 << 10

  /// Drafts the document of a page, with what its saving says of it.
  static func read(_ text: DecodedText) throws(CollectError) -> DraftedDocument {
    var drafted = try HTMLReader.read(text)
    drafted.stated = SavedPage(text.bytes).adding(to: drafted.stated)
    return drafted
  }

  /// Looks at the beginning of a page.
  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(Self.reach)
    takeBrowser(head)
    takeSingleFile(head)
    takeArchive(head)
  }

  /// What the page states of itself, with what its saving adds.
  ///
  /// The page's own address goes before that from which it was saved, unless it is an archive's.
  func adding(to stated: [String: StatedField]) -> [String: StatedField] {
    var all = stated
    for (field, value) in statements.fields {
      let isArchives =
        field == "URL" && all[field].map { Self.archived($0.value) != nil } ?? false
      if all[field] == nil || isArchives { all[field] = value }
    }
    if let address = all["URL"], let (original, day) = Self.archived(address.value) {
      all["URL"] = StatedField(original, from: address.origin)
      all["archive_location"] =
        all["archive_location"] ?? StatedField(address.value, from: address.origin)
      if all["accessed"] == nil { all["accessed"] = StatedField(day, from: address.origin) }
    }
    return all
  }

  /// `<!-- saved from url=(0021)https://example.org/ -->`.
  private mutating func takeBrowser(_ head: ArraySlice<UInt8>) {
    guard let place = Self.find(Self.browserMark, in: head),
      let close = head[place...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    let address = head[(close + 1)...].prefix { $0 > 0x20 }
    state(address: address, from: "saved from url")
  }

  /// The comment of SingleFile: `url:` and `saved date:` on lines of their own.
  private mutating func takeSingleFile(_ head: ArraySlice<UInt8>) {
    guard let place = Self.find(Self.singleFileMark, in: head) else { return }
    let end = Self.find(Self.commentEnd, in: head[place...]) ?? min(place + 4096, head.endIndex)
    for line in head[place..<end].split(separator: 0x0A) {
      let words = Statements.onOneLine(String(decoding: line, as: UTF8.self))
      if words.hasPrefix("url: ") {
        state(address: ArraySlice(words.utf8.dropFirst(5)), from: "SingleFile url")
      } else if words.hasPrefix("saved date: ") {
        let date = String(words.utf8.dropFirst(12)) ?? ""
        statements.state(
          date: Self.withoutZone(date),
          as: "accessed",
          from: "SingleFile saved date"
        )
      }
    }
  }

  /// The address and the time that the Wayback Machine writes into the beginning of a page.
  private mutating func takeArchive(_ head: ArraySlice<UInt8>) {
    guard let place = Self.find(Self.archiveMark, in: head) else { return }
    let rest = head[(place + 13)...]
    let address = rest.prefix { $0 != UInt8(ascii: "\"") }
    state(address: address, from: "Wayback Machine")
    let next = rest[address.endIndex...].dropFirst()
    let stamp = next.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
    guard stamp.count == 14 else { return }
    statements.state(
      date: String(decoding: stamp.prefix(8), as: UTF8.self),
      as: "accessed",
      from: "Wayback Machine"
    )
  }

  private mutating func state(address: ArraySlice<UInt8>, from origin: String) {
    let words = String(decoding: address, as: UTF8.self)
    statements.state("URL", StatedIdentifier.address(words), from: origin)
  }

  /// The original address and the day in an address of the Wayback Machine.
  private static func archived(_ address: String) -> (original: String, day: String)? {
    let bytes = Array(address.utf8)
    guard let place = find(Self.archiveAddress, in: bytes[...]) else { return nil }
    let rest = bytes[(place + 20)...]
    let stamp = rest.prefix { (48...57).contains($0) }
    guard stamp.count >= 8, let slash = rest.firstIndex(of: UInt8(ascii: "/")),
      let original = StatedIdentifier.address(
        String(decoding: bytes[(slash + 1)...], as: UTF8.self)
      ), let day = StatedDate(String(decoding: stamp.prefix(8), as: UTF8.self))
    else { return nil }
    return (original, day.text)
  }

  /// A date as scripts write it: `Tue Jul 03 2018 10:00:00 GMT+0700 (…)`, without what follows GMT.
  private static func withoutZone(_ words: String) -> String {
    let bytes = Array(words.utf8)
    guard let place = find(Self.zone, in: bytes[...]) else { return words }
    return String(decoding: bytes[..<place], as: UTF8.self)
  }

  private static func find(_ search: WordSearch, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { search.first(in: $0) }.map { $0 + bytes.startIndex }
  }

  private static let browserMark = WordSearch("saved from url=(")
  private static let singleFileMark = WordSearch("Page saved with SingleFile")
  private static let commentEnd = WordSearch("-->")
  private static let archiveMark = WordSearch("__wm.wombat(\"")
  private static let archiveAddress = WordSearch("web.archive.org/web/")
  private static let zone = WordSearch("GMT")
}
