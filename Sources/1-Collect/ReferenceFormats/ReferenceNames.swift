public import StudyModel

/// The names of editors, translators and others, which a record keeps as one text.
public enum ReferenceNames {
  /// The names in a field, where the field holds names.
  ///
  /// - Parameters:
  ///   - field: The field's CSL name, such as `editor`.
  ///   - words: `Family, Given; Family, Given`, a body without a comma.
  /// - Returns: The names, or nothing for a field of another kind.
  public static func read(field: String, _ words: String) -> [BibliographicRecord.Name]? {
    guard CSLVariables.names.contains(field) else { return nil }
    return FieldTable.separated(words).compactMap(PersonName.read)
  }
}
