import Demands
import Journal
import StudyModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A journal's file, after a zero byte a second one of the same person.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  demandLines(input.bytes)
  let folder = Scratch.folder
  Scratch.empty()
  Scratch.put(input.take(upTo: 0), in: "ayu.jsonl")
  if !input.rest.isEmpty { Scratch.put(input.bytes, in: "ayu-2.jsonl") }
  do throws(JournalError) {
    let before = try folder.read()
    let again = try folder.read()
    demand(again == before, "the same bytes give the same journal")
    demand(before.verify(against: before.heads).isEmpty, "a journal has the ends it has")
    let ids = before.judgements.map(\.id)
    demand(Set(ids).count == ids.count, "no two judgements have one id")
    try demandAppending(to: folder, after: before)
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
  }
  return 0
}

/// Demands that every line that can be read is read as it is written.
private func demandLines(_ bytes: [UInt8]) {
  for bytes in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0 }) {
    do throws(JudgementLineError) {
      let line = try JudgementLine(parsing: bytes, chain: "ayu")
      if case .further = line.judgement.act { continue }
      guard let again = parsed(line.text) else { fatalError("a written line cannot be read") }
      demand(again == line, "a line is read as it was written")
    } catch {
      demand(!error.description.isEmpty, "a failure has words")
    }
  }
}

private func parsed(_ text: String) -> JudgementLine? {
  do throws(JudgementLineError) {
    return try JudgementLine(parsing: text.utf8, chain: "ayu")
  } catch {
    return nil
  }
}

private func demandAppending(
  to folder: JournalFolder,
  after before: JournalContents
) throws(JournalError) {
  let id = JudgementID(chain: "z", number: 1)
  let ids = try folder.append(
    [.undo(of: id, why: nil)],
    by: "ayu",
    at: "2026-11-20T09:15:00Z",
    machine: "m1"
  )
  let after = try folder.read()
  demand(after.judgements.count == before.judgements.count + 1, "one judgement is added")
  demand(after.judgements.contains { $0.id == ids.first }, "what was appended is read")
  demand(
    Set(after.judgements).isSuperset(of: before.judgements),
    "appending keeps all judgements"
  )
  demand(
    after.verify(against: before.heads.filter { after.heads[$0.key] != nil }).isEmpty,
    "appending keeps all chains"
  )
}

/// A folder for the files of one run, in memory where the system has one.
private enum Scratch {
  static let path: String = {
    let memory = "/dev/shm"
    let path = "\(access(memory, W_OK) == 0 ? memory : "/tmp")/jejak-fuzz-\(getpid())"
    mkdir(path, 0o700)
    atexit {
      Scratch.empty()
      rmdir(Scratch.path)
    }
    return path
  }()

  static var folder: JournalFolder { JournalFolder(path: path, patience: 0) }

  static func put(_ bytes: [UInt8], in file: String) {
    let descriptor = open("\(path)/\(file)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    demand(descriptor >= 0, "the scratch folder can be written")
    demand(write(descriptor, bytes, bytes.count) == bytes.count, "a file is written")
    close(descriptor)
  }

  static func empty() {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { unlink("\(path)/\(name)") }
    }
  }
}
