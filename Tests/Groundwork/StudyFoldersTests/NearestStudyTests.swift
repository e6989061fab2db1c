import Foundation
import StudyFolders
import TestKit
import Testing

/// The working folder belongs to the whole process, so these tests go one after the other.
@Suite(.serialized) struct NearestStudyTests {
  @Test(arguments: ["codebook/protocol.yaml", "sources/library.yaml", "sources/library/a.txt"])
  func `a study is found from any folder in it`(landmark: String) throws {
    let study = try TemporaryStudy(named: "a study 🗂️")
    try study.write("x", to: landmark)
    try study.write("x", to: "codebook/memos/deep/er.md")
    for below in ["", "codebook", "codebook/memos/deep"] {
      try inside(study.path + "/" + below) {
        #expect(StudyFolder.nearest() == StudyFolder(path: study.path))
      }
    }
  }

  @Test func `a protocol further up wins over sources nearby`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "codebook/protocol.yaml")
    try study.write("x", to: "drafts/sources/library/a.txt")
    try inside(study.path + "/drafts") {
      #expect(StudyFolder.nearest() == StudyFolder(path: study.path))
    }
  }

  @Test func `of two protocols the nearer wins`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "codebook/protocol.yaml")
    try study.write("x", to: "inner/codebook/protocol.yaml")
    try inside(study.path + "/inner") {
      #expect(StudyFolder.nearest() == StudyFolder(path: study.path + "/inner"))
    }
  }

  @Test func `where there is none, none is found`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "sources/notes.txt")
    try inside(study.path + "/sources") { #expect(StudyFolder.nearest() == nil) }
  }

  @Test func `a relative path is taken from the working folder`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "inner/a.txt")
    try inside(study.path) {
      #expect(StudyFolder(path: "inner") == StudyFolder(path: study.path + "/inner"))
      #expect(StudyFolder(path: ".") == StudyFolder(path: study.path))
    }
  }

  private func inside(_ path: String, _ work: () throws -> Void) throws {
    let before = FileManager.default.currentDirectoryPath
    try #require(FileManager.default.changeCurrentDirectoryPath(path))
    defer { #expect(FileManager.default.changeCurrentDirectoryPath(before)) }
    try work()
  }
}
