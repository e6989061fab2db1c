/// The stored form of what was told of a study: rows of words, good for the inputs they were made of.
enum ToldRecord {
  static let form = "told/1"

  static func bytes(_ rows: [[String]], inputs: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(form)
    writer.write(inputs)
    writer.write(rows) { writer, row in
      writer.write(row) { writer, field in writer.write(field) }
    }
    return writer.sealed
  }

  /// The rows, where they were made of these inputs.
  static func read(_ bytes: [UInt8], inputs: String) throws(StoreError) -> [[String]]? {
    var reader = try ByteReader(sealed: bytes)
    guard try reader.text() == form else { throw .damaged }
    guard try reader.text() == inputs else { return nil }
    let rows = try reader.items { (reader) throws(StoreError) in
      try reader.items { (reader) throws(StoreError) in try reader.text() }
    }
    guard reader.isAtEnd else { throw .damaged }
    return rows
  }
}
