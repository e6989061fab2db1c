/// The paper that a sheet is made for.
public enum PaperSize: String, Sendable, CaseIterable {
  /// 210 by 297 millimetres.
  case a4
  /// 216 by 279 millimetres.
  case letter

  /// Its name in a style sheet.
  var css: String { self == .a4 ? "A4" : "letter" }
  /// Its width and height in millimetres.
  var size: (width: Double, height: Double) { self == .a4 ? (210, 297) : (215.9, 279.4) }
}
