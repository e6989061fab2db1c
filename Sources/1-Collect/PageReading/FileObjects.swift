import PlainFormats
import StudyModel

/// What `qpdf --json=2` says of a file: its page labels and, where asked for, its objects.
struct FileObjects {
  private(set) var labels = PageLabels()
  private(set) var marks: [PageTranscript.Mark] = []
  private(set) var hasScript = false
  private(set) var hasEmbeddedFiles = false

  /// Nothing found.
  init() {}

  /// Reads the output; nothing where it is not one.
  init?(_ output: [UInt8]) {
    guard let head = Self.withoutObjects(output), let json = try? JSONValue(parsing: head) else {
      return nil
    }
    labels = PageLabels(stretches: (json["pagelabels"]?.elements ?? []).compactMap(Self.stretch))
    var mayHaveMarks = false
    output.withUnsafeBufferPointer { buffer in
      var cursor = ByteCursor(buffer)
      while cursor.skip(past: 0x2F) {
        switch cursor.byte {
        case 0x4A where cursor.take("JavaScript\"") || cursor.take("JS\""): hasScript = true
        case 0x45 where cursor.take("EmbeddedFile"): hasEmbeddedFiles = true
        case 0x51 where cursor.take("QuadPoints\""): mayHaveMarks = true
        // Not any `/Text`, which most pages name among what they are made of.
        case 0x53 where cursor.take("Subtype\": \"/Text\""): mayHaveMarks = true
        case 0x46 where cursor.take("FreeText\""): mayHaveMarks = true
        default: break
        }
      }
    }
    // Most files with packed objects have no mark; their objects are not looked at one by one.
    guard mayHaveMarks, let whole = try? JSONValue(parsing: output),
      let objects = whole["qpdf"]?.elements?.last
    else { return }
    marks = MarkedPages(objects).marks
  }

  /// The output without its list of objects, which stands at its end.
  private static func withoutObjects(_ output: [UInt8]) -> [UInt8]? {
    let start: Int? = output.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] == 0x0A, buffer.has("\n  \"qpdf\": [", at: index) { return index }
        index += 1
      }
      return nil
    }
    guard let start else { return output }
    var head = Array(output[..<start])
    while let last = head.last, last <= 0x20 || last == 0x2C { head.removeLast() }
    return head + [0x7D]
  }

  private static func stretch(_ json: JSONValue) -> PageLabels.Stretch? {
    guard let first = json["index"]?.number, let label = json["label"] else { return nil }
    return PageLabels.Stretch(
      first: first,
      prefix: label["/P"]?.string.map(PDFString.words) ?? "",
      style: String(label["/S"]?.string?.dropFirst() ?? ""),
      start: max(1, label["/St"]?.number ?? 1)
    )
  }
}

/// A string of a PDF as qpdf writes it: `u:` and its words, or `b:` and hexadecimal bytes.
enum PDFString {
  /// Its words; bytes that are no text give nothing.
  static func words(_ string: String) -> String {
    guard string.hasPrefix("u:") else { return "" }
    var text = ""
    for scalar in string.unicodeScalars.dropFirst(2) {
      let isControl = scalar.value < 0x20 || scalar.value == 0x7F
      text.unicodeScalars.append(isControl ? " " : scalar)
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// A date such as `D:20260101120000+07'00'` in the form `2026-01-01T12:00:00+07:00`.
  static func date(_ string: String) -> String {
    let words = words(string)
    let text = words.hasPrefix("D:") ? words.dropFirst(2) : words[...]
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count >= 4 else { return words }
    func part(_ first: Int, _ count: Int) -> String? {
      guard digits.count >= first + count else { return nil }
      return String(digits.dropFirst(first).prefix(count))
    }
    var date = String(digits.prefix(4))
    for first in [4, 6] {
      guard let next = part(first, 2) else { return date }
      date += "-" + next
    }
    guard let hour = part(8, 2), let minute = part(10, 2) else { return date }
    date += "T\(hour):\(minute):\(part(12, 2) ?? "00")"
    let zone = text.dropFirst(digits.count).filter { $0 != "'" }
    guard let sign = zone.first else { return date }
    guard sign == "+" || sign == "-", zone.count >= 3 else {
      return sign == "Z" ? date + "Z" : date
    }
    let minutes = zone.dropFirst(3).prefix(2)
    return date + zone.prefix(3) + ":" + (minutes.count == 2 ? minutes : "00")
  }
}
