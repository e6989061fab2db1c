import ArgumentParser
import CommandConduct
import ReportPages
import StageRuns
import StudyFolders
import StudyModel
import TerminalPages

/// Shows a document with the numbers that places are typed with: in the terminal, on paper, in a
/// browser.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the reading text of a source with its passage numbers.",
    discussion: """
      In a terminal what is coded stands in brackets with a number, what is proposed in braces with \
      a letter, and both are named below their passage; a long text goes through $PAGER, or less. \
      --print writes a page for pen and paper; --print --codebook the codebook on two sheets.
      """
  )
  @Argument(help: "The source's id.") var id: String?
  @Flag(help: "The bare reading text, without numbers.") var plain = false
  @Option(help: ArgumentHelp("Only these passages: 7 or 7-12.", valueName: "numbers"))
  var passage: String?
  @Option(help: ArgumentHelp("Only these pages, by label: 12 or 12-14.", valueName: "labels"))
  var page: String?
  @Flag(help: "Only passages in which something is coded or proposed, with what it is.")
  var codings = false
  @Flag(help: "Write a page for pen and paper, to be printed from a browser.") var print = false
  @Flag(help: "With --print: the codebook on two sheets.") var codebook = false
  @Option(help: "With --print: a4 or letter.") var paper: Paper = .a4
  @Flag(
    name: .customLong("open"),
    help: "Open the reading page in the browser, and print its path."
  )
  var opens = false
  @Option(
    help: """
      Write the text as a DOCX file for comments that name codes; it holds the whole text. Its comments \
      come home with: jejak take FILE.
      """
  )
  var docx: String?
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard id != nil || codebook else { throw ValidationError("name a source: jejak show ID") }
    guard !codebook || print else { throw ValidationError("--codebook goes with --print") }
    guard [print, opens, docx != nil].count(where: \.self) <= 1 else {
      throw ValidationError("give one of --print, --open and --docx")
    }
    guard !plain || passage == nil && page == nil && !codings else {
      throw ValidationError("--plain is the whole text and nothing else")
    }
    _ = try selection
  }

  func run() async throws {
    try await conduct {
      let run = options.run(of: try options.open())
      if codebook { return try finish(run.printedCodebook(on: paper.size), run) }
      guard let id else { return .failed }
      if let docx { return try await write(docx, of: id, run) }
      if print { return try finish(await run.printed(id, on: paper.size), run) }
      if opens { return try finish(await run.readingPage(of: id), run, opens: true) }
      if plain {
        let document = try await run.document(id)
        Console.endProgress()
        Console.words(document.text.string + "\n")
        return .done
      }
      guard Console.isTerminal || codings else { return try await list(id, run) }
      let reading = try await run.reading(of: id)
      Console.endProgress()
      let lines = reading.lines(try selection, columns: Console.columns)
      guard !lines.isEmpty else {
        Console.remark("no such passage has anything to show")
        return .done
      }
      Console.show(lines)
      return .done
    }
  }

  /// The passages one a line, as programs read them.
  private func list(_ id: String, _ run: StageRun) async throws -> Outcome {
    let document = try await run.document(id)
    Console.endProgress()
    let shown = Set(document.passages(in: try selection).map(\.number))
    for passage in document.passages where shown.contains(passage.number) {
      let page = document.page(at: passage.range.start).map { " p. \($0.label)" } ?? ""
      let part = document.part(at: passage.range.start)
      let mark = part == .body ? "" : " \(part.rawValue)"
      Console.line("[\(passage.number)\(page)\(mark)] \(document.text[passage.range])")
      Console.line()
    }
    return .done
  }

  private func write(_ path: String, of id: String, _ run: StageRun) async throws -> Outcome {
    try await run.writeCommentable(id, to: path)
    Console.endProgress()
    Console.remark(
      "'\(path)' holds the whole text of '\(id)': give it only to people who may read it"
    )
    return .done
  }

  private func finish(_ path: String, _ run: StageRun, opens: Bool = false) throws -> Outcome {
    Console.endProgress()
    let whole = run.open.folder.absolute(path)
    Console.line(whole)
    if opens, !Browser.open(whole) {
      Console.remark("no browser could be started: open the page by hand")
    }
    return .done
  }

  private var selection: SourceReading.Selection {
    get throws {
      var numbers: ClosedRange<Int>?
      if let passage {
        let ends = Self.ends(of: passage).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, 1 <= first, first <= last
        else { throw ValidationError("--passage takes a number or two, as 7 or 7-12") }
        numbers = first...last
      }
      let labels = page.map(Self.ends)
      return SourceReading.Selection(
        passages: numbers,
        pages: labels.map { ($0.first ?? "", $0.last ?? "") },
        isCoded: codings
      )
    }
  }

  /// The words before and behind a hyphen; a single one twice.
  private static func ends(of words: String) -> [String] {
    words.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  }
}

/// The paper of a sheet, as an option takes it.
enum Paper: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  /// The paper for the sheet.
  var size: PaperSize { self == .a4 ? .a4 : .letter }
}
