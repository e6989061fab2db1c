/// The program's own version, which decides whether two runs may be compared byte for byte.
public enum ProgramVersion {
  /// The version, after Semantic Versioning.
  public static let text = "0.1.0"
}
