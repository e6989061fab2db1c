import PackageReading

/// What the bytes of a PDF give away without being read as one, so that `qpdf` is asked only where
/// it has something to say.
///
/// Objects may also stand packed together in streams (ISO 32000-1, 7.5.7). These are unpacked; where
/// that fails, or the file is encrypted, everything is possible.
struct FileSigns {
  private(set) var hasScript = false
  private(set) var hasEmbeddedFiles = false
  /// Whether the file may declare labels.
  private(set) var mayHaveLabels = false
  private var hasAnnotations = false
  private var hasKindOfMark = false
  private var isHidden = false

  /// The most bytes that are unpacked of one stream of objects, and of all.
  private static let mostUnpackedBytes = (16 << 20, 64 << 20)

  init(_ bytes: [UInt8]) {
    var packed: [Int] = []
    bytes.withUnsafeBufferPointer { look(through: $0, &packed) }
    var left = Self.mostUnpackedBytes.1
    for place in packed where !isHidden {
      guard let data = Self.data(ofStreamWith: place, in: bytes),
        let objects = ZlibStream.unpacked(data, atMost: min(left, Self.mostUnpackedBytes.0))
      else {
        isHidden = true
        break
      }
      left -= objects.count
      var none: [Int] = []
      objects.withUnsafeBufferPointer { look(through: $0, &none) }
    }
    if isHidden { mayHaveLabels = true }
  }

  /// Whether readers may have left marks.
  var mayHaveMarks: Bool { isHidden || hasAnnotations && hasKindOfMark }

  private mutating func look(through buffer: UnsafeBufferPointer<UInt8>, _ packed: inout [Int]) {
    var cursor = ByteCursor(buffer)
    while cursor.skip(past: 0x2F) {
      switch cursor.byte {
      case 0x4F where cursor.take("ObjStm"): packed.append(cursor.place)
      case 0x50 where cursor.take("PageLabels"): mayHaveLabels = true
      case 0x41 where cursor.take("Annots"): hasAnnotations = true
      case 0x4A where cursor.take("JavaScript"): hasScript = true
      case 0x45:
        if cursor.take("EmbeddedFile") { hasEmbeddedFiles = true }
        if cursor.take("Encrypt") { isHidden = true }
      case 0x51 where cursor.take("QuadPoints"): hasKindOfMark = true
      case 0x53 where cursor.take("Subtype"):
        // `/Link` is the kind of nearly all annotations, and no mark of a reader.
        while [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(cursor.byte) { cursor.advance() }
        if Self.kindsOfMark.contains(where: { cursor.take($0) }) { hasKindOfMark = true }
      default: break
      }
    }
  }

  private static let kindsOfMark: [StaticString] = [
    "/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut",
  ]

  /// The packed bytes of the stream whose dictionary has this place, where they are packed by
  /// nothing but `/FlateDecode` without a predictor.
  private static func data(ofStreamWith place: Int, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    bytes.withUnsafeBufferPointer { buffer -> ArraySlice<UInt8>? in
      var first = place
      while first > 0, place - first < 1_024, !buffer.has(" obj", at: first) { first -= 1 }
      var start = place
      while start < buffer.count, start - place < 1_024, !buffer.has("stream", at: start) {
        start += 1
      }
      guard buffer.has(" obj", at: first), buffer.has("stream", at: start) else { return nil }
      let decodes = (first..<start).filter { buffer.has("Decode", at: $0) }
      guard decodes.count == 1, buffer.has("/FlateDecode", at: decodes[0] - 6) else { return nil }
      start += 6
      if start < buffer.count, buffer[start] == 0x0D { start += 1 }
      if start < buffer.count, buffer[start] == 0x0A { start += 1 }
      var end = start
      while end < buffer.count {
        if buffer[end] == 0x65, buffer.has("endstream", at: end) { return bytes[start..<end] }
        end += 1
      }
      return nil
    }
  }
}
