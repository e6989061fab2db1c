import TestKit
import Testing

@testable import PackageReading

@Suite struct PackageAttackTests {
  private typealias Member = ZipWriter.Member

  private func error(_ bytes: [UInt8], limits: PackageLimits = .standard) -> PackageError? {
    do throws(PackageError) {
      let package = try ZipPackage(bytes, limits: limits)
      for name in package.names { _ = try package.read(name) }
      return nil
    } catch {
      return error
    }
  }

  private func error(_ members: [Member], limits: PackageLimits = .standard) -> PackageError? {
    error(ZipWriter(members).package, limits: limits)
  }

  @Test(
    arguments: [
      "../a.xml", "a/../../b.xml", "/etc/passwd", "a\\b.xml", "C:a.xml", "a//b.xml", "./a.xml",
      "a/.", "..", "", "a\u{0}b.xml", "a\nb.xml",
    ]
  )
  func `a name that leads elsewhere is never read`(name: String) throws {
    let package = try ZipPackage(ZipWriter([Member("a.xml", "b"), Member(name, "c")]).package)
    #expect(package.names == ["a.xml"])
    #expect(package.remarks == [PackageRemark(.unsafeName, member: 2)])
    #expect(try package.read(name) == nil)
  }

  @Test func `a name that is no text, or longer than the limit, is never read`() throws {
    var bytes = ZipWriter([Member("aé.xml", "b")]).package
    while let place = bytes.firstIndex(of: 0xC3) { bytes[place] = 0xFF }
    #expect(try ZipPackage(bytes).remarks == [PackageRemark(.unsafeName, member: 1)])
    let long = ZipWriter([Member(String(repeating: "a", count: 1_025), "b")]).package
    #expect(try ZipPackage(long).remarks == [PackageRemark(.longName, member: 1)])
  }

  @Test func `a symbolic link is never followed`() throws {
    let link = Member("word/document.xml", "/etc/passwd").with { $0.mode = 0o120777 }
    let package = try ZipPackage(ZipWriter([link]).package)
    #expect(package.remarks == [PackageRemark(.symbolicLink, member: 1)])
    #expect(try package.read("word/document.xml") == nil)
  }

  @Test(arguments: ["a.xml", "A.xml"])
  func `two members of one name are refused, because readers differ`(name: String) {
    let found = error([Member("a.xml", "b"), Member("c", "d"), Member(name, "e")])
    #expect(found == .doubledName(member: 3, earlier: 1))
  }

  @Test func `members that share bytes are refused`() {
    let shared = Member("a.xml", "").with { $0.sharesBytesOf = 0 }
    #expect(error([Member("a.xml", "b"), shared.with { $0.name = "b.xml" }]) != nil)
    // One member that holds another whole, header and all, as the denser bombs do.
    let inner = ZipWriter([Member("b", "kata")]).package
    let outer = Member("a", inner)
    var nested = ZipWriter([outer, Member("b", "kata")])
    nested.members[1].sharesBytesOf = 0
    var bytes = nested.package
    // The second entry of the directory points into the first member's bytes.
    let place = bytes.count - 22 - 1 - 4
    bytes[place] = 31
    #expect(error(bytes) == .overlappingMembers(member: 2, earlier: 1))
  }

  @Test func `a directory that says another thing than the member's header is refused`() {
    let renamed = Member("a.xml", "b").with { $0.localName = "c.xml" }
    #expect(error([renamed]) == .headersDisagree(member: 1))
  }

  @Test(arguments: [1, 0x40, 0x2000])
  func `an encrypted member is refused`(flags: Int) {
    let secret = Member("a.xml", "b").with { $0.flags = flags }
    #expect(error([secret]) == .encrypted(member: 1))
  }

  @Test func `a method other than store and deflate is refused`() {
    #expect(error([Member("a", "b").with { $0.method = 12 }]) == .unknownMethod(member: 1))
  }

  @Test func `a claimed size of 2 GB is refused before a byte is unpacked`() {
    let huge = Member("a.xml", "b").with {
      $0.claimedCount = 2 << 30
      $0.method = 8
    }
    #expect(error([huge]) == .tooLargeInAll(byteCount: 2 << 30, limit: 1 << 30))
    let large = huge.with { $0.claimedCount = 100 << 20 }
    #expect(error([large]) == .tooLarge(member: 1, byteCount: 100 << 20, limit: 64 << 20))
    let dense = huge.with { $0.claimedCount = 60 << 20 }
    #expect(error([dense]) == .expandsTooFar(member: 1, limit: 250))
  }

  @Test(arguments: [0, 8])
  func `a size or a checksum that lies is refused`(method: Int) {
    let deflated: [UInt8] = [0xF3, 0x4E, 0x2C, 0x49, 0x04, 0x00]
    let words = Array("Kata".utf8)
    let honest = Member("a", method == 8 ? deflated : words).with {
      $0.method = method
      $0.claimedCount = 4
      $0.claimedChecksum = ZipWriter.checksum(of: words)
    }
    #expect(error([honest]) == nil)
    for count in [0, 3, 5, 1_000] {
      #expect(error([honest.with { $0.claimedCount = count }]) == .damagedMember(member: 1))
    }
    #expect(error([honest.with { $0.claimedChecksum = 1 }]) == .damagedMember(member: 1))
  }

  @Test func `more members than the limit are refused`() {
    let members = (0..<4).map { Member("\($0)", "a") }
    let found = error(members, limits: PackageLimits(members: 3))
    #expect(found == .tooManyMembers(count: 4, limit: 3))
  }

  @Test func `a package within a package is bytes like others`() throws {
    let inner = ZipWriter.package(["a": "b"])
    let package = try ZipPackage(ZipWriter([Member("b.zip", inner)]).package)
    #expect(package.names == ["b.zip"])
    #expect(try package.read("b.zip") == inner)
  }

  @Test(arguments: ["", "PK", "PK\u{3}\u{4}", "kata", String(repeating: "a", count: 70_000)])
  func `bytes that are no package are refused`(text: String) {
    #expect(error(Array(text.utf8)) == .noPackage)
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `no damage traps the reader, and none goes by with other words`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = ZipWriter.package(["a.xml": "satu dua tiga", "b.xml": "empat lima"])
    var bytes = whole
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes = Array(bytes[..<max(1, place)])
      default: bytes[place] ^= 0x80
      }
    }
    do throws(PackageError) {
      let package = try ZipPackage(bytes)
      if let first = try package.read("a.xml") { #expect(first == Array("satu dua tiga".utf8)) }
      if let second = try package.read("b.xml") { #expect(second == Array("empat lima".utf8)) }
    } catch {
      #expect(!error.description.isEmpty && !error.remedy.isEmpty)
    }
  }
}
