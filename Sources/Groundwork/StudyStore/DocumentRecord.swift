import StudyModel

/// The stored form of a document with what was noticed while it was made.
enum DocumentRecord {
  /// What every record begins with; those of another form begin otherwise and count as damaged.
  static let form = "document/3"

  static func bytes(_ stored: StoredDocument) -> [UInt8] {
    var writer = ByteWriter()
    let document = stored.document
    writer.write(form)
    writer.write(document.source)
    writer.write(document.fingerprint)
    writer.write(document.mediaType)
    writer.write(document.text.utf8)
    writer.write(document.passages, item: write)
    writer.write(document.parts) { writer, part in
      writer.write(part.kind.rawValue)
      writer.write(part.basis.rawValue)
      write(&writer, part.range)
    }
    writer.write(document.pages) { writer, page in
      writer.write(page.number)
      writer.write(page.label)
      writer.write(page.method.rawValue)
      writer.write(page.start.scalars)
      writer.write(page.line ?? -1)
    }
    writer.write(document.origin.runs) { writer, run in
      write(&writer, run.range)
      writer.write(run.line)
      writer.write(run.byte)
      writer.write(run.byteCount)
      writer.write(run.isExact)
    }
    writer.write(document.furniture) { writer, piece in
      writer.write(piece.kind)
      writer.write(piece.line)
      writer.write(piece.words)
    }
    writer.write(document.links) { writer, link in
      write(&writer, link.range)
      writer.write(link.target)
      writer.write(link.kind.rawValue)
      writer.write(link.destination?.scalars ?? -1)
    }
    writer.write(document.references, item: write)
    writer.write(document.jottings, item: write)
    writer.write(stored.stated.sorted { $0.key < $1.key }) { writer, field in
      writer.write(field.key)
      writer.write(field.value.value)
      writer.write(field.value.origin)
    }
    writer.write(stored.diagnostics, item: write)
    return writer.sealed
  }

  static func read(_ bytes: [UInt8]) throws(StoreError) -> StoredDocument {
    var reader = try ByteReader(sealed: bytes)
    guard try reader.text() == form else { throw .damaged }
    let source = try reader.text()
    let fingerprint = try reader.text()
    let mediaType = try reader.text()
    // The places of a text that is no UTF-8 could lie beyond its bytes.
    let text = ReadingText(try reader.text())
    let passages = try reader.items(passage)
    let parts = try reader.items { (reader) throws(StoreError) in
      let kind = try reader.word(DocumentPart.Kind.self)
      let basis = try reader.word(DocumentPart.Basis.self)
      return DocumentPart(kind: kind, range: try range(&reader), basis: basis)
    }
    let pages = try reader.items { (reader) throws(StoreError) in
      let number = try reader.number()
      let label = try reader.text()
      let method = try reader.word(Page.Method.self)
      let start = TextOffset(try reader.number())
      let line = try reader.number()
      return Page(
        number: number,
        label: label,
        method: method,
        start: start,
        line: line < 0 ? nil : line
      )
    }
    let runs = try reader.items { (reader) throws(StoreError) in
      let stretch = try range(&reader)
      let line = try reader.number()
      let byte = try reader.number()
      let byteCount = try reader.number()
      return OriginMap.Run(
        range: stretch,
        line: line,
        byte: byte,
        byteCount: byteCount,
        isExact: try reader.flag()
      )
    }
    let furniture = try reader.items { (reader) throws(StoreError) in
      let kind = try reader.text()
      let line = try reader.number()
      return Document.SetAside(kind: kind, line: line, words: try reader.text())
    }
    let links = try reader.items(link)
    let references = try reader.items(reference)
    let jottings = try reader.items(jotting)
    let stated = try reader.items { (reader) throws(StoreError) in
      let name = try reader.text()
      let value = try reader.text()
      return (name, StatedField(value, from: try reader.text()))
    }
    let diagnostics = try reader.items(diagnostic)
    guard reader.isAtEnd else { throw .damaged }
    return StoredDocument(
      document: Document(
        source: source,
        fingerprint: fingerprint,
        mediaType: mediaType,
        text: text,
        passages: passages,
        parts: parts,
        pages: pages,
        origin: OriginMap(runs: runs),
        furniture: furniture,
        links: links,
        references: references,
        jottings: jottings
      ),
      stated: Dictionary(stated) { first, _ in first },
      diagnostics: diagnostics
    )
  }

