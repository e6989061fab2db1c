import TestKit
import Testing

@testable import PackageReading

@Suite struct ZipPackageTests {
  private static let words = "Kata 🙂 ꦲꦏ\r\nكلمة e\u{301}"

  @Test func `a member is read by its name, whatever the case of its letters`() throws {
    let package = try ZipPackage(
      ZipWriter.package(["a.xml": "satu", "word/Document.xml": Self.words, "kosong": ""])
    )
    #expect(package.names == ["a.xml", "word/Document.xml", "kosong"])
    #expect(try package.read("word/document.xml") == Array(Self.words.utf8))
    #expect(try package.read("kosong") == [])
    #expect(try package.read("word/other.xml") == nil)
    #expect(package.contains("A.XML") && !package.contains("b.xml"))
    #expect(package.remarks.isEmpty)
  }

  @Test func `a deflated member is unpacked`() throws {
    // "Kata kata kata kata kata kata kata." as raw deflate.
    let packed: [UInt8] = [
      0xF3, 0x4E, 0x2C, 0x49, 0x54, 0xC8, 0xC6, 0x47, 0xE8, 0x01, 0x00,
    ]
    let words = Array("Kata kata kata kata kata kata kata.".utf8)
    let member = ZipWriter.Member("a", packed).with {
      $0.method = 8
      $0.claimedCount = words.count
      $0.claimedChecksum = ZipWriter.checksum(of: words)
    }
    #expect(try ZipPackage(ZipWriter([member]).package).read("a") == words)
  }

  @Test func `folders are no members, and a package of none is one`() throws {
    let package = try ZipPackage(
      ZipWriter([.init("word/", ""), .init("word/a.xml", "b")]).package
    )
    #expect(package.names == ["word/a.xml"])
    #expect(try ZipPackage(ZipWriter([]).package).names.isEmpty)
  }

  @Test func `numbers in 64 bits are read`() throws {
    let package = try ZipPackage(LargeZip.package("a.xml", Array(Self.words.utf8)))
    #expect(try package.read("a.xml") == Array(Self.words.utf8))
  }

  @Test func `every failure has words, a remedy and a name of its own`() {
    let errors: [PackageError] = [
      .noPackage, .damagedDirectory, .tooManyMembers(count: 3, limit: 2),
      .tooLargeInAll(byteCount: 3, limit: 2), .doubledName(member: 2, earlier: 1),
      .overlappingMembers(member: 2, earlier: 1), .headersDisagree(member: 1),
      .tooLarge(member: 1, byteCount: 3, limit: 2), .expandsTooFar(member: 1, limit: 2),
      .encrypted(member: 1), .unknownMethod(member: 1), .damagedMember(member: 1),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    for error in errors {
      #expect(error.description.first?.isLowercase ?? false)
      #expect(!error.description.hasSuffix(".") && !error.remedy.isEmpty)
    }
  }
}

/// A package that counts in 64 bits where 32 would do.
private enum LargeZip {
  static func package(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let title = Array(name.utf8)
    let checksum = Int(ZipWriter.checksum(of: content))
    let head = number(45, 2) + number(0, 8) + number(checksum, 4)
    let large = number(1, 2) + number(24, 2) + number(content.count, 8) + number(content.count, 8)
    var bytes = number(0x0403_4B50, 4) + head + number(-1, 8) + number(title.count, 2)
    bytes += number(20, 2) + title + number(1, 2) + number(16, 2)
    bytes += number(content.count, 8) + number(content.count, 8) + content
    let start = bytes.count
    bytes += number(0x0201_4B50, 4) + number(45, 2) + head + number(-1, 8)
    bytes += number(title.count, 2) + number(28, 2) + number(0, 10) + number(-1, 4) + title
    bytes += large + number(0, 8)
    let record = bytes.count
    bytes += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
    bytes += number(1, 8) + number(1, 8) + number(record - start, 8) + number(start, 8)
    bytes += number(0x0706_4B50, 4) + number(0, 4) + number(record, 8) + number(1, 4)
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(-1, 12) + number(0, 2)
    return bytes
  }
}
