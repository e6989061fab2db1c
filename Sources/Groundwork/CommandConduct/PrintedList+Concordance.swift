public import StageRuns

extension PrintedList {
  /// A concordance: the words found stand below one another.
  ///
  /// - Parameters:
  ///   - rows: The hits with their places.
  ///   - marks: A name of a first column and its fields, one a row.
  public init(
    concordance rows: [PlacedContext],
    marked marks: (name: String, fields: [String])? = nil
  ) {
    self.init(
      columns: [marks?.name].compactMap { $0 } + [
        "source", "place", "left", "hit", "right", "part",
      ],
      alignedRight: "left"
    )
    for (index, row) in rows.enumerated() {
      append([marks?.fields[index]].compactMap { $0 } + row.fields)
    }
  }
}
