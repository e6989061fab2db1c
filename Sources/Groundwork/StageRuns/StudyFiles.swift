/// Where the files of a study lie, below its folder.
public enum StudyFiles {
  /// The register of sources.
  public static let library = "sources/library.yaml"
  /// The search and screening log.
  public static let searches = "sources/searches.yaml"
  /// What the elements of XML sources mean.
  public static let mappings = "sources/mappings.yaml"
  /// The protocol.
  public static let protocolFile = "codebook/protocol.yaml"
  /// The codebook.
  public static let codes = "codebook/codes.yaml"
  /// Conclusions of the sources.
  public static let claims = "codebook/claims.yaml"
  /// What to display.
  public static let displays = "codebook/displays.yaml"
  /// Nodes and links.
  public static let networks = "codebook/networks.yaml"
  /// The findings.
  public static let findings = "codebook/findings.yaml"
  /// The folder of what programs from outside proposed.
  public static let suggestions = "codebook/suggestions"
  /// The folder of the journal's chains.
  public static let journal = "codebook/journal"
  /// The folder that the program writes.
  public static let output = "output"
  /// The index, which may be deleted.
  public static let index = ".jejak/study.sqlite"
}
