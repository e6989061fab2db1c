import PlainFormats

/// A list of results on standard output: aligned text, CSV or JSON lines of the same rows.
public struct PrintedList {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a field a column.
  public private(set) var rows: [[String]] = []

  /// The column whose fields end below one another in text.
  private let alignedRight: String?

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - alignedRight: The column whose fields end below one another in text, where one does.
  public init(columns: [String], alignedRight: String? = nil) {
    self.columns = columns
    self.alignedRight = alignedRight
  }

  /// Adds a row.
  public mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has one field a column")
    rows.append(row)
  }

  /// The columns of the longest fields, each row on a line, with the last column as wide as it is.
  ///
  /// Whatever would move a terminal's cursor stands as a space.
  public var text: String {
    let columns = columns.map(Self.visible)
    let rows = rows.map { $0.map(Self.visible) }
    var widths = columns.map { $0.unicodeScalars.count }
    for row in rows {
      for (index, field) in row.enumerated() {
        widths[index] = max(widths[index], field.unicodeScalars.count)
      }
    }
    return ([columns] + rows).map { row in
      var line = ""
      for (index, field) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[index] - field.unicodeScalars.count)
        if self.columns[index] == alignedRight {
          line += gap + field
        } else {
          line += index < row.count - 1 ? field + gap : field
        }
        if index < row.count - 1 { line += "  " }
      }
      return line + "\n"
    }.joined()
  }

  private static func visible(_ field: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      let movesCursor: Bool =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      scalars.append(movesCursor ? " " : scalar)
    }
    return String(scalars)
  }
}

extension PrintedList {
  /// Prints the list on standard output in a form.
  public func print(as format: ListFormat) {
    Console.result(page(as: format))
  }

  /// The list in a form, as it is printed.
  public func page(as format: ListFormat) -> String {
    switch format {
    case .text: return text
    case .csv:
      var table = CSVTable(columns: columns)
      for row in rows { table.append(row.map { .free($0) }) }
      return table.text
    case .json:
      let objects = rows.map { row in
        JSONValue.members(zip(columns, row).map { ($0, .string($1)) })
      }
      return JSONValue.array(objects).page
    }
  }
}
