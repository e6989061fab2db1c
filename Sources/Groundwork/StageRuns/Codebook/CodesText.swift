import CodebookFiles
import ReduceStage
import StudyModel

/// The text of the codebook's file, changed code by code.
struct CodesText {
  private(set) var editor: ItemEditor

  init(_ text: String) {
    editor = ItemEditor(text)
  }

  /// The codes with their lines, in order.
  var items: [CodebookVersions.Item] { Self.items(in: editor.text) }

  /// The codes of a whole file with their lines, in order.
  static func items(in text: String) -> [CodebookVersions.Item] {
    ItemEditor.items(in: text).filter { $0.list == "codes" }.map {
      CodebookVersions.Item(id: $0.id, text: $0.text)
    }
  }

  /// Lines of codes, cut into codes.
  static func cut(_ lines: String) -> [CodebookVersions.Item] {
    lines.isEmpty ? [] : items(in: "codes:\n" + lines)
  }

  /// Makes one change.
  mutating func apply(_ edit: CodeEdit) throws {
    switch edit {
    case .add(let id, let fields, let last):
      let all = [YAMLField("id", id)] + fields.compactMap(Self.field)
      if let last, editor.item(last, in: "codes") != nil {
        try editor.insert(all, behind: last, in: "codes")
      } else {
        try editor.append(all, to: "codes")
      }
    case .set(let id, let fields):
      for field in fields {
        try editor.setField(field.name, of: id, in: "codes", to: field.value.map(Self.value))
      }
    }
  }

  /// Sets a field of a code.
  mutating func set(_ name: String, of id: String, to words: String) throws {
    try editor.setField(name, of: id, in: "codes", to: .text(words))
  }

  private static func field(_ field: CodeEdit.Field) -> YAMLField? {
    field.value.map { YAMLField(field.name, value($0)) }
  }

  private static func value(_ value: CodeEdit.Value) -> YAMLValue {
    switch value {
    case .word(let word): .text(word)
    case .words(let words): .localized(words.byLanguage)
    case .list(let words): .texts(words)
    case .exclusions(let exclusions):
      .list(
        exclusions.map { exclusion in
          let when = YAMLField("when", .localized(exclusion.when.byLanguage))
          return .fields(
            exclusion.use.isEmpty ? [when] : [when, YAMLField("use", .texts(exclusion.use))]
          )
        }
      )
    case .examples(let examples):
      .fields(
        Code.Example.Role.allCases.compactMap { role in
          let chosen = examples.filter { $0.role == role }
          return chosen.isEmpty
            ? nil : YAMLField(role.rawValue, .list(chosen.map { .fields(fields(of: $0)) }))
        }
      )
    }
  }

  private static func fields(of example: Code.Example) -> [YAMLField] {
    let fields = [YAMLField("source", example.source), YAMLField("quote", example.quote)]
    return example.why.isEmpty ? fields : fields + [YAMLField("why", example.why)]
  }
}
