/// Text of files that other programs saved, whatever encoding they chose.
public enum LooseText {
  /// The bytes as UTF-8 without a mark.
  ///
  /// UTF-16 is known by its mark; what is no valid UTF-8 is read as Windows-1252, as old exports and
  /// the spreadsheets of Windows are.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], lowFirst: false) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if String(validating: body, as: UTF8.self) != nil { return Array(body) }
    var scalars = String.UnicodeScalarView()
    for byte in body {
      switch byte {
      case 0x80...0x9F:
        scalars.append(Unicode.Scalar(windows[Int(byte) - 0x80]) ?? "\u{FFFD}")
      default: scalars.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(scalars).utf8)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The scalars of the bytes 80 to 9F in Windows-1252, by the table of the WHATWG.
  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
