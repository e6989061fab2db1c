import CodebookFiles
import Fingerprints
import ReferenceFormats
import StudyFolders
import StudyModel

extension ReferenceImporting {
  /// The register while works are taken in.
  struct Work {
    let open: OpenStudy
    let export: StudyFolder
    var editor: ItemEditor
    var rows: [Row] = []
    var files: [(path: String, bytes: [UInt8])] = []
    var hasChanged = false
    private var records: [String: BibliographicRecord]
    private var languages: [String: String]
    private var bySHA256: [String: String] = [:]
    private var matching: WorkMatching

    init(open: OpenStudy, export: StudyFolder, editor: ItemEditor, sources: [Source]) {
      self.open = open
      self.export = export
      self.editor = editor
      records = Dictionary(sources.map { ($0.id, $0.record) }, uniquingKeysWith: { one, _ in one })
      languages = Dictionary(
        sources.compactMap { source in source.language.map { (source.id, $0) } },
        uniquingKeysWith: { one, _ in one }
      )
      matching = WorkMatching(sources)
      for source in sources {
        if let sha256 = source.sha256 { bySHA256[sha256] = source.id }
      }
    }

    /// Registers one work, fills the record of the source that it is, or says that it has no file.
    mutating func take(_ reference: Reference) throws {
      let key = Self.fit(reference)
      if let id = matching.source(of: reference.record) ?? sameKey(key, reference.record) {
        try fill(id, with: reference.record)
        return
      }
      guard let (name, bytes) = try file(of: reference) else {
        rows.append(Row(id: key, action: .withoutFile, detail: "", conflicts: []))
        return
      }
      let sha256 = Fingerprints.fingerprint(of: bytes)
      if let id = bySHA256[sha256] {
        try fill(id, with: reference.record)
        return
      }
      var id = key
      var number = 2
      let ending = Self.ending(name)
      func isTaken(_ id: String) -> Bool {
        records[id] != nil || open.folder.has("sources/library/\(id)\(ending)")
      }
      while isTaken(id) {
        id = "\(key)-\(number)"
        number += 1
      }
      let file = id + ending
      var fields = [YAMLField("id", id), YAMLField("file", file)]
      fields += Self.fields(reference.record, besides: BibliographicRecord(), language: nil)
      fields.append(YAMLField("sha256", sha256))
      try editor.append(fields, to: "sources")
      files.append(("sources/library/\(file)", bytes))
      records[id] = reference.record
      languages[id] = reference.record.fields["language"]
      bySHA256[sha256] = id
      matching.add(reference.record, id: id)
      hasChanged = true
      rows.append(Row(id: id, action: .registered, detail: file, conflicts: []))
    }

    /// A source of the same key is the work, unless its title says otherwise.
    private func sameKey(_ key: String, _ record: BibliographicRecord) -> String? {
      guard let known = records[key] else { return nil }
      return known.title.isEmpty || record.title.isEmpty ? key : nil
    }

    /// Sets the fields that a record lacks; what a person wrote stays.
    private mutating func fill(_ id: String, with record: BibliographicRecord) throws {
      let known = records[id] ?? BibliographicRecord()
      let missing = Self.fields(record, besides: known, language: languages[id])
      for field in missing {
        try editor.setField(field.name, of: id, in: "sources", to: field.value)
      }
      let conflicts = Self.conflicts(known, record, language: languages[id])
      if !missing.isEmpty {
        hasChanged = true
        records[id] = Self.merged(known, record)
        languages[id] = languages[id] ?? record.fields["language"]
        matching.add(record, id: id)
      }
      rows.append(
        Row(
          id: id,
          action: missing.isEmpty ? .unchanged : .filled,
          detail: missing.map(\.name).joined(separator: " "),
          conflicts: conflicts
        )
      )
    }

    // MARK: - Files

