/// A place in a file that people write: path below the study, line and column from 1.
public struct FilePlace: Hashable, Sendable {
  /// The path below the study's folder.
  public let path: String
  /// The line, from 1; 0 for the whole file.
  public let line: Int
  /// The column in scalars, from 1; 0 for the whole line.
  public let column: Int

  /// Creates a place.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place as editors know it: `path:line:column`.
  public var text: String {
    if line == 0 { return path }
    return column == 0 ? "\(path):\(line)" : "\(path):\(line):\(column)"
  }
}
