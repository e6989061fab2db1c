/// Tells the folders that browsers put beside a saved page from sources of their own.
public enum SavedPageFolders {
  /// The endings of such folders in the languages of browsers.
  private static let endings = [
    "_files", "-files", "_file", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden",
    ".files",
  ]
  private static let pages = ["html", "htm", "xhtml"]

  /// Parts the files of a folder.
  ///
  /// - Parameter paths: Paths below the folder.
  /// - Returns: The files that may be sources, in their order; and for each saved page how many files
  ///   of its folder were left out.
  public static func parted(
    _ paths: [String]
  ) -> (sources: [String], leftOut: [(page: String, folder: String, count: Int)]) {
    let all = Set(paths)
    var sources: [String] = []
    var leftOut: [(page: String, folder: String, count: Int)] = []
    for path in paths {
      guard let (page, folder) = page(owning: path, among: all) else {
        sources.append(path)
        continue
      }
      if let place = leftOut.firstIndex(where: { $0.folder == folder }) {
        leftOut[place].count += 1
      } else {
        leftOut.append((page, folder, 1))
      }
    }
    return (sources, leftOut)
  }

  /// The page to which the folder around a file belongs, and the folder.
  private static func page(
    owning path: String,
    among all: Set<String>
  ) -> (page: String, folder: String)? {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = path[..<slash]
      for ending in endings where folder.hasSuffix(ending) {
        let stem = folder.dropLast(ending.count)
        if let page = pages.lazy.map({ "\(stem).\($0)" }).first(where: { all.contains($0) }) {
          return (page, String(folder))
        }
      }
      end = path.index(after: slash)
    }
    return nil
  }
}
