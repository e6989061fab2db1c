/// The program of the pages in which a person chooses, kept as readable files in `Script`.
enum PageScript {
  /// The files in the order in which they run; all share one scope.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("pieces.js", PackageResources.pieces_js),
    ("places.js", PackageResources.places_js),
    ("drafts.js", PackageResources.drafts_js),
    ("items.js", PackageResources.items_js),
    ("marks.js", PackageResources.marks_js),
    ("coding.js", PackageResources.coding_js),
    ("codebook.js", PackageResources.codebook_js),
    ("desk.js", PackageResources.desk_js),
    ("handing.js", PackageResources.handing_js),
    ("begin.js", PackageResources.begin_js),
  ]

  /// All files as one script: every page carries it.
  static let text = joined(files)

  /// Files as one script with a scope of its own, without their comments and their indentation.
  static func joined(_ files: [(name: String, bytes: [UInt8])]) -> String {
    let lines = files.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        .map { $0.drop { $0 == " " } }
        .filter { !$0.isEmpty && !$0.hasPrefix("//") }
    }
    return "(()=>{'use strict';\n" + lines.joined(separator: "\n") + "\n})();"
  }
}
