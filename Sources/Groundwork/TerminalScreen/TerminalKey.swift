/// What a person did on the keyboard.
public enum TerminalKey: Hashable, Sendable {
  /// A letter, digit or mark.
  case character(Unicode.Scalar)
  /// Words that were pasted; never taken for keys.
  case pasted(String)
  /// Ends an answer.
  case enter
  /// Takes the last character back.
  case backspace
  /// Gives up what was begun.
  case escape
  /// The tabulator.
  case tab
  /// An arrow.
  case up, down, left, right
  /// A page back or on.
  case pageUp, pageDown
  /// To the beginning or the end.
  case home, end
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
  /// Ctrl-L.
  case redraw
  /// Ctrl-Z.
  case suspend
}
