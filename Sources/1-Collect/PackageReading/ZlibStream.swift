import CLibArchive

/// Bytes packed as RFC 1950 (zlib) has them, such as the streams of a PDF.
public enum ZlibStream {
  /// The unpacked bytes.
  ///
  /// - Parameters:
  ///   - packed: The stream; what follows its end is passed over.
  ///   - limit: The most bytes that are unpacked.
  /// - Returns: All of the bytes, or nothing where it is no such stream, broken off or too large.
  public static func unpacked(_ packed: some Collection<UInt8>, atMost limit: Int) -> [UInt8]? {
    let head = Array(packed.prefix(2))
    // Method 8 without a preset dictionary, and the check of the two bytes (RFC 1950, 2.2).
    guard head.count == 2, head[0] & 0x0F == 8, head[1] & 0x20 == 0,
      (Int(head[0]) << 8 + Int(head[1])) % 31 == 0
    else { return nil }
    // libarchive knows the same data behind the head of RFC 1952 (gzip), whose trailer it skips.
    let stream: [UInt8] =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed.dropFirst(2) + [UInt8](repeating: 0, count: 8)
    guard let archive = archive_read_new() else { return nil }
    defer { archive_read_free(archive) }
    return stream.withUnsafeBytes { raw -> [UInt8]? in
      guard archive_read_support_filter_gzip(archive) == ARCHIVE_OK,
        archive_read_support_format_raw(archive) == ARCHIVE_OK,
        archive_read_open_memory(archive, raw.baseAddress, raw.count) == ARCHIVE_OK
      else { return nil }
      var entry: OpaquePointer?
      guard archive_read_next_header(archive, &entry) == ARCHIVE_OK,
        archive_filter_code(archive, 0) == ARCHIVE_FILTER_GZIP
      else { return nil }
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let read = piece.withUnsafeMutableBytes {
          archive_read_data(archive, $0.baseAddress, $0.count)
        }
        guard read >= 0, bytes.count + read <= limit else { return nil }
        if read == 0 { return bytes }
        bytes.append(contentsOf: piece[..<read])
      }
    }
  }
}
