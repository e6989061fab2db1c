import StudyModel

/// What holds in a group of an RTF file, and ends with it.
struct RTFGroup {
  /// Where the words of a group go.
  enum Destination: Equatable {
    case body, nothing, fontTable, styleTable, authors, fieldCode
    case info(String)
    case aside(String)
    case annotation, annotationAuthor, bookmark
  }

  /// What there is to do where a group ends.
  enum End: Equatable {
    case nothing, link, story, aside(String), annotation, style, bookmark
  }

  var destination = Destination.body
  var end = End.nothing
  /// How many characters stand in for each `\u`.
  var standIns = 1
  var font = 0
  var language: String?
  var isHidden = false
  var isDeleted = false
  var isInserted = false
  var author = 0
  var deleter = 0
  var isNote = false
  /// The group began with `\*`: who does not know it passes it.
  var isOptional = false

  // Of the paragraph.
  var style: Int?
  var outlineLevel: Int?
  var isListed = false
  var listLevel = 0
  var isInTable = false
}

/// A style in the table of an RTF file.
struct RTFStyle {
  var number: Int?
  var words = ""
  var parent: Int?
  var outlineLevel: Int?
  var isParagraph = true
}

/// The languages that RTF numbers as Windows does; those that sources here are in.
enum RTFLanguage {
  private static let tags: [Int: String] = [
    1025: "ar-SA", 1031: "de-DE", 1033: "en-US", 1034: "es-ES", 1036: "fr-FR", 1041: "ja-JP",
    1043: "nl-NL", 1046: "pt-BR", 1057: "id-ID", 1086: "ms-MY", 2052: "zh-CN", 2057: "en-GB",
    2070: "pt-PT", 2110: "ms-BN", 3073: "en-AU", 3081: "en-AU", 3082: "es-ES",
  ]

  static func tag(_ number: Int?) -> String? {
    number.flatMap { tags[$0] }
  }
}
