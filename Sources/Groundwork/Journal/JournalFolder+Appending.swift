import Fingerprints
public import StudyModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension JournalFolder {
  /// Writes judgements to the person's chain on this machine; they are on the disk when it returns.
  ///
  /// All lines are written at once, or none. A half line that a stopped command left is moved to
  /// `CHAIN.partial`. A chain of another machine is never continued: the person's next free name
  /// begins a new one. A time before that of the chain's last line becomes that one.
  ///
  /// - Parameters:
  ///   - acts: What was chosen, in order.
  ///   - person: Who chose.
  ///   - at: When, as ``JournalClock/now(environment:date:)`` says.
  ///   - machine: A short salted fingerprint of this machine.
  /// - Returns: The ids of the judgements, in order.
  /// - Throws: ``JournalError``; nothing was written then.
  @discardableResult
  public func append(
    _ acts: [Act],
    by person: String,
    at: String,
    machine: String
  ) throws(JournalError) -> [JudgementID] {
    try append(lines: acts.map { Line(act: $0, taken: nil) }, by: person, at: at, machine: machine)
  }

  /// Writes judgements that come of choices made elsewhere; all lines at once, or none.
  ///
  /// - Parameters:
  ///   - taken: What was chosen, in order, each with the key of its choice.
  ///   - person: Who chose.
  ///   - at: When, as ``JournalClock/now(environment:date:)`` says.
  ///   - machine: A short salted fingerprint of this machine.
  /// - Returns: The ids of the judgements, in order.
  /// - Throws: ``JournalError``; nothing was written then.
  @discardableResult
  public func append(
    taken: [TakenAct],
    by person: String,
    at: String,
    machine: String
  ) throws(JournalError) -> [JudgementID] {
    try append(
      lines: taken.map { Line(act: $0.act, taken: $0.key) },
      by: person,
      at: at,
      machine: machine
    )
  }

  /// What of a line its writer says.
  private struct Line {
    let act: Act
    let taken: String?
  }

  private func append(
    lines: [Line],
    by person: String,
    at: String,
    machine: String
  ) throws(JournalError) -> [JudgementID] {
    guard PersonID.isValid(person) else { throw .invalidPerson(person) }
    guard JournalClock.isTime(at) else { throw .invalidTime(at) }
    guard !lines.isEmpty else { return [] }
    try makeFolder()
    try adoptCopies(of: person)
    var number = 1
    while true {
      let chain = PersonID.chain(number, of: person)
      if try isNameOfBranch(chain) {
        number += 1
        continue
      }
      let ids = try append(lines: lines, to: chain, by: person, at: at, machine: machine)
      if let ids { return ids }
      number += 1
    }
  }

  /// Whether lines that a merge put into another file are read under a name that no file has; a new
  /// file of that name would give their ids to other judgements.
  private func isNameOfBranch(_ chain: String) throws(JournalError) -> Bool {
    let file = chain + Self.ending
    guard access("\(path)/\(file)", F_OK) != 0 else { return false }
    // Only what a merge or a copy left has branches.
    guard try plain() == nil else { return false }
    return try read().chains.contains { $0.name == chain && $0.file != file }
  }

  /// Writes to a chain, or returns nothing where the chain is another's to continue.
  private func append(
    lines: [Line],
    to chain: String,
    by person: String,
    at: String,
    machine: String
  ) throws(JournalError) -> [JudgementID]? {
    let file = chain + Self.ending
    let locked = try LockedFile(path: "\(path)/\(file)", named: file, patience: patience)
    let tail: ChainTail
    do {
      tail = try ChainTail(file: file, bytes: allBytes(of: locked.descriptor, named: file))
    } catch {
      if locked.isNew { unlink("\(path)/\(file)") }
      throw error
    }
    if let first = tail.first {
      guard first.by == person, first.machine == machine else { return nil }
    }
    if let half = tail.half {
      try keep(half, of: chain)
      guard ftruncate(locked.descriptor, off_t(tail.end)) == 0 else {
        throw .unwritable("codebook/journal/\(file)", reason: lastReason())
      }
    }
    var text: [UInt8] = tail.needsLineEnd ? [UInt8(ascii: "\n")] : []
    var ids: [JudgementID] = []
    var previous = tail.fingerprint
    for written in lines {
      let id = JudgementID(chain: chain, number: tail.number + ids.count + 1)
      let isFirst = tail.first == nil && ids.isEmpty
      let line = JudgementLine(
        judgement: Judgement(
          id: id,
          at: max(at, tail.at),
          by: person,
          act: written.act,
          taken: written.taken
        ),
        machine: isFirst ? machine : nil,
        previous: previous
      ).text
      previous = Fingerprints.fingerprint(of: line)
      text += Array(line.utf8) + [UInt8(ascii: "\n")]
      ids.append(id)
    }
    do {
      try writeAtOnce(text, to: locked.descriptor, named: file, size: tail.end)
      if locked.isNew { try synchroniseFolder() }
    } catch {
      if locked.isNew { unlink("\(path)/\(file)") }
      throw error
    }
    return ids
  }

  private func writeAtOnce(
    _ text: [UInt8],
    to descriptor: Int32,
    named file: String,
    size: Int
  ) throws(JournalError) {
    var written: Int
    repeat {
      written = text.withUnsafeBytes { disk.write(descriptor, $0) }
    } while written < 0 && errno == EINTR
    var reason: String?
    if written != text.count {
      reason = written < 0 ? lastReason() : "the disk is full"
    } else if disk.synchronise(descriptor) != 0 {
      reason = lastReason()
    }
    guard var reason else { return }
    if ftruncate(descriptor, off_t(size)) != 0 {
      reason += "; what was written of it could not be taken back"
    }
    throw .unwritable("codebook/journal/\(file)", reason: reason)
  }

  /// Adds a half line to `CHAIN.partial`, and waits until it is on the disk.
  private func keep(_ half: [UInt8], of chain: String) throws(JournalError) {
    let name = "\(chain).partial"
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unwritable("codebook/journal/\(name)", reason: lastReason())
    }
    defer { close(descriptor) }
    let text = half + [UInt8(ascii: "\n")]
    let written = text.withUnsafeBytes { disk.write(descriptor, $0) }
    guard written == text.count, disk.synchronise(descriptor) == 0 else {
      throw .unwritable("codebook/journal/\(name)", reason: lastReason())
    }
    try synchroniseFolder()
  }

  private func makeFolder() throws(JournalError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .unwritable("codebook/journal", reason: lastReason())
    }
    let parent = String(path[..<slash])
    guard mkdir(parent, 0o755) == 0 || errno == EEXIST,
      mkdir(path, 0o755) == 0 || errno == EEXIST
    else { throw .unwritable("codebook/journal", reason: lastReason()) }
  }

  private func synchroniseFolder() throws(JournalError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable("codebook/journal", reason: lastReason()) }
    defer { close(descriptor) }
    // Some file systems cannot synchronise a folder and say so; there is nothing more to do then.
    guard disk.synchronise(descriptor) == 0 || errno == EINVAL else {
      throw .unwritable("codebook/journal", reason: lastReason())
    }
  }
}

