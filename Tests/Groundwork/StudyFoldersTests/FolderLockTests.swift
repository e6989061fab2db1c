import Foundation
import StudyFolders
import Synchronization
import TestKit
import Testing

@Suite struct FolderLockTests {
  @Test func `a second taker is told, waits in vain, and has it once the first lets go`() throws {
    let study = try TemporaryStudy(named: "a study 🗂️")
    let folder = StudyFolder(path: study.path)
    do {
      let lock = try FolderLock.taken(on: folder)
      var waits = 0
      #expect(throws: FolderError.busy) {
        _ = try FolderLock.taken(on: folder, seconds: 0) { waits += 1 }
      }
      #expect(waits == 1)
      withExtendedLifetime(lock) {}
    }
    var waits = 0
    _ = try FolderLock.taken(on: folder, seconds: 0) { waits += 1 }
    #expect(waits == 0)
    #expect(folder.names(in: ".jejak") == [])
  }

  @Test func `of many takers only one has it at a time`() async throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    let count = HolderCount()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<4 {
            let lock = try FolderLock.taken(on: folder)
            count.enter()
            usleep(2_000)
            count.leave()
            withExtendedLifetime(lock) {}
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(count.most == 1)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func `another process holds it, and its death lets it go`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.makeFolder(".jejak")
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = [
      "--no-fork", study.path + "/.jejak", "sh", "-c", "echo held; exec sleep 60",
    ]
    let output = Pipe()
    holder.standardOutput = output
    try holder.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
    #expect(throws: FolderError.busy) { _ = try FolderLock.taken(on: folder, seconds: 0) }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    _ = try FolderLock.taken(on: folder, seconds: 5)
  }

  @Test func `where no folder can be made there is no lock`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: ".jejak")
    #expect(throws: FolderError.self) {
      _ = try FolderLock.taken(on: StudyFolder(path: study.path), seconds: 0)
    }
  }
}

/// How many hold the lock, and how many ever did at once.
private final class HolderCount: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func enter() {
    counts.withLock { counts in
      counts.now += 1
      counts.most = max(counts.most, counts.now)
    }
  }

  func leave() { counts.withLock { $0.now -= 1 } }
}
