public import StudyModel

/// The pure part of reading pages, for the fuzzer.
public enum WordBoxes {
  /// The transcript of an output, whole or broken.
  public static func transcript(of output: [UInt8]) -> PageTranscript {
    var scan = WordBoxScan()
    scan.read(output)
    scan.repair()
    return PageTranscript(
      utf8: scan.utf8,
      words: scan.words,
      lines: scan.lines,
      sheets: scan.sheets
    )
  }
}
