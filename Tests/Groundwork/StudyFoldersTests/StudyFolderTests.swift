import Foundation
import StudyFolders
import TestKit
import Testing

@Suite struct StudyFolderTests {
  @Test(arguments: ["study", "a study", "kajian Ünïcode", "🗂️ nota", "e\u{301}", "'quoted' \"too\""])
  func `reads what it wrote, whatever the folder and the file are called`(name: String) throws {
    let study = try TemporaryStudy(named: name)
    let folder = StudyFolder(path: study.path)
    let file = "sources/library/\(name)/\(name).txt"
    let bytes: [UInt8] = [0, 0xFF, 10, 13, 0xC3]
    try folder.write(bytes, to: file)
    #expect(try folder.read(file) == bytes)
    #expect(folder.has(file) && folder.hasFolder("sources/library/\(name)"))
    #expect(folder.files(below: "sources") == ["library/\(name)/\(name).txt"])
  }

  @Test func `a written file has no other beside it`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "codebook/codes.yaml")
    try folder.write([2, 3], to: "codebook/codes.yaml")
    #expect(folder.names(in: "codebook") == ["codes.yaml"])
    #expect(try folder.read("codebook/codes.yaml") == [2, 3])
  }

  @Test func `a reader who opened the old file keeps the old bytes`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write(Array("old".utf8), to: "a.txt")
    let handle = try FileHandle(forReadingFrom: study.url("a.txt"))
    try folder.write(Array("newer".utf8), to: "a.txt")
    #expect(try handle.readToEnd() == Data("old".utf8))
  }

  @Test func `what is not there is nothing, and what cannot be read says so`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("x", to: "file")
    #expect(try folder.read("nothing") == nil)
    #expect(try folder.read("file/below") == nil)
    #expect(folder.stamp("nothing") == nil)
    #expect(folder.names(in: "nothing") == [])
    #expect(throws: FolderError.unreadable("", reason: "not a file")) { try folder.read("") }
    #expect(throws: FolderError.tooLarge("file", bytes: 1, limit: 0)) {
      try folder.read("file", limit: 0)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe in the place of a file is no file, and nobody waits for it`() throws {
    let study = try TemporaryStudy()
    #expect(mkfifo(study.path + "/pipe", 0o600) == 0)
    #expect(throws: FolderError.unreadable("pipe", reason: "not a file")) {
      try StudyFolder(path: study.path).read("pipe")
    }
  }

  @Test func `a file in the place of a folder keeps everything below from being written`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("x", to: "output")
    let before = try study.snapshot()
    do {
      try folder.write([1], to: "output/a.txt")
      Issue.record("the file was written")
    } catch {
      guard case .unwritable = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!error.remedy.isEmpty)
    }
    #expect(try study.snapshot() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func `a folder that may not be written keeps what it has`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "codebook/codes.yaml")
    #expect(chmod(study.path + "/codebook", 0o500) == 0)
    defer { chmod(study.path + "/codebook", 0o700) }
    #expect(throws: FolderError.unwritable("codebook/codes.yaml", reason: "Permission denied")) {
      try folder.write([2], to: "codebook/codes.yaml")
    }
    #expect(try folder.read("codebook/codes.yaml") == [1])
    #expect(folder.names(in: "codebook") == ["codes.yaml"])
  }

  @Test func `names stand in the order of their bytes, on every machine`() throws {
    let study = try TemporaryStudy()
    let names = ["Z", "a", "é", "e\u{301}", "🗂️", "10", "9", "~", " lead", "_"]
    for name in names { try study.write("x", to: "f/\(name)") }
    let folder = StudyFolder(path: study.path)
    let expected = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let found = folder.names(in: "f")
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(folder.files(below: "f").map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func `a name that begins with a mark does not hide the slash before it`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([7], to: "f/\u{301}a.txt")
    #expect(try folder.read("f/\u{301}a.txt") == [7])
  }

  @Test func `removes a tree with names that are no text, and links but not what they lead to`()
    throws
  {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("kept", to: "elsewhere/kept.txt")
    try study.write("x", to: "f/deep/er/a.txt")
    try FileManager.default.createSymbolicLink(
      at: study.url("f/link"),
      withDestinationURL: study.url("elsewhere")
    )
    #if !canImport(Darwin)
    let odd = (study.path + "/f/deep/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
    let descriptor = open(Array(odd), O_WRONLY | O_CREAT, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    #endif
    try folder.remove("f")
    try folder.remove("f")
    #expect(!folder.has("f"))
    #expect(try study.text("elsewhere/kept.txt") == "kept")
  }

  @Test func `a link to a folder above is not walked in circles`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "f/a/one.txt")
    for name in ["up", "again"] {
      try FileManager.default.createSymbolicLink(
        at: study.url("f/a/\(name)"),
        withDestinationURL: study.url("f")
      )
    }
    #expect(StudyFolder(path: study.path).files(below: "f") == ["a/one.txt"])
  }

  @Test func `what a link leads to outside is not held`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "f/one.txt")
    try study.write("x", to: "beside.txt")
    for (name, target) in [("in.txt", "f/one.txt"), ("out.txt", "beside.txt"), ("up", "")] {
      try FileManager.default.createSymbolicLink(
        at: study.url("f/\(name)"),
        withDestinationURL: study.url(target)
      )
    }
    let folder = StudyFolder(path: study.path + "/f")
    #expect(folder.holds("one.txt"))
    #expect(folder.holds("in.txt"))
    #expect(!folder.holds("out.txt"))
    #expect(!folder.holds("up/beside.txt"))
    #expect(!folder.holds("gone.txt"))
  }

  @Test func `a path may be given with slashes at its end`() throws {
    let study = try TemporaryStudy(named: "a b")
    #expect(StudyFolder(path: study.path + "//") == StudyFolder(path: study.path))
    #expect(StudyFolder(path: "/").path == "/")
  }
}
