import PlainFormats
import StudyModel

/// The highlights and notes of a PDF, found by walking from its root to its pages.
struct MarkedPages {
  /// The marks, in order of the pages.
  private(set) var marks: [PageTranscript.Mark] = []

  private var values: [String: JSONValue] = [:]
  private var sheets = 0

  /// What a page takes from the nodes above it.
  private struct Inherited {
    var box: [Double] = [0, 0, 612, 792]
    var turn = 0
  }

  /// The most marks that are taken.
  private static let mostMarks = 20_000

  /// Looks through the objects of a file.
  init(_ objects: JSONValue) {
    guard case .object(let members) = objects else { return }
    values.reserveCapacity(members.count)
    for member in members {
      guard let value = member.value["value"] else { continue }
      let name = member.name.hasPrefix("obj:") ? member.name.dropFirst(4) : member.name[...]
      values[String(name)] = value
    }
    guard let root = resolved(values["trailer"]?["/Root"]), let pages = root["/Pages"] else {
      return
    }
    walk(pages, Inherited(), depth: 0)
    values = [:]
  }

  private mutating func walk(_ reference: JSONValue, _ above: Inherited, depth: Int) {
    guard depth < 64, sheets < PageReader.mostSheets, let node = resolved(reference) else { return }
    var inherited = above
    if let box = numbers(node["/MediaBox"]), box.count == 4 { inherited.box = box }
    if let turn = number(node["/Rotate"]) { inherited.turn = Int(turn) }
    guard let kids = resolved(node["/Kids"])?.elements else {
      for annotation in resolved(node["/Annots"])?.elements ?? [] {
        guard marks.count < Self.mostMarks, let annotation = resolved(annotation) else { continue }
        if let mark = mark(annotation, inherited) { marks.append(mark) }
      }
      sheets += 1
      return
    }
    for kid in kids { walk(kid, inherited, depth: depth + 1) }
  }

  private func mark(_ annotation: JSONValue, _ page: Inherited) -> PageTranscript.Mark? {
    let isHighlight: Bool
    switch annotation["/Subtype"]?.string {
    case "/Highlight", "/Underline", "/Squiggly", "/StrikeOut": isHighlight = true
    case "/Text", "/FreeText": isHighlight = false
    default: return nil
    }
    let words = text(annotation["/Contents"])
    guard isHighlight || !words.isEmpty else { return nil }
    var boxes: [PageTranscript.Box] = []
    let corners = isHighlight ? numbers(annotation["/QuadPoints"]) ?? [] : []
    for first in stride(from: 0, to: corners.count - 7, by: 8) where boxes.count < 1_000 {
      let quad = corners[first..<first + 8].enumerated()
      let across = quad.filter { $0.offset % 2 == 0 }.map(\.element)
      let down = quad.filter { $0.offset % 2 == 1 }.map(\.element)
      guard let left = across.min(), let right = across.max(), let low = down.min(),
        let high = down.max()
      else { continue }
      boxes.append(box(left, low, right, high, page))
    }
    if boxes.isEmpty {
      guard let rect = numbers(annotation["/Rect"]), rect.count == 4 else { return nil }
      boxes = [box(rect[0], rect[1], rect[2], rect[3], page)]
    }
    return PageTranscript.Mark(
      sheet: sheets,
      isHighlight: isHighlight,
      boxes: boxes,
      by: text(annotation["/T"]),
      date: resolved(annotation["/M"])?.string.map(PDFString.date) ?? "",
      words: words
    )
  }

  /// A place that the file counts from the lower left, on the page as it is shown.
  private func box(
    _ left: Double,
    _ low: Double,
    _ right: Double,
    _ high: Double,
    _ page: Inherited
  ) -> PageTranscript.Box {
    let (x0, y0) = (min(page.box[0], page.box[2]), min(page.box[1], page.box[3]))
    let (x1, y1) = (max(page.box[0], page.box[2]), max(page.box[1], page.box[3]))
    let edges: (Double, Double, Double, Double) =
      switch ((page.turn % 360) + 360) % 360 {
      case 90: (low - y0, left - x0, high - y0, right - x0)
      case 180: (x1 - right, low - y0, x1 - left, high - y0)
      case 270: (y1 - high, x1 - right, y1 - low, x1 - left)
      default: (left - x0, y1 - high, right - x0, y1 - low)
      }
    func hundredths(_ points: Double) -> Int32 {
      Int32(max(-1e7, min(1e7, points)) * 100)
    }
    return PageTranscript.Box(
      left: hundredths(edges.0),
      top: hundredths(edges.1),
      right: hundredths(edges.2),
      bottom: hundredths(edges.3)
    )
  }

  private func text(_ value: JSONValue?) -> String {
    resolved(value)?.string.map(PDFString.words) ?? ""
  }

  private func numbers(_ value: JSONValue?) -> [Double]? {
    guard let elements = resolved(value)?.elements else { return nil }
    return elements.prefix(8_000).compactMap(number)
  }

  private func number(_ value: JSONValue?) -> Double? {
    switch resolved(value) {
    case .number(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }

  /// The value itself, or the one that it refers to as `12 0 R`.
  private func resolved(_ value: JSONValue?) -> JSONValue? {
    guard case .string(let name)? = value, name.hasSuffix(" R"), let target = values[name] else {
      return value
    }
    return target
  }
}
