import Foundation
public import Testing

/// Expects a text to be, byte for byte, the one in a golden file.
///
/// The file is `Goldens/NAME` beside the test. With `RECORD_GOLDENS=1` in the environment the text is
/// written there instead, and the test fails on purpose, so that nobody mistakes a recording for a
/// pass.
///
/// - Parameters:
///   - text: What was made.
///   - name: The file's name, with its ending.
///   - file: The test's own file, beside which the golden files lie.
///   - location: Where a difference is reported.
public func expectGolden(
  _ text: String,
  named name: String,
  in file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: file).deletingLastPathComponent()
    .appending(path: "Goldens", directoryHint: .isDirectory)
  let golden = folder.appending(path: name)
  do {
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
      Issue.record(
        "recorded '\(name)'; read the difference, then test again",
        sourceLocation: location
      )
      return
    }
    guard FileManager.default.fileExists(atPath: golden.path(percentEncoded: false)) else {
      Issue.record(
        "no golden file '\(name)' yet; make goldens records it",
        sourceLocation: location
      )
      return
    }
    let expected = [UInt8](try Data(contentsOf: golden))
    if let difference = firstDifference(expected, Array(text.utf8)) {
      Issue.record("'\(name)' \(difference)", sourceLocation: location)
    }
  } catch {
    Issue.record(error, sourceLocation: location)
  }
}

/// The first line in which two texts differ, in words; nil where all bytes are the same.
public func firstDifference(_ expected: [UInt8], _ actual: [UInt8]) -> String? {
  guard expected != actual else { return nil }
  let lineFeed = UInt8(ascii: "\n")
  let expectedLines = expected.split(separator: lineFeed, omittingEmptySubsequences: false)
  let actualLines = actual.split(separator: lineFeed, omittingEmptySubsequences: false)
  let shared = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
  func line(_ lines: [ArraySlice<UInt8>]) -> String {
    lines.indices.contains(shared)
      ? "'\(String(decoding: lines[shared], as: UTF8.self))'" : "the end of the text"
  }
  return """
    differs in line \(shared + 1)
    golden: \(line(expectedLines))
    made:   \(line(actualLines))
    """
}
