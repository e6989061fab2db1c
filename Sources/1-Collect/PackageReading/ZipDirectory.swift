/// A look over the directory of a package before the library sees a byte of it.
///
/// libarchive unpacks; it tells neither where a member's bytes lie nor that two share them, and of
/// two members with one name it gives both. Layout after APPNOTE.TXT 6.3.10 of PKWARE, 4.3.
struct ZipDirectory {
  private let bytes: [UInt8]
  private(set) var entries: [ZipEntry] = []

  init(_ bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
    self.bytes = bytes
    let place = try directoryPlace()
    guard place.count <= limits.members else {
      throw .tooManyMembers(count: place.count, limit: limits.members)
    }
    try readEntries(place)
    try checkTotal(limits.bytes)
    try checkNames()
    try checkPlaces(before: place.start)
  }

  private struct Place {
    var start: Int
    var end: Int
    var count: Int
  }

  // MARK: Reading

  /// Where the directory lies, by the record at the end of the package.
  private func directoryPlace() throws(PackageError) -> Place {
    guard has(0x0403_4B50, at: 0) || has(0x0605_4B50, at: 0), let end = endRecord() else {
      throw .noPackage
    }
    guard let count = number(end + 10, 2), let size = number(end + 12, 4),
      let start = number(end + 16, 4), number(end + 4, 4) == 0
    else { throw .damagedDirectory }
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      return try largePlace(before: end)
    }
    guard number(end + 8, 2) == count, start + size <= end else { throw .damagedDirectory }
    return Place(start: start, end: start + size, count: count)
  }

  /// The last place that an end record fits; a comment may follow it.
  private func endRecord() -> Int? {
    var index = bytes.count - 22
    let lowest = max(0, index - 0xFFFF)
    while index >= lowest {
      if has(0x0605_4B50, at: index), let comment = number(index + 20, 2),
        index + 22 + comment <= bytes.count
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// The same by the record for packages that count in 64 bits.
  private func largePlace(before end: Int) throws(PackageError) -> Place {
    guard has(0x0706_4B50, at: end - 20), let record = number(end - 12, 8),
      has(0x0606_4B50, at: record), let count = number(record + 32, 8),
      let size = number(record + 40, 8), let start = number(record + 48, 8),
      number(record + 24, 8) == count, start <= record, size <= record - start
    else { throw .damagedDirectory }
    return Place(start: start, end: start + size, count: count)
  }

  private mutating func readEntries(_ place: Place) throws(PackageError) {
    var index = place.start
    for entryNumber in 1...max(1, place.count) where place.count > 0 {
      guard has(0x0201_4B50, at: index), let flags = number(index + 8, 2),
        let method = number(index + 10, 2), let checksum = number(index + 16, 4),
        let packed = number(index + 20, 4), let count = number(index + 24, 4),
        let nameCount = number(index + 28, 2), let extraCount = number(index + 30, 2),
        let remarkCount = number(index + 32, 2), let attributes = number(index + 38, 4),
        let header = number(index + 42, 4)
      else { throw .damagedDirectory }
      let name = index + 46
      let extra = name + nameCount
      let next = extra + extraCount + remarkCount
      guard next <= place.end else { throw .damagedDirectory }
      var entry = ZipEntry(
        number: entryNumber,
        name: Array(bytes[name..<extra]),
        flags: flags,
        method: method,
        checksum: checksum,
        packedCount: packed,
        byteCount: count,
        headerStart: header,
        fileKind: attributes >> 28
      )
      try readLargeNumbers(extra..<(extra + extraCount), into: &entry)
      entries.append(entry)
      index = next
    }
    guard index == place.end else { throw .damagedDirectory }
  }

  /// Takes the numbers that do not fit 32 bits from the extra field with the id 1.
  private func readLargeNumbers(
    _ extra: Range<Int>,
    into entry: inout ZipEntry
  ) throws(PackageError) {
    let fields = [\ZipEntry.byteCount, \.packedCount, \.headerStart]
    guard fields.contains(where: { entry[keyPath: $0] == 0xFFFF_FFFF }) else { return }
    var index = extra.lowerBound
    while index + 4 <= extra.upperBound, let id = number(index, 2), let size = number(index + 2, 2)
    {
      index += 4
      guard index + size <= extra.upperBound else { break }
      if id == 1 {
        var place = index
        for field in fields where entry[keyPath: field] == 0xFFFF_FFFF {
          guard place + 8 <= index + size, let value = number(place, 8) else {
            throw .damagedDirectory
          }
          entry[keyPath: field] = value
          place += 8
        }
        return
      }
      index += size
    }
    throw .damagedDirectory
  }

  // MARK: Checking

  private func checkTotal(_ limit: Int) throws(PackageError) {
    var total = 0
    for entry in entries {
      let (sum, isOver) = total.addingReportingOverflow(entry.byteCount)
      total = isOver ? Int.max : sum
    }
    guard total <= limit else { throw .tooLargeInAll(byteCount: total, limit: limit) }
  }

  private func checkNames() throws(PackageError) {
    var numbers: [[UInt8]: Int] = [:]
    for entry in entries {
      if let earlier = numbers.updateValue(entry.number, forKey: entry.foldedName) {
        throw .doubledName(member: entry.number, earlier: earlier)
      }
    }
  }

  /// Compares each member's own header with the directory, and sees that no two share a byte.
  private mutating func checkPlaces(before limit: Int) throws(PackageError) {
    for index in entries.indices {
      let entry = entries[index]
      let start = entry.headerStart
      guard has(0x0403_4B50, at: start), let nameCount = number(start + 26, 2),
        let extraCount = number(start + 28, 2), start + 30 + nameCount + extraCount <= limit
      else { throw .headersDisagree(member: entry.number) }
      let name = start + 30
      let first = name + nameCount + extraCount
      guard bytes[name..<name + nameCount].elementsEqual(entry.name),
        number(start + 8, 2) == entry.method, entry.packedCount <= limit - first
      else { throw .headersDisagree(member: entry.number) }
      entries[index].data = first..<(first + entry.packedCount)
    }
    let ordered = entries.sorted { ($0.headerStart, $0.number) < ($1.headerStart, $1.number) }
    for (entry, next) in zip(ordered, ordered.dropFirst())
    where next.headerStart < entry.data.upperBound {
      throw .overlappingMembers(
        member: max(entry.number, next.number),
        earlier: min(entry.number, next.number)
      )
    }
  }

  // MARK: Numbers

  private func has(_ signature: Int, at index: Int) -> Bool {
    number(index, 4) == signature
  }

  /// A number of so many bytes, the least first; nothing beyond the end or beyond 63 bits.
  private func number(_ index: Int, _ count: Int) -> Int? {
    guard index >= 0, index <= bytes.count - count else { return nil }
    var value: UInt64 = 0
    for byte in bytes[index..<index + count].reversed() { value = value << 8 | UInt64(byte) }
    return Int(exactly: value)
  }
}
