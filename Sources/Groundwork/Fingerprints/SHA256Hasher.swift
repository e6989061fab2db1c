import COpenSSL

/// A SHA-256 computation in progress, for material that arrives in pieces.
///
/// The pieces leave no trace: any way of cutting the same bytes gives the same fingerprint.
///
/// ```swift
/// var hasher = SHA256Hasher()
/// hasher.update("kerja ")
/// hasher.update("sama")
/// hasher.finish() == fingerprint(of: "kerja sama")
/// ```
public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  /// Starts a computation over no bytes.
  public init() {
    guard let context = EVP_MD_CTX_new() else {
      fatalError("libcrypto has no memory for a digest")
    }
    guard EVP_DigestInit_ex(context, Self.algorithm.pointer, nil) == 1 else {
      fatalError("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// The algorithm, looked up once: for short texts looking it up takes longer than the digest.
  private static let algorithm = Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))

  /// libcrypto never changes an algorithm that it handed out.
  private struct Algorithm: @unchecked Sendable {
    let pointer: OpaquePointer?
  }

  /// Takes in the bytes of a buffer.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      fatalError("libcrypto refused bytes for a digest that was begun")
    }
  }

  /// Takes in a sequence of bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      update(UnsafeRawBufferPointer(buffer))
    }
    if wasContiguous == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// Takes in the UTF-8 of a text.
  public mutating func update(_ text: String) {
    update(text.utf8)
  }

  /// Ends the computation and returns the fingerprint as 64 lower-case hexadecimal digits.
  public consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &count) == 1 else {
      fatalError("libcrypto could not end a digest that was begun")
    }
    return hexadecimal(digest.prefix(Int(count)))
  }
}

/// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
public func fingerprint(of bytes: [UInt8]) -> String {
  var hasher = SHA256Hasher()
  hasher.update(bytes)
  return hasher.finish()
}

/// The SHA-256 of a text's UTF-8, as 64 lower-case hexadecimal digits.
public func fingerprint(of text: String) -> String {
  var hasher = SHA256Hasher()
  hasher.update(text)
  return hasher.finish()
}

private func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count * 2) { text in
    for (place, byte) in bytes.enumerated() {
      text[place * 2] = digit(byte >> 4)
      text[place * 2 + 1] = digit(byte & 15)
    }
    return bytes.count * 2
  }
}

private func digit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
