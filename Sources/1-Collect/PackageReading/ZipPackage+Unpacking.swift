import CLibArchive

extension ZipPackage {
  /// The bytes of a member, unpacked by libarchive.
  ///
  /// The library gets the member alone, behind a header made of what the directory says, so that
  /// it reads what was surveyed and nothing else.
  func unpack(_ entry: ZipEntry) throws(PackageError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(member: entry.number) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unknownMethod(member: entry.number)
    }
    guard entry.byteCount <= limits.memberBytes else {
      throw .tooLarge(
        member: entry.number,
        byteCount: entry.byteCount,
        limit: limits.memberBytes
      )
    }
    let isFree = entry.byteCount <= limits.freeBytes
    guard isFree || entry.byteCount / limits.ratio <= entry.packedCount else {
      throw .expandsTooFar(member: entry.number, limit: limits.ratio)
    }
    guard entry.method == 8 || entry.byteCount == entry.packedCount else {
      throw .damagedMember(member: entry.number)
    }
    if entry.byteCount == 0 {
      // Nothing, deflated, is two bytes.
      guard entry.packedCount <= 2 else { throw .damagedMember(member: entry.number) }
      return []
    }
    guard let unpacked = Self.unpack(Self.header(of: entry) + bytes[entry.data], entry.byteCount)
    else { throw .damagedMember(member: entry.number) }
    return unpacked
  }

  /// A header for a package of one member, without a name that could mean anything.
  private static func header(of entry: ZipEntry) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let name = Array("m".utf8)
    return number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + number(entry.method, 2)
      + number(0, 4) + number(entry.checksum, 4) + number(entry.packedCount, 4)
      + number(entry.byteCount, 4) + number(name.count, 2) + number(0, 2) + name
  }

  /// The one member of a package, if it has exactly so many bytes and its checksum is right.
  private static func unpack(_ package: [UInt8], _ count: Int) -> [UInt8]? {
    guard let archive = archive_read_new() else { return nil }
    defer { archive_read_free(archive) }
    return package.withUnsafeBytes { raw -> [UInt8]? in
      guard archive_read_support_format_zip_streamable(archive) == ARCHIVE_OK,
        archive_read_open_memory(archive, raw.baseAddress, raw.count) == ARCHIVE_OK
      else { return nil }
      var entry: OpaquePointer?
      guard archive_read_next_header(archive, &entry) == ARCHIVE_OK else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      var piece = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let read = piece.withUnsafeMutableBytes {
          archive_read_data(archive, $0.baseAddress, $0.count)
        }
        guard read >= 0, bytes.count + read <= count else { return nil }
        if read == 0 { return bytes.count == count ? bytes : nil }
        bytes.append(contentsOf: piece[..<read])
      }
    }
  }
}
