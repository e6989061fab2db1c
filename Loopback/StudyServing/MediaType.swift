/// How a file is named to a browser.
struct MediaType: Equatable {
  /// The value of `Content-Type`.
  let name: String
  /// Whether a browser shows it, and does not save it.
  let isShown: Bool
  /// Whether it can hold what a browser would run.
  let canRun: Bool

  /// The type of a file below `output/`.
  static func ofOutput(_ path: String) -> String {
    switch ending(of: path) {
    case "html": "text/html; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "graphml": "application/xml"
    default: "text/plain; charset=utf-8"
    }
  }

  /// The type of a source, which anybody may have made.
  static func ofSource(_ path: String) -> MediaType {
    switch ending(of: path) {
    case "pdf": MediaType(name: "application/pdf", isShown: true, canRun: false)
    // Its own declaration says how it is written.
    case "html", "htm": MediaType(name: "text/html", isShown: true, canRun: true)
    case "txt", "md", "csv", "tsv", "ris", "bib", "json":
      MediaType(name: "text/plain; charset=utf-8", isShown: true, canRun: false)
    case "png": MediaType(name: "image/png", isShown: true, canRun: false)
    case "jpg", "jpeg": MediaType(name: "image/jpeg", isShown: true, canRun: false)
    case "svg": MediaType(name: "image/svg+xml", isShown: false, canRun: true)
    case "xml": MediaType(name: "application/xml", isShown: false, canRun: true)
    case "xhtml": MediaType(name: "application/xhtml+xml", isShown: false, canRun: true)
    default: MediaType(name: "application/octet-stream", isShown: false, canRun: true)
    }
  }

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