    /// The first of a work's files that lies below the export; a path that leads out is not followed.
    private func file(of reference: Reference) throws -> (name: String, bytes: [UInt8])? {
      for path in reference.files {
        var path = path.hasPrefix("file://") ? String(path.dropFirst(7)) : path
        path = path.replacing("\\", with: "/")
        if path.hasPrefix(export.path + "/") {
          path = String(path.dropFirst(export.path.utf8.count + 1))
        }
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.isEmpty, steps.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }),
          !path.unicodeScalars.contains(where: { $0.value < 0x20 })
        else { continue }
        // A link could lead anywhere.
        guard export.holds(path) else { continue }
        if let bytes = try export.read(path) { return (path, bytes) }
      }
      return nil
    }

    private static func ending(_ path: String) -> String {
      let name = path.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
      let ending = name[name.index(after: dot)...].lowercased()
      let isPlain = ending.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      return isPlain && ending.utf8.count <= 8 ? ".\(ending)" : ""
    }

    /// The citekey made fit for an id; without one, the family name and the year.
    static func fit(_ reference: Reference) -> String {
      let record = reference.record
      var words = reference.id
      // The keys of a program that are addresses say nothing to a person.
      if words.isEmpty || words.contains("://") {
        words = [record.authors.first?.family ?? record.title, record.year ?? ""].joined(
          separator: " "
        )
      }
      let slug = SourceAdding.slug(words.replacing(".", with: "-") + ".x")
      return slug.isEmpty ? "work" : String(slug.prefix(60))
    }

    // MARK: - Fields

    /// The fields of a record that another lacks, as the register writes them.
    private static func fields(
      _ record: BibliographicRecord,
      besides known: BibliographicRecord,
      language: String?
    ) -> [YAMLField] {
      var fields: [YAMLField] = []
      if known.type.isEmpty, !record.type.isEmpty { fields.append(YAMLField("type", record.type)) }
      if language == nil, let tag = record.fields["language"] {
        fields.append(YAMLField("language", tag))
      }
      if known.title.isEmpty, !record.title.isEmpty {
        fields.append(YAMLField("title", record.title))
      }
      if known.authors.isEmpty, !record.authors.isEmpty {
        fields.append(YAMLField("author", names(record.authors)))
      }
      if known.issued.isEmpty, !record.issued.isEmpty {
        fields.append(YAMLField("issued", record.issued))
      }
      for (name, words) in record.fields.sorted(by: { $0.key < $1.key })
      where LibraryFile.bibliographicFields.contains(name) && (known.fields[name] ?? "").isEmpty {
        let people = ReferenceNames.read(field: name, words)
        fields.append(people.map { YAMLField(name, names($0)) } ?? YAMLField(name, words))
      }
      return fields
    }

    private static func names(_ names: [BibliographicRecord.Name]) -> YAMLValue {
      .list(
        names.map { name in
          name.given.isEmpty
            ? .fields([YAMLField("literal", name.family)])
            : .fields([YAMLField("family", name.family), YAMLField("given", name.given)])
        }
      )
    }

    /// The names of the fields in which two records say different things.
    private static func conflicts(
      _ known: BibliographicRecord,
      _ record: BibliographicRecord,
      language: String?
    ) -> [String] {
      func differ(_ one: String, _ other: String) -> Bool {
        !one.isEmpty && !other.isEmpty && WorkMatching.words(one) != WorkMatching.words(other)
      }
      var names: [String] = []
      if differ(known.type, record.type) { names.append("type") }
      if differ(known.title, record.title) { names.append("title") }
      if differ(
        known.authors.map(\.family).joined(separator: " "),
        record.authors.map(\.family).joined(separator: " ")
      ) {
        names.append("author")
      }
      let isVaguer = known.issued.hasPrefix(record.issued) || record.issued.hasPrefix(known.issued)
      if differ(known.issued, record.issued), !isVaguer { names.append("issued") }
      if differ(language ?? "", record.fields["language"] ?? "") { names.append("language") }
      for (name, words) in record.fields.sorted(by: { $0.key < $1.key })
      where differ(known.fields[name] ?? "", words) {
        names.append(name)
      }
      return names
    }

    private static func merged(
      _ known: BibliographicRecord,
      _ record: BibliographicRecord
    ) -> BibliographicRecord {
      BibliographicRecord(
        type: known.type.isEmpty ? record.type : known.type,
        authors: known.authors.isEmpty ? record.authors : known.authors,
        title: known.title.isEmpty ? record.title : known.title,
        issued: known.issued.isEmpty ? record.issued : known.issued,
        fields: known.fields.merging(record.fields) { one, other in one.isEmpty ? other : one }
      )
    }
  }
}
