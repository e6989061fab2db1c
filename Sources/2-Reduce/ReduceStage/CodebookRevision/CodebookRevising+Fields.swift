import StudyModel

extension CodebookRevising {
  func known(_ id: String) throws(CodebookRevisionError) -> Code {
    guard let code = codebook[id] else {
      throw .unknownCode(id, nearest: NearestWord.of(id, among: codebook.codes.map(\.id)))
    }
    return code
  }

  /// Refuses an id that is taken, or that could not stand in cells, links, lists and globs.
  func free(_ id: String) throws(CodebookRevisionError) {
    guard codebook[id] == nil else { throw .taken(id) }
    guard Self.isUsable(id) else { throw .unusableID(id) }
  }

  static func isUsable(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "-_.".unicodeScalars.contains($0)
      }
  }

  static func fields(of wording: CodebookOperation.Wording) -> [CodeEdit.Field] {
    let words = [
      ("name", wording.name), ("definition", wording.definition), ("include", wording.include),
    ]
    return words.compactMap { name, words in
      words.map { CodeEdit.Field(name: name, value: .words($0)) }
    }
  }

  /// The fields of a new code made out of another: it stands where that stood, and asks the same of
  /// its codings, so that none becomes unfinished by going over.
  static func fields(
    for target: CodebookOperation.Target,
    like code: Code
  ) -> [CodeEdit.Field] {
    var fields = [
      CodeEdit.Field(name: "name", value: .words(LocalizedText(target.name ?? target.id)))
    ]
    func add(_ name: String, _ words: [String]) {
      if !words.isEmpty { fields.append(CodeEdit.Field(name: name, value: .list(words))) }
    }
    if let parent = code.parent {
      fields.append(CodeEdit.Field(name: "parent", value: .word(parent)))
    }
    if let kind = code.kind {
      fields.append(CodeEdit.Field(name: "type", value: .word(kind.rawValue)))
    }
    add("concepts", code.concepts)
    add("questions", code.questions)
    add("needs", code.needs.map(\.rawValue))
    return fields
  }
}
