/// The program of a handout, kept as a readable file in `Script`.
enum HandoutScript {
  /// The script without its comments and its indentation.
  static let text: String = {
    let lines = String(decoding: PackageResources.share_js, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty && !$0.hasPrefix("//") }
    return "(()=>{'use strict';\n" + lines.joined(separator: "\n") + "\n})();"
  }()
}