// MARK: - Copies

extension JournalFolder {
  /// Gives copies of the person's chains, which a cloud folder made, the names of further chains.
  ///
  /// Their bytes stay; what they share with the original is not counted twice.
  func adoptCopies(of person: String) throws(JournalError) {
    var copies: Set<String> = []
    for file in try files() {
      let stem = String(file.dropLast(Self.ending.count))
      if !PersonID.isChain(stem, of: person), try firstLine(of: file)?.by == person {
        copies.insert(file)
      }
    }
    guard !copies.isEmpty else { return }
    // The names are those under which the copies have been read so far, so that ids stay.
    for chain in try read().chains where copies.contains(chain.file) {
      if !rename(chain.file, to: chain.name + Self.ending), errno != EEXIST { return }
    }
  }

  /// Renames a file unless the new name is taken; a link makes that one step.
  private func rename(_ file: String, to name: String) -> Bool {
    let (old, new) = ("\(path)/\(file)", "\(path)/\(name)")
    if link(old, new) == 0 { return unlink(old) == 0 }
    guard errno != EEXIST else { return false }
    // The disk knows no links.
    guard access(new, F_OK) != 0 else {
      errno = EEXIST
      return false
    }
    #if canImport(Darwin)
    return Darwin.rename(old, new) == 0
    #else
    return Glibc.rename(old, new) == 0
    #endif
  }

  private func firstLine(of file: String) throws(JournalError) -> ChainTail.First? {
    let descriptor = open("\(path)/\(file)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .unreadable("codebook/journal/\(file)", reason: lastReason())
    }
    defer { close(descriptor) }
    // A first line is short as a rule, and the chain may be long.
    for limit in [1 << 14, Int.max] {
      let lines = JournalLines(try allBytes(of: descriptor, named: file, limit: limit)).lines
      if let first = lines.first, first.isEnded || limit == .max {
        return ChainTail.First(first.bytes)
      }
    }
    return nil
  }
}
