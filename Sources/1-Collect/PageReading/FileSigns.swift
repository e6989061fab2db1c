/// What the bytes of a PDF give away without being read as one.
///
/// Objects may also stand packed together in streams, where these signs are hidden; then only
/// `qpdf` can tell.
struct FileSigns {
  private(set) var hasScript = false
  private(set) var hasEmbeddedFiles = false
  private var hasPackedObjects = false
  private var hasLabels = false
  private var hasAnnotations = false

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = ByteCursor(buffer)
      while cursor.skip(past: 0x2F) {
        switch cursor.byte {
        case 0x4F where cursor.take("ObjStm"): hasPackedObjects = true
        case 0x50 where cursor.take("PageLabels"): hasLabels = true
        case 0x41 where cursor.take("Annots"): hasAnnotations = true
        case 0x4A where cursor.take("JavaScript"): hasScript = true
        case 0x45 where cursor.take("EmbeddedFile"): hasEmbeddedFiles = true
        default: break
        }
      }
    }
  }

  /// Whether the file may declare labels.
  var mayHaveLabels: Bool { hasLabels || hasPackedObjects }
  /// Whether readers may have left marks.
  var mayHaveMarks: Bool { hasAnnotations || hasPackedObjects }
}
