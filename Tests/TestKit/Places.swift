public import Foundation

/// The top folder of the repository, found from the place of a test file.
///
/// - Parameter file: The path of a file anywhere below `Tests`.
/// - Returns: The folder.
public func repositoryFolder(from file: String = #filePath) -> URL {
  var folder = URL(filePath: file).deletingLastPathComponent()
  while folder.lastPathComponent != "Tests" && folder.path().count > 1 {
    folder.deleteLastPathComponent()
  }
  return folder.deletingLastPathComponent()
}

/// The folder of shared material beside the repository; nil where this machine has none.
///
/// Tests on it say `.enabled(if: sharedFolder() != nil)`.
///
/// - Parameter file: The path of a file anywhere below `Tests`.
/// - Returns: The folder, or nil.
public func sharedFolder(from file: String = #filePath) -> URL? {
  let folder = repositoryFolder(from: file)
    .deletingLastPathComponent()
    .appending(path: "shared", directoryHint: .isDirectory)
  return isFolder(folder) ? folder : nil
}

private func isFolder(_ url: URL) -> Bool {
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(
    atPath: url.path(percentEncoded: false),
    isDirectory: &isFolder
  )
  return exists && isFolder.boolValue
}
