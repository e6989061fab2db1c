import PlainFormats

/// Whatever the bytes: a value or a thrown error; and what was written once is written so again.
///
/// Once, because a number beyond what a whole number holds may be read as a decimal and then no more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = value(of: bytes) else { return 0 }
  guard let settled = value(of: Array(first.line.utf8)) else {
    fatalError("a value was written as something that is no JSON")
  }
  guard let again = value(of: Array(settled.line.utf8)), again.line == settled.line else {
    fatalError("a value changes each time it is written and read")
  }
  return 0
}

private func value(of bytes: [UInt8]) -> JSONValue? {
  do throws(JSONError) {
    return try JSONValue(parsing: bytes)
  } catch {
    return nil
  }
}
