import StudyModel

/// The stored form of what stands beside the words of a document.
extension DocumentRecord {
  static func write(_ writer: inout ByteWriter, _ work: CitedWork) {
    writer.write(work.id)
    write(&writer, work.range)
    writer.write(work.record.type)
    writer.write(work.record.authors) { writer, name in
      writer.write(name.family)
      writer.write(name.given)
    }
    writer.write(work.record.title)
    writer.write(work.record.issued)
    writer.write(work.record.fields.sorted { $0.key < $1.key }) { writer, field in
      writer.write(field.key)
      writer.write(field.value)
    }
  }

  static func reference(_ reader: inout ByteReader) throws(StoreError) -> CitedWork {
    let id = try reader.optionalText()
    let stretch = try range(&reader)
    let type = try reader.text()
    let authors = try reader.items { (reader) throws(StoreError) in
      let family = try reader.text()
      return BibliographicRecord.Name(family: family, given: try reader.text())
    }
    let title = try reader.text()
    let issued = try reader.text()
    let fields = try reader.items { (reader) throws(StoreError) in
      (try reader.text(), try reader.text())
    }
    return CitedWork(
      id: id,
      range: stretch,
      record: BibliographicRecord(
        type: type,
        authors: authors,
        title: title,
        issued: issued,
        fields: Dictionary(fields) { first, _ in first }
      )
    )
  }

  static func write(_ writer: inout ByteWriter, _ jotting: Jotting) {
    writer.write(jotting.kind.rawValue)
    write(&writer, jotting.range)
    writer.write(jotting.by)
    writer.write(jotting.date)
    writer.write(jotting.words)
  }

  static func jotting(_ reader: inout ByteReader) throws(StoreError) -> Jotting {
    let kind = try reader.word(Jotting.Kind.self)
    let stretch = try range(&reader)
    let by = try reader.text()
    let date = try reader.text()
    return Jotting(kind: kind, range: stretch, by: by, date: date, words: try reader.text())
  }
}
