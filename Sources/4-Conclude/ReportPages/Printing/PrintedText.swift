public import StudyModel

/// A reading text for pen and paper: wide margin, room between the lines, the numbers that places
/// are typed with.
///
/// Every page bears the source's id and the document's fingerprint, so that marks made on paper
/// come home to the very text they were made on.
public struct PrintedText {
  private let source: Source
  private let document: Document
  private let language: String
  private let paper: PaperSize

  /// Prepares a sheet.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - document: Its document.
  ///   - language: The language of the words that are not the source's.
  ///   - paper: The paper.
  public init(_ source: Source, _ document: Document, language: String, paper: PaperSize) {
    self.source = source
    self.document = document
    self.language = language
    self.paper = paper
  }

  /// The page as HTML that stands alone.
  public func page() -> String {
    let title = source.record.title.isEmpty ? source.id : source.record.title
    var out = "<h1 dir=\"auto\"\(tongue)>\(HTML.escaped(title))</h1>\n"
    out += "<p class=\"about\">\(HTML.escaped(source.id)) · \(say(.fingerprint)) "
    out += "<code>\(HTML.escaped(document.fingerprint))</code></p>\n"
    out += "<p class=\"who\"><span>\(say(.name)):</span><span>\(say(.date)):</span></p>\n"
    out += "<p class=\"about\">\(say(.homeward)) <span class=\"command\" dir=\"ltr\">jejak code "
    out += "\(HTML.escaped(source.id)):7.2 \(say(.code))</span></p>\n"
    var place = 0
    var page = 0
    while place < document.passages.count {
      if let cell = document.passages[place].cell {
        var end = place + 1
        while end < document.passages.count, document.passages[end].cell?.table == cell.table {
          end += 1
        }
        out += table(document.passages[place..<end], &page)
        place = end
      } else {
        out += row(document.passages[place], &page)
        place += 1
      }
    }
    return PrintedPage.html(
      title: source.id,
      language: language,
      style: PrintedPage.textStyle(
        paper,
        head: "\(source.id) · \(document.fingerprint.prefix(16))",
        foot: "\(PrintWords.name.words(in: language)) / \(PrintWords.date.words(in: language)):",
        of: PrintWords.page.words(in: language)
      ),
      out
    )
  }

  private var tongue: String {
    source.language.map { " lang=\"\(HTML.escaped($0))\"" } ?? ""
  }

  private func say(_ words: PrintWords, _ values: String...) -> String {
    HTML.escaped(Wording(id: words.id, en: words.en).words(in: language, values))
  }

  private func row(_ passage: Passage, _ page: inout Int) -> String {
    let isHead = passage.kind == .heading || passage.kind == .title
    let tag = isHead ? "h2" : "p"
    let language = passage.language.map { " lang=\"\(HTML.escaped($0))\"" } ?? tongue
    let part = document.part(at: passage.range.start).isEvidence ? "" : " weak"
    return "<\(tag) class=\"row\(part) \(passage.kind.rawValue)\" dir=\"auto\"\(language)>"
      + "<span class=\"n\" dir=\"ltr\">\(passage.number)</span>"
      + words(of: passage, &page) + "</\(tag)>\n"
  }

  private func table(_ passages: ArraySlice<Passage>, _ page: inout Int) -> String {
    var out = "<table\(tongue)>"
    var row = 0
    for passage in passages {
      guard let cell = passage.cell else { continue }
      if cell.row != row {
        out += (row == 0 ? "" : "</tr>") + "<tr>"
        row = cell.row
      }
      let tag = cell.isHeader ? "th" : "td"
      out += "<\(tag) dir=\"auto\"><span class=\"c\">\(passage.number)</span> "
      out += words(of: passage, &page) + "</\(tag)>"
    }
    return out + "</tr></table>\n"
  }

  /// The words with the number of every sentence but the first, and the label where a page begins.
  private func words(of passage: Passage, _ page: inout Int) -> String {
    var marks: [(place: Int, mark: String)] = []
    while page < document.pages.count, document.pages[page].start < passage.range.end {
      let start = max(document.pages[page].start, passage.range.start).scalars
      marks.append(
        (
          start,
          "<span class=\"page\" dir=\"ltr\">\(say(.pageShort)) "
            + "\(HTML.escaped(document.pages[page].label))</span> "
        )
      )
      page += 1
    }
    for (place, sentence) in passage.sentences.enumerated().dropFirst() {
      marks.append((sentence.start.scalars, "<sup dir=\"ltr\">\(place + 1)</sup>"))
    }
    var out = ""
    var here = passage.range.start.scalars
    for (place, mark) in marks.sorted(by: { ($0.place, $0.mark) < ($1.place, $1.mark) }) {
      let place = min(max(place, here), passage.range.end.scalars)
      out += HTML.escaped(document.text[TextRange(here, place)]) + mark
      here = place
    }
    return out + HTML.escaped(document.text[TextRange(here, passage.range.end.scalars)])
  }
}

/// What sheets for paper say.
struct PrintWords {
  let id: String
  let en: String

  func words(in language: String) -> String { language == "id" ? id : en }

  static let fingerprint = PrintWords(id: "sidik jari dokumen", en: "fingerprint of the document")
  static let name = PrintWords(id: "Nama", en: "Name")
  static let date = PrintWords(id: "Tanggal", en: "Date")
  static let page = PrintWords(id: "halaman %1 dari %2", en: "page %1 of %2")
  static let pageShort = PrintWords(id: "hlm.", en: "p.")
  static let homeward = PrintWords(
    id: "Nomor di tepi adalah bagian, angka kecil kalimatnya. Tanda pena pulang dengan:",
    en: "Numbers in the margin are passages, small ones their sentences. Pen marks come home by:"
  )
  static let code = PrintWords(id: "KODE", en: "CODE")
  static let legend = PrintWords(
    id: "+ termasuk · − tidak termasuk → kode lain · ! yang diperlukan",
    en: "+ include · − exclude → the code instead · ! what it needs"
  )
  static let needs = PrintWords(id: "Perlu", en: "Needs")
  static let codebook = PrintWords(id: "Buku kode", en: "Codebook")
}
