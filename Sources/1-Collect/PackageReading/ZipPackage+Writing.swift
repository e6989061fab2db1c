import CLibArchive

extension ZipPackage {
  /// The bytes of a package with members in the order given; the same members give the same bytes.
  ///
  /// - Parameter members: Names, of ASCII and without folders that lead elsewhere, and contents.
  /// - Returns: The package.
  /// - Throws: ``PackageError/unwritable`` where the library cannot make it.
  public static func packed(
    _ members: [(name: String, bytes: [UInt8])]
  ) throws(PackageError) -> [UInt8] {
    // Room for what does not become smaller, and for two entries of names and sizes a member.
    let room = members.reduce(1 << 16) { $0 + $1.bytes.count + $1.bytes.count / 8 + 1024 }
    var count = 0
    var isDone = false
    var packed = [UInt8](repeating: 0, count: room)
    packed.withUnsafeMutableBytes { buffer in
      guard let archive = archive_write_new() else { return }
      defer { archive_write_free(archive) }
      guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
        archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK,
        archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &count) == ARCHIVE_OK
      else { return }
      for member in members where !write(member, to: archive) { return }
      isDone = archive_write_close(archive) == ARCHIVE_OK
    }
    guard isDone else { throw .unwritable }
    return Array(packed[..<count])
  }

  private static func write(
    _ member: (name: String, bytes: [UInt8]),
    to archive: OpaquePointer
  ) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, member.name)
    archive_entry_set_size(entry, la_int64_t(member.bytes.count))
    archive_entry_set_filetype(entry, UInt32(0o100000))
    archive_entry_set_perm(entry, 0o644)
    // The first time that the format knows: the time of a run would give other bytes each time.
    archive_entry_set_mtime(entry, 315_532_800, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    let written = member.bytes.withUnsafeBytes {
      archive_write_data(archive, $0.baseAddress, $0.count)
    }
    return written == member.bytes.count
  }
}
