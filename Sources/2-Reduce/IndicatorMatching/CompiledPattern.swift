import CPCRE2

/// A PCRE2 expression made ready to run; immutable, so that threads may share it.
final class CompiledPattern: @unchecked Sendable {
  /// Why an expression cannot be read.
  struct Unreadable: Error, Equatable {
    /// The scalar of the expression, from 0, at which reading stopped.
    let offset: Int
    /// What PCRE2 says about it.
    let words: String
  }

  private let code: OpaquePointer

  /// Creates an expression that ignores case; our word characters are put in after a first reading,
  /// so that an error names a place of what the person wrote.
  init(_ pattern: String) throws(Unreadable) {
    pcre2_code_free_8(try Self.compile(pattern))
    code = try Self.compile(PatternRewriting.rewritten(pattern))
    // Without JIT on a machine the same expression runs interpreted.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit {
    pcre2_code_free_8(code)
  }

  private static func compile(_ pattern: String) throws(Unreadable) -> OpaquePointer {
    let bytes = Array(pattern.utf8)
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C
    var error: Int32 = 0
    var offset = 0
    if let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) {
      return code
    }
    throw Unreadable(
      offset: String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars.count,
      words: Self.words(of: error)
    )
  }

  private static func words(of error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "unknown"
  }

  /// What running an expression needs beside it; for one thread at a time.
  final class Workspace {
    fileprivate let match: OpaquePointer
    fileprivate let context: OpaquePointer
    private let stack: OpaquePointer?

    /// The most steps of one match, its deepest nesting, and the most memory in KiB.
    static let limits: (steps: UInt32, depth: UInt32, heap: UInt32) = (5_000_000, 100_000, 65_536)

    /// Creates a workspace, unless memory is at an end.
    init?() {
      guard let match = pcre2_match_data_create_8(1, nil) else { return nil }
      guard let context = pcre2_match_context_create_8(nil) else {
        pcre2_match_data_free_8(match)
        return nil
      }
      pcre2_set_match_limit_8(context, Self.limits.steps)
      pcre2_set_depth_limit_8(context, Self.limits.depth)
      pcre2_set_heap_limit_8(context, Self.limits.heap)
      stack = pcre2_jit_stack_create_8(32 * 1024, 4 * 1024 * 1024, nil)
      pcre2_jit_stack_assign_8(context, nil, stack.map(UnsafeMutableRawPointer.init))
      self.match = match
      self.context = context
    }

    deinit {
      pcre2_jit_stack_free_8(stack)
      pcre2_match_context_free_8(context)
      pcre2_match_data_free_8(match)
    }
  }

  /// What the expression finds in a passage one after the other, without what is empty; false where
  /// a limit was reached.
  func run(in text: ByteText, with workspace: Workspace, report: (Span) -> Void) -> Bool {
    guard text.end > text.start, let base = text.bytes.baseAddress else { return true }
    let length = text.end - text.start
    var offset = 0
    while offset < length {
      let count = pcre2_match_8(
        code,
        base + text.start,
        length,
        offset,
        PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY,
        workspace.match,
        workspace.context
      )
      if count == PCRE2_ERROR_NOMATCH { return true }
      guard count >= 0, let ends = pcre2_get_ovector_pointer_8(workspace.match) else {
        return false
      }
      // With `\K` in it a match may begin before the last one ended; going on from there could
      // run for ever.
      guard ends[1] > offset || ends[1] > ends[0], ends[1] > offset else { return true }
      report(Span(start: text.start + max(ends[0], offset), end: text.start + ends[1]))
      offset = ends[1]
    }
    return true
  }
}
