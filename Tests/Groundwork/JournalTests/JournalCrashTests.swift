import Foundation
import StudyModel
import TestKit
import Testing

@testable import Journal

@Suite struct JournalCrashTests {
  @Test func `cut at any byte, whole lines stay and the rest is kept aside`() throws {
    let original = try TestJournal()
    try original.append(3)
    let bytes = try original.study.bytes(original.path("ayu.jsonl"))
    for cut in 0...bytes.count {
      let journal = try TestJournal()
      let kept = Array(bytes.prefix(cut))
      try journal.study.write(kept, to: journal.path("ayu.jsonl"))
      // A line whose very last brace is there has lost its line end only.
      let whole = bytes.indices.filter { bytes[$0] == 0x0A && $0 <= cut }.count
      let lastEnd = kept.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let isCutAtEnd = cut < bytes.count && bytes[cut] == 0x0A
      let half = isCutAtEnd ? [] : Array(kept[lastEnd...])
      let before = try journal.folder.read()
      #expect(before.judgements.count == whole)
      #expect(before.diagnostics.contains { $0.code == "journal-half-line" } == !half.isEmpty)
      #expect(try journal.append() == ["ayu-\(whole + 1)"])
      let after = try journal.folder.read()
      #expect(after.diagnostics.isEmpty)
      #expect(after.judgements.count == whole + 1)
      #expect(journal.study.has(journal.path("ayu.partial")) == !half.isEmpty)
      if !half.isEmpty {
        #expect(try journal.study.bytes(journal.path("ayu.partial")) == half + [0x0A])
      }
    }
  }

  @Test(arguments: [0, 1, 40, -1])
  func `a write that fails leaves the journal as it was`(written: Int) throws {
    let good = try TestJournal()
    try good.append(2)
    let before = try good.study.snapshot()
    var disk = DiskEffects.system
    disk.write = { descriptor, buffer in
      if written < 0 {
        errno = ENOSPC
        return -1
      }
      let part = UnsafeRawBufferPointer(rebasing: buffer.prefix(written))
      return DiskEffects.system.write(descriptor, part)
    }
    let bad = JournalFolder(path: good.folder.path, patience: 1, disk: disk)
    #expect(throws: JournalError.self) {
      try bad.append(
        [.none(RandomActs.plainAnchor)],
        by: "ayu",
        at: "2026-11-21T00:00:00Z",
        machine: "m1"
      )
    }
    #expect(try good.study.snapshot() == before)
    #expect(throws: JournalError.self) {
      try bad.append(
        [.none(RandomActs.plainAnchor)],
        by: "budi",
        at: "2026-11-21T00:00:00Z",
        machine: "m1"
      )
    }
    #expect(try good.study.snapshot() == before)
    #expect(try good.append() == ["ayu-3"])
  }

  @Test func `what cannot be brought to the disk is taken back`() throws {
    let good = try TestJournal()
    try good.append(2)
    let before = try good.study.snapshot()
    var disk = DiskEffects.system
    disk.synchronise = { _ in
      errno = EIO
      return -1
    }
    let bad = JournalFolder(path: good.folder.path, patience: 1, disk: disk)
    #expect(throws: JournalError.self) {
      try bad.append(
        [.none(RandomActs.plainAnchor)],
        by: "ayu",
        at: "2026-11-21T00:00:00Z",
        machine: "m1"
      )
    }
    #expect(try good.study.snapshot() == before)
  }

  @Test func `all lines of one append are one write, and reach the disk before it returns`() throws
  {
    let calls = Calls()
    var disk = DiskEffects.system
    disk.write = { descriptor, buffer in
      calls.note("write")
      return DiskEffects.system.write(descriptor, buffer)
    }
    disk.synchronise = { descriptor in
      calls.note("sync")
      return DiskEffects.system.synchronise(descriptor)
    }
    let journal = try TestJournal(disk: disk)
    try journal.append(5)
    // The file, and as it is new the folder that names it.
    #expect(calls.all == ["write", "sync", "sync"])
    try journal.append(2)
    #expect(calls.all == ["write", "sync", "sync", "write", "sync"])
  }

  @Test func `a journal in a folder that may not be written to is refused`() throws {
    // Root may write anywhere, so a file in the folder's place stands for the folder.
    let journal = try TestJournal()
    try journal.study.write("", to: "codebook/journal")
    #expect(throws: JournalError.self) { try journal.append() }
    #expect(throws: JournalError.self) { try journal.folder.read() }
  }

  @Test func `what is no regular file is not read`() throws {
    let journal = try TestJournal()
    try journal.append()
    mkfifo(journal.folder.path + "/budi.jsonl", 0o644)
    #expect(
      throws: JournalError.unreadable(journal.path("budi.jsonl"), reason: "it is no regular file")
    ) { try journal.folder.read() }
  }
}

/// The calls that were made, from any thread.
final class Calls: @unchecked Sendable {
  private let lock = NSLock()
  private var names: [String] = []

  func note(_ name: String) { lock.withLock { names.append(name) } }
  var all: [String] { lock.withLock { names } }
}
