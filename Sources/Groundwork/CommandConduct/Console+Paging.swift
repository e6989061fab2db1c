import ChildProcess
public import TerminalScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension Console {
  /// Whether results go to a terminal.
  public static var isTerminal: Bool { isatty(1) == 1 }

  /// How wide results may be: the terminal's columns, or 80.
  public static var columns: Int { windowSize?.columns ?? 80 }

  /// Writes lines to standard output: styled in a terminal, and through a pager where they are more than it
  /// has lines.
  public static func show(_ lines: [StyledText]) {
    let plain = { lines.map { $0.text + "\n" }.joined() }
    guard isTerminal else { return result(plain()) }
    let inColour = Conduct.environment("NO_COLOR") == nil
    let isStyled = Terminal.isCapable(Conduct.environment("TERM"))
    let styled = lines.map { $0.sequence(inColour: inColour) + "\n" }.joined()
    let text = isStyled ? styled : plain()
    guard isatty(0) == 1, let size = windowSize, lines.count >= size.rows else {
      return result(text)
    }
    let named = Conduct.environment("PAGER").flatMap { TerminalProgram(command: $0) }
    let pager = named ?? TerminalProgram(name: "less", arguments: ["-R"])
    let isLess = pager.name.split(separator: "/").last == "less"
    // What is no `less` may show the sequences of styles as they are, or obey more than it should.
    let shown = TerminalProgram(
      name: pager.name,
      arguments: pager.arguments + (isLess && named != nil ? ["-R"] : [])
    )
    if !shown.run(showing: Array((isLess ? text : plain()).utf8)) { result(text) }
  }

  private static var windowSize: (columns: Int, rows: Int)? {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return nil
    }
    return (Int(window.ws_col), Int(window.ws_row))
  }
}
