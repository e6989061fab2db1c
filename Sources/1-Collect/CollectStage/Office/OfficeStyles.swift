import StudyModel

/// A style of an office document, as far as it says what a paragraph is.
struct OfficeStyle: Equatable {
  /// The name that people see; in Word English for the styles that Word brings, whatever its language.
  var name = ""
  var parent: String?
  /// 1 to 9 for headings, 0 for text that is declared to be none.
  var outlineLevel: Int?
  var language: String?
  var isHidden: Bool?
  /// The numbering of its paragraphs; `0` takes away that of its parent.
  var numbering: String?
  var listLevel: Int?
  /// A page begins with its paragraphs.
  var beginsPage: Bool?
  /// A page begins after its paragraphs.
  var endsPage: Bool?
  /// The number with which the page begins.
  var pageNumber: Int?
}

/// The styles of an office document by their ids.
struct OfficeStyles: Equatable {
  var styles: [String: OfficeStyle] = [:]

  /// A style and those it is based on, nearest first.
  func chain(_ id: String?) -> [OfficeStyle] {
    var chain: [OfficeStyle] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < 32 {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// The nearest value that a style or one it is based on gives.
  func value<Value>(_ id: String?, _ value: (OfficeStyle) -> Value?) -> Value? {
    chain(id).lazy.compactMap(value).first
  }

  /// What a paragraph of a style is.
  func shape(_ id: String?) -> OfficeDrafting.Shape {
    let chain = chain(id)
    // A paragraph may name a style that the file does not have.
    let names = chain.isEmpty ? [id ?? ""] : chain.map(\.name)
    let meaning = names.lazy.compactMap(StyleMeaning.init(name:)).first
    if let level = chain.lazy.compactMap(\.outlineLevel).first, level > 0 {
      return OfficeDrafting.Shape(kind: .heading, level: level, part: meaning?.part)
    }
    guard let meaning else { return OfficeDrafting.Shape() }
    return OfficeDrafting.Shape(kind: meaning.kind, level: meaning.level, part: meaning.part)
  }
}

/// What the name of a style says, in English and Indonesian.
private struct StyleMeaning {
  var kind: Passage.Kind
  var level = 0
  var part: DocumentPart.Kind?

  private static let kinds: [String: Passage.Kind] = [
    "title": .title, "subtitle": .title, "judul": .title, "subjudul": .title,
    "quote": .quotation, "intensequote": .quotation, "blocktext": .quotation,
    "blockquote": .quotation, "quotations": .quotation, "kutipan": .quotation,
    "kutipanlangsung": .quotation, "kutipanintens": .quotation,
    "caption": .caption, "tablecaption": .caption, "imagecaption": .caption,
    "keterangan": .caption, "keterangangambar": .caption, "keterangantabel": .caption,
    "footnotetext": .note, "endnotetext": .note, "footnote": .note, "endnote": .note,
  ]

  init?(name: String) {
    let plain = String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { !" _-".unicodeScalars.contains($0) }
      )
    )
    if let kind = Self.kinds[plain] {
      self.kind = kind
    } else if let level = Self.level(of: plain) {
      kind = .heading
      self.level = level
    } else if plain == "tocheading" || plain == "contentsheading" {
      kind = .heading
      level = 1
      part = .front
    } else if Self.isContents(plain) {
      kind = .paragraph
      part = .front
    } else if plain.hasPrefix("bibliography") || plain == "daftarpustaka" {
      kind = .reference
      part = .references
    } else if plain == "abstract" || plain == "abstrak" {
      kind = .paragraph
      part = .abstract
    } else {
      return nil
    }
  }

  /// The level in names such as `heading 2` and `Judul 2`.
  private static func level(of name: String) -> Int? {
    for prefix in ["heading", "judul"] where name.hasPrefix(prefix) {
      guard let level = Int(name.dropFirst(prefix.count)) else { continue }
      return (1...9).contains(level) ? level : nil
    }
    return nil
  }

  /// Whether the name is that of a line in a table of contents.
  private static func isContents(_ name: String) -> Bool {
    for prefix in ["toc", "contents", "daftarisi"] where name.hasPrefix(prefix) {
      return Int(name.dropFirst(prefix.count)) != nil || name == prefix
    }
    return name == "tableoffigures"
  }
}
