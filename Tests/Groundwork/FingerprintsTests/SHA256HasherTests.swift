import Fingerprints
import TestKit
import Testing

@Suite struct SHA256HasherTests {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ]
  )
  func `gives the digests that the standard prints`(text: String, digest: String) {
    #expect(fingerprint(of: text) == digest)
    #expect(fingerprint(of: Array(text.utf8)) == digest)
  }

  @Test func `gives the digest of a million letters, as the standard prints it`() {
    var hasher = SHA256Hasher()
    for _ in 0..<1_000 { hasher.update(String(repeating: "a", count: 1_000)) }
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(hasher.finish() == digest)
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `does not depend on how the bytes were cut`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    var hasher = SHA256Hasher()
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...40, using: &random))
      if Bool.random(using: &random) {
        hasher.update(piece)
      } else {
        hasher.update(piece.lazy.map { $0 })
      }
      rest = rest.dropFirst(piece.count)
    }
    #expect(hasher.finish() == fingerprint(of: bytes))
  }

  @Test func `tells apart two texts that look alike`() {
    #expect(fingerprint(of: "caf\u{E9}") != fingerprint(of: "cafe\u{301}"))
  }

  @Test func `may be given up before its end`() {
    var hasher = SHA256Hasher()
    hasher.update("half a thing")
  }
}
