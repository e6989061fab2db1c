import MarkupReading
import PackageReading
import StudyModel

/// The parts of an EPUB file that are read: the chapters in the order of the spine.
struct EPUBPackage: PackagedFormat {
  let chapters: [PackageParts.Part]
  let publication: EPUBPublication
  /// The labels of pages by the places at which they begin, such as `text/a.xhtml#p12`.
  let pageLabels: [String: String]

  init(_ parts: inout PackageParts) throws(CollectError) {
    guard let container = try parts.tree("META-INF/container.xml"), let root = container.root,
      let name = container.descendants("rootfile", of: root).lazy
        .compactMap({ container.element($0)?["full-path"] }).first,
      let tree = try parts.tree(name)
    else { throw .partMissing(format: "EPUB", part: "META-INF/container.xml") }
    let publication = EPUBPublication(tree, name: name)
    self.publication = publication
    let encrypted = try Self.encrypted(in: parts)
    var chapters: [PackageParts.Part] = []
    var missing = 0
    for name in publication.chapters {
      guard !encrypted.contains(name) else {
        throw .package(.encrypted(member: parts.number(of: name)))
      }
      if let chapter = try parts.take(name, mayBeHTML: true) {
        chapters.append(chapter)
      } else {
        missing += 1
      }
    }
    if missing + publication.unread > 0 {
      parts.note(
        "chapters-not-read",
        "\(missing + publication.unread) chapters are missing or no XHTML, and are left out"
      )
    }
    self.chapters = chapters
    var labels: [String: String] = [:]
    for name in [publication.navigation, publication.contents] {
      guard labels.isEmpty, let name, let tree = try parts.tree(name) else { continue }
      labels = Self.pageLabels(in: tree, named: name)
    }
    pageLabels = labels
  }

  /// The members that a copy protection encrypts.
  private static func encrypted(in parts: PackageParts) throws(CollectError) -> Set<String> {
    guard let tree = try parts.tree("META-INF/encryption.xml"), let root = tree.root else {
      return []
    }
    let addresses = tree.descendants("CipherReference", of: root)
      .compactMap { tree.element($0)?["URI"] }
    return Set(addresses.compactMap { Relationships.name(EPUBPublication.plain($0), from: "") })
  }

  /// The pages that a navigation document of EPUB 3 or a table of contents of EPUB 2 lists.
  private static func pageLabels(in tree: MarkupTree, named name: String) -> [String: String] {
    guard let root = tree.root else { return [:] }
    var labels: [String: String] = [:]
    for list in tree.descendants("nav", of: root) {
      let types = LinkReference.words(tree.element(list)?["epub:type"])
      guard types.contains("page-list") else { continue }
      for index in tree.descendants("a", of: list) {
        guard let address = tree.element(index)?["href"],
          let place = EPUBVocabulary.place(address, from: name)
        else { continue }
        labels[place] = labels[place] ?? tree.words(of: index)
      }
    }
    for index in tree.descendants("pageTarget", of: root) {
      guard let content = tree.child("content", of: index),
        let address = tree.element(content)?["src"],
        let place = EPUBVocabulary.place(address, from: name),
        let label = tree.child("navLabel", of: index)
      else { continue }
      labels[place] = labels[place] ?? tree.words(of: label)
    }
    return labels
  }

  func draft(from text: DecodedText) throws(CollectError) -> DraftedDocument {
    let vocabularies = chapters.map { chapter in
      EPUBVocabulary(chapter, pageLabels: pageLabels, chapters: Set(publication.chapters))
    }
    var wanted: Set<String> = []
    for (chapter, vocabulary) in zip(chapters, vocabularies) {
      for (index, event) in chapter.tree.transcript.events.enumerated() {
        guard case .start(let element) = event else { continue }
        for reference in vocabulary.references(of: element, at: index) {
          wanted.formUnion(reference.ids)
        }
      }
    }
    var passages: [PassageDraft] = []
    var furniture: [Document.SetAside] = []
    var tables = 0
    for (chapter, vocabulary) in zip(chapters, vocabularies) {
      let walk = MarkupWalk(chapter.tree, by: vocabulary, wanting: wanted)
      let lines = text.line(ofByte: chapter.offset) - 1
      let drafts = walk.passages.map { $0.moved(into: chapter, by: lines, tables: tables) }
      tables = max(tables, drafts.compactMap { $0.cell?.table }.max() ?? 0)
      passages += drafts
      furniture += walk.furniture.map {
        Document.SetAside(kind: $0.kind, line: $0.line + lines, words: $0.words)
      }
    }
    return DraftedDocument(
      mediaType: "application/epub+zip",
      passages: passages,
      furniture: furniture,
      stated: publication.stated
    )
  }
}

extension PassageDraft {
  /// The draft of a part with its places in the text that all parts make.
  fileprivate func moved(
    into part: PackageParts.Part,
    by lines: Int,
    tables: Int
  ) -> PassageDraft {
    var moved = self
    moved.path = path.map { "\(part.name)!\($0)" }
    moved.cell = cell.map {
      Passage.TableCell(
        table: $0.table + tables,
        row: $0.row,
        column: $0.column,
        isHeader: $0.isHeader
      )
    }
    for index in pieces.indices {
      guard case .original(let words, let line, let byte, let count, let isExact) = pieces[index]
      else { continue }
      moved.pieces[index] = .original(
        words,
        line: line + lines,
        byte: byte + part.offset,
        byteCount: count,
        isExact: isExact
      )
    }
    for index in pageBreaks.indices {
      moved.pageBreaks[index].line = pageBreaks[index].line.map { $0 + lines }
    }
    return moved
  }
}
