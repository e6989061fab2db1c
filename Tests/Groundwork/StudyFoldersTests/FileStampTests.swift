import Foundation
import StudyFolders
import TestKit
import Testing

@Suite struct FileStampTests {
  @Test func `an untouched file keeps its stamp, and every write gives another`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1, 2], to: "a")
    let first = try #require(folder.stamp("a"))
    #expect(folder.stamp("a") == first)
    #expect(first.size == 2)
    try folder.write([3, 4], to: "a")
    #expect(folder.stamp("a") != first)
  }

  @Test func `a copy put in its place with the old times is another file`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "a")
    let first = try #require(folder.stamp("a"))
    let date = try study.url("a").resourceValues(forKeys: [.contentModificationDateKey])
    try folder.write([2], to: "b")
    try setModified(try #require(date.contentModificationDate), of: "b", in: study)
    #expect(rename(study.path + "/b", study.path + "/a") == 0)
    #expect(folder.stamp("a") != first)
  }

  @Test func `a file just written is racy, and an old one is not`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "a")
    let stamp = try #require(folder.stamp("a"))
    #expect(stamp.isRacy)
    let settled = 3_000_000_000
    #expect(
      !FileStamp(
        size: 1,
        modified: stamp.modified - settled,
        changed: stamp.changed - settled,
        inode: 1
      ).isRacy
    )
  }

  @Test func `a file changed lately or dated in the future is racy, whatever its other time says`()
    throws
  {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "a")
    let now = try #require(folder.stamp("a")).changed
    #expect(FileStamp(size: 1, modified: 0, changed: now, inode: 1).isRacy)
    #expect(FileStamp(size: 1, modified: now + 9_000_000_000_000, changed: 0, inode: 1).isRacy)
  }

  @Test(arguments: [-5_000_000_000.0, 0, 13_500_000_000])
  func `times far from today are no trouble`(seconds: Double) throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.write([1], to: "a")
    try setModified(Date(timeIntervalSince1970: seconds), of: "a", in: study)
    let stamp = try #require(folder.stamp("a"))
    #expect(stamp.isRacy)
    #expect(folder.stamp("a") == stamp)
  }

  private func setModified(_ date: Date, of file: String, in study: TemporaryStudy) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: date],
      ofItemAtPath: study.path + "/" + file
    )
  }
}
