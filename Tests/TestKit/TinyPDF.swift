/// A PDF made of words at places, so that no test needs a file that nobody can read.
///
/// Words are set in Helvetica or Courier, which every reader knows the widths of.
public struct TinyPDF {
  /// Words on a page; the place is that of their first letter's foot, from the upper left corner.
  public struct Words {
    var x: Double
    var y: Double
    var text: String
    var size: Double
    var isCode: Bool
    var isOnEnd: Bool

    /// Creates words.
    public init(
      _ x: Double,
      _ y: Double,
      _ text: String,
      size: Double = 10,
      isCode: Bool = false,
      isOnEnd: Bool = false
    ) {
      self.x = x
      self.y = y
      self.text = text
      self.size = size
      self.isCode = isCode
      self.isOnEnd = isOnEnd
    }
  }

  /// The words of each page; a page is 600 points wide and 800 high.
  public var pages: [[Words]]
  /// What stands in the catalogue besides the pages, such as page labels.
  public var catalogue = ""
  /// The annotations of pages by their place, each a dictionary.
  public var annotations: [Int: [String]] = [:]
  /// The information dictionary.
  public var information: [String: String] = [:]

  /// Creates a file of pages.
  public init(_ pages: [[Words]]) {
    self.pages = pages
  }

  /// Lines of prose in one column, twelve points apart.
  public static func column(
    _ lines: [String],
    x: Double = 60,
    y: Double = 100,
    size: Double = 10,
    step: Double = 12
  ) -> [Words] {
    lines.enumerated().map { Words(x, y + Double($0) * step, $1, size: size) }
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var objects: [String] = []
    let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
    let fields = information.sorted { $0.key < $1.key }.map { "/\($0) (\(Self.escaped($1)))" }
    objects.append("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    for (index, words) in pages.enumerated() {
      let marks = (annotations[index] ?? []).joined(separator: " ")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(6 + index * 2) 0 R "
          + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Annots [\(marks)] >>"
      )
      let content = words.map(Self.content).joined()
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    objects.append("<< \(fields.joined(separator: " ")) >>")
    var out = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(out.utf8.count)
      out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      out += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    return Array((out + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static func content(_ words: Words) -> String {
    let turn = words.isOnEnd ? "0 1 -1 0" : "1 0 0 1"
    return
      "BT /\(words.isCode ? "F2" : "F1") \(words.size) Tf \(turn) \(words.x) \(800 - words.y) Tm "
      + "(\(escaped(words.text))) Tj ET\n"
  }

  private static func escaped(_ words: String) -> String {
    words.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
