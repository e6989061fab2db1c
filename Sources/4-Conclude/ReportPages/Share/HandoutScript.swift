/// The program of a handout, kept as a readable file in `Script`.
enum HandoutScript {
  /// Its one file.
  static let files: [(name: String, bytes: [UInt8])] = [("share.js", PackageResources.share_js)]

  /// The script without its comments and its indentation.
  static let text = PageScript.joined(files)
}
