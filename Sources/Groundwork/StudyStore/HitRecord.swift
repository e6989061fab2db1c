import StudyModel

/// The stored form of indicator hits.
enum HitRecord {
  static func bytes(_ hits: [IndicatorHit]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(hits) { writer, hit in
      writer.write(hit.code)
      writer.write(hit.source)
      for place in [hit.range.start, hit.range.end, hit.proposed.start, hit.proposed.end] {
        writer.write(place.scalars)
      }
    }
    return writer.sealed
  }

  static func read(_ bytes: [UInt8]) throws(StoreError) -> [IndicatorHit] {
    var reader = try ByteReader(sealed: bytes)
    let hits = try reader.items { (reader) throws(StoreError) in
      let code = try reader.text()
      let source = try reader.text()
      let found = TextRange(try reader.number(), try reader.number())
      return IndicatorHit(
        code: code,
        source: source,
        range: found,
        proposed: TextRange(try reader.number(), try reader.number())
      )
    }
    guard reader.isAtEnd else { throw .damaged }
    return hits
  }
}
