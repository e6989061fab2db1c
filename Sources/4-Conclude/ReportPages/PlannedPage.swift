/// A page that is made when it is asked for, with what it speaks about.
public struct PlannedPage: Sendable {
  /// What decides, besides what people wrote, how a page looks.
  public enum Subject: Hashable, Sendable {
    /// The document of a source with what was chosen and proposed in it.
    case source(String)
    /// The codings of a code with the documents they stand in.
    case code(String)
    /// Anything in the study.
    case whole
  }

  /// The path below `output/`.
  public let path: String
  /// What it speaks about.
  public let subject: Subject
  /// Makes its text.
  public let text: @Sendable () -> String
}
