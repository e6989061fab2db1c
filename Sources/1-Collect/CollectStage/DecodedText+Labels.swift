import MarkupReading
import StudyModel

extension DecodedText {
  /// The encodings besides UTF-8 and Latin-1, by the labels that files have for them.
  ///
  /// The labels and what browsers read them as are those of the Encoding Standard of WHATWG: older
  /// names mean the superset that is used in fact.
  static func encoding(labelled label: String) -> CharacterEncoding? {
    if let name = labels[label] { return CharacterEncoding(name) }
    var family = label
    for prefix in ["x-cp", "cp", "windows-", "win-"] where label.hasPrefix(prefix) {
      family = "cp\(label.dropFirst(prefix.count))"
      break
    }
    if codePages.contains(family) { return CharacterEncoding(family.uppercased()) }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-", "iso8859_"] where label.hasPrefix(prefix) {
      guard let part = Int(label.dropFirst(prefix.count)), (2...16).contains(part), part != 12
      else {
        return nil
      }
      // Turkish and Thai pages are read as the code pages that hold them.
      return CharacterEncoding(part == 9 ? "CP1254" : part == 11 ? "CP874" : "ISO-8859-\(part)")
    }
    return nil
  }

  private static let codePages: Set<String> = [
    "cp874", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp866",
  ]

  private static let labels: [String: String] = {
    let lists: [(String, [String])] = [
      (
        "GB18030",
        [
          "gb2312", "gbk", "gb18030", "gb_2312", "gb_2312-80", "chinese", "x-gbk", "csgb2312",
          "euc-cn", "cp936", "windows-936",
        ]
      ),
      ("BIG5-HKSCS", ["big5", "big5-hkscs", "big-5", "cn-big5", "x-x-big5", "csbig5", "cp950"]),
      (
        "CP932",
        ["shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "ms932", "cp932"]
      ),
      ("EUC-JP", ["euc-jp", "x-euc-jp", "eucjp"]), ("ISO-2022-JP", ["iso-2022-jp"]),
      (
        "CP949",
        [
          "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean",
          "windows-949", "cp949", "euckr",
        ]
      ),
      ("KOI8-R", ["koi8-r", "koi8_r", "koi8", "koi", "cskoi8r"]),
      ("KOI8-U", ["koi8-u", "koi8-ru"]), ("CP866", ["ibm866", "866"]),
      ("MACINTOSH", ["macintosh", "mac", "x-mac-roman"]),
      ("CP874", ["tis-620", "iso-8859-11", "dos-874"]), ("ISO-8859-2", ["latin2"]),
      ("ISO-8859-8", ["iso-8859-8-i", "iso-8859-8-e", "hebrew"]), ("ISO-8859-6", ["arabic"]),
      ("ISO-8859-7", ["greek"]), ("ISO-8859-5", ["cyrillic"]), ("CP1254", ["latin5"]),
      ("CP1252", ["windows-1252"]),
    ]
    var labels: [String: String] = [:]
    for (name, known) in lists {
      for label in known { labels[label] = name }
    }
    return labels
  }()

  /// Decodes what a file declares to be of an encoding of the C library's.
  static func decoded(
    _ bytes: [UInt8],
    labelled label: String
  ) throws(CollectError) -> Decoded {
    guard let made = encoding(labelled: label)?.decode(bytes) else {
      throw .unknownEncoding(name: label)
    }
    // A page of which every tenth letter is none is of another encoding.
    guard let broken = made.firstBroken else { return (made.bytes, label, []) }
    guard made.brokenCount * 10 <= bytes.count(where: { $0 >= 0x80 }) else {
      throw .undecodable(encoding: label, line: line(of: broken, in: bytes))
    }
    return (made.bytes, label, [replaced(made.brokenCount, label, at: line(of: broken, in: bytes))])
  }

  /// Decodes a page that declares UTF-8, or declares nothing, and has bytes that are none.
  ///
  /// Browsers show such pages; the bytes that are no characters become U+FFFD and are counted.
  static func mended(_ bytes: [UInt8], _ survey: UTF8Survey) -> Decoded? {
    guard let broken = survey.firstBroken, survey.hasMultibyte else { return nil }
    let words = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var count = 0
    var letters = 0
    for index in words.indices where words[index] >= 0xC0 {
      letters += 1
      if words[index...].starts(with: [0xEF, 0xBF, 0xBD]) { count += 1 }
    }
    guard count * 4 <= letters else { return nil }
    return (words, "utf-8", [replaced(count, "utf-8", at: line(of: broken, in: bytes))])
  }

  static func replaced(_ count: Int, _ encoding: String, at line: Int) -> Diagnostic {
    Diagnostic(
      "characters-replaced",
      .warning,
      at: FilePlace(path: "", line: line),
      words:
        "\(count) places, the first in this line, are no characters of '\(encoding)', and stand "
        + "as U+FFFD",
      remedy: "compare these places with the page before you quote them"
    )
  }

  /// Whether bytes without a mark are UTF-16: every other byte of the beginning is zero.
  static func looksLikeUTF16(_ bytes: [UInt8], lowFirst: Bool) -> Bool {
    let head = bytes.prefix(256)
    guard head.count >= 8 else { return false }
    var zeros = 0
    for (index, byte) in head.enumerated() where byte == 0 {
      guard index % 2 == (lowFirst ? 1 : 0) else { return false }
      zeros += 1
    }
    return zeros * 5 >= head.count * 2
  }
}