  static func write(_ writer: inout ByteWriter, _ range: TextRange) {
    writer.write(range.start.scalars)
    writer.write(range.count)
  }

  static func range(_ reader: inout ByteReader) throws(StoreError) -> TextRange {
    let start = try reader.number()
    let count = try reader.number()
    guard start >= 0, count >= 0, start <= Int.max / 2, count <= Int.max / 2 else {
      throw .damaged
    }
    return TextRange(start, start + count)
  }

  private static func write(_ writer: inout ByteWriter, _ passage: Passage) {
    writer.write(passage.number)
    writer.write(passage.kind.rawValue)
    writer.write(passage.level)
    write(&writer, passage.range)
    writer.write(passage.sentences) { writer, sentence in write(&writer, sentence) }
    writer.write(passage.path)
    writer.write(passage.cell != nil)
    if let cell = passage.cell {
      writer.write(cell.table)
      writer.write(cell.row)
      writer.write(cell.column)
      writer.write(cell.isHeader)
    }
    writer.write(passage.language)
    writer.write(passage.isInferred)
    writer.write(passage.rule)
  }

  private static func passage(_ reader: inout ByteReader) throws(StoreError) -> Passage {
    let number = try reader.number()
    let kind = try reader.word(Passage.Kind.self)
    let level = try reader.number()
    let stretch = try range(&reader)
    let sentences = try reader.items { (reader) throws(StoreError) in try range(&reader) }
    let path = try reader.optionalText()
    var cell: Passage.TableCell?
    if try reader.flag() {
      let table = try reader.number()
      let row = try reader.number()
      let column = try reader.number()
      cell = Passage.TableCell(
        table: table,
        row: row,
        column: column,
        isHeader: try reader.flag()
      )
    }
    let language = try reader.optionalText()
    let isInferred = try reader.flag()
    return Passage(
      number: number,
      kind: kind,
      level: level,
      range: stretch,
      sentences: sentences,
      path: path,
      cell: cell,
      language: language,
      isInferred: isInferred,
      rule: try reader.optionalText()
    )
  }

  private static func link(_ reader: inout ByteReader) throws(StoreError) -> DocumentLink {
    let stretch = try range(&reader)
    let target = try reader.text()
    let kind = try reader.word(DocumentLink.Kind.self)
    let destination = try reader.number()
    return DocumentLink(
      range: stretch,
      target: target,
      kind: kind,
      destination: destination < 0 ? nil : TextOffset(destination)
    )
  }

  static func write(_ writer: inout ByteWriter, _ diagnostic: Diagnostic) {
    writer.write(diagnostic.code)
    writer.write(diagnostic.severity.rawValue)
    writer.write(diagnostic.place?.path)
    writer.write(diagnostic.place?.line ?? 0)
    writer.write(diagnostic.place?.column ?? 0)
    writer.write(diagnostic.source)
    writer.write(diagnostic.words)
    writer.write(diagnostic.remedy)
  }

  static func diagnostic(_ reader: inout ByteReader) throws(StoreError) -> Diagnostic {
    let code = try reader.text()
    let severity = try reader.word(Diagnostic.Severity.self)
    let path = try reader.optionalText()
    let line = try reader.number()
    let column = try reader.number()
    let source = try reader.optionalText()
    let words = try reader.text()
    return Diagnostic(
      code,
      severity,
      at: path.map { FilePlace(path: $0, line: line, column: column) },
      source: source,
      words: words,
      remedy: try reader.optionalText()
    )
  }
}
