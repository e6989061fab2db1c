import StudyModel

/// What is worth saying of a PDF beside its words.
enum PDFRemarks {
  static func diagnostics(
    _ transcript: PageTranscript,
    _ composition: SheetComposition
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let blank = transcript.sheets.indices.filter { transcript.sheets[$0].lines.isEmpty }
    if !blank.isEmpty {
      diagnostics.append(
        Diagnostic(
          "no-text",
          .warning,
          words: "no text; needs OCR unless blank: \(pages(blank)) of the file",
          remedy: "add a text layer, such as with 'ocrmypdf', and replace the source by that"
        )
      )
    }
    if composition.unplacedMarks > 0 {
      diagnostics.append(
        Diagnostic(
          "mark-without-words",
          .note,
          words: "\(composition.unplacedMarks) marks of readers stand at no words of the text",
          remedy: "look at them in the original"
        )
      )
    }
    return diagnostics + transcript.remarks.map(diagnostic)
  }

  /// Pages of the file by their numbers, such as `pages 3, 7-9`.
  private static func pages(_ sheets: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for sheet in sheets {
      if let last = stretches.last, last.upperBound + 1 == sheet {
        stretches[stretches.count - 1] = last.lowerBound...sheet
      } else {
        stretches.append(sheet...sheet)
      }
    }
    let named = stretches.prefix(20).map { stretch in
      stretch.count == 1
        ? "\(stretch.lowerBound + 1)" : "\(stretch.lowerBound + 1)-\(stretch.upperBound + 1)"
    }
    let rest = stretches.count > 20 ? " and others" : ""
    return (sheets.count == 1 ? "page " : "pages ") + named.joined(separator: ", ") + rest
  }

  private static func diagnostic(_ remark: PageTranscript.Remark) -> Diagnostic {
    switch remark {
    case .script:
      Diagnostic("holds-program-code", .note, words: "the file holds JavaScript; nothing runs it")
    case .embeddedFiles:
      Diagnostic(
        "holds-files",
        .note,
        words: "other files are embedded in the file; they are not read",
        remedy: "save them from the file, and add them as sources of their own"
      )
    case .damaged:
      Diagnostic(
        "source-damaged",
        .warning,
        words: "the file breaks the rules of its format, and was read as far as it goes",
        remedy: "compare the last pages with the original, or fetch the file again"
      )
    case .unmappedCharacters(let count, let firstPage):
      Diagnostic(
        "unmapped-characters",
        .warning,
        words:
          "\(count) characters have no meaning in Unicode, first on page \(firstPage) of the file",
        remedy: "they stand as U+FFFD; a copy made from the author's own file may have them"
      )
    case .labelsUnread(let reason):
      Diagnostic(
        "labels-unread",
        .warning,
        words: "declared page labels and readers' marks were not read: \(reason)",
        remedy: "see 'jejak doctor'; labels are taken from printed numbers meanwhile"
      )
    }
  }
}
