import StudyModel
import TestKit

/// A text as words that keep their identity through edits, so that the true place of each is known.
struct EditedText {
  /// A word, with the number it had in the first version; words that came later have none.
  struct Word {
    var text: String
    let number: Int?
  }

  /// Words between line ends that belong together.
  struct Paragraph {
    var words: [Word]
    let kind: Passage.Kind
  }

  var paragraphs: [Paragraph]

  init(_ document: Document) {
    var number = 0
    paragraphs = document.passages.compactMap { passage in
      let words = document.text[passage.range].split { $0.isWhitespace }.map { word in
        number += 1
        return Word(text: String(word), number: number - 1)
      }
      return words.isEmpty ? nil : Paragraph(words: words, kind: passage.kind)
    }
  }

  /// All words that can stand in for others.
  var vocabulary: [String] {
    Set(paragraphs.flatMap { $0.words.map(\.text) })
      .filter { $0.utf8.count > 4 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }.sorted()
  }

  /// Changes every word by a rule.
  mutating func mapWords(_ change: (Word) -> [Word]) {
    for index in paragraphs.indices {
      paragraphs[index].words = paragraphs[index].words.flatMap(change)
    }
  }
}

/// What happened to a text between two versions of a source.
enum Replacement: String, CaseIterable {
  case lineBreaks = "other line breaks and hyphens"
  case encoding = "another encoding, byte order mark, CRLF"
  case movedParagraphs = "paragraphs moved"
  case insertedParagraph = "a paragraph before all others"
  case changedWords = "single words changed"
  case poorPrint = "bad print, 0.5 % of the letters"
  case worsePrint = "bad print, 3 % of the letters"
  case deletedSection = "a section deleted"
  case repeatedPassages = "an abstract repeats the body"
  case typography = "quotes, dashes, spaces, ligatures, marks"
  case otherFormat = "text to web page"

  /// Whether it can happen to a text of few paragraphs.
  var needsParagraphs: Bool {
    [.movedParagraphs, .deletedSection, .repeatedPassages].contains(self)
  }

  /// The edited text: what the second version says.
  func edited(_ text: EditedText, seed: UInt64) -> EditedText {
    var random = SeededGenerator(seed: seed)
    var text = text
    switch self {
    case .lineBreaks, .encoding, .otherFormat: break
    case .movedParagraphs:
      for _ in 0..<max(2, text.paragraphs.count / 5) {
        let moved = text.paragraphs.remove(at: .random(in: text.paragraphs.indices, using: &random))
        text.paragraphs.insert(moved, at: .random(in: 0...text.paragraphs.count, using: &random))
      }
    case .insertedParagraph:
      let words = (0..<60).compactMap { _ in text.vocabulary.randomElement(using: &random) }
      text.paragraphs.insert(
        EditedText.Paragraph(
          words: words.map { EditedText.Word(text: $0, number: nil) },
          kind: .paragraph
        ),
        at: 0
      )
    case .changedWords:
      let vocabulary = text.vocabulary
      text.mapWords { word in
        guard Int.random(in: 0..<100, using: &random) < 3 else { return [word] }
        var other = word
        other.text = vocabulary.randomElement(using: &random) ?? word.text
        return [other]
      }
    case .poorPrint: text.mapWords { [Self.misread($0, perMille: 5, &random)] }
    case .worsePrint: text.mapWords { [Self.misread($0, perMille: 30, &random)] }
    case .deletedSection:
      let count = text.paragraphs.count / 5
      let first = Int.random(in: 0...(text.paragraphs.count - count), using: &random)
      text.paragraphs.removeSubrange(first..<(first + count))
    case .repeatedPassages:
      let long = text.paragraphs.indices.filter { text.paragraphs[$0].words.count > 20 }
      let chosen = long.shuffled(using: &random).prefix(max(2, long.count / 6)).sorted()
      text.paragraphs.insert(contentsOf: chosen.map { text.paragraphs[$0] }, at: 0)
    case .typography:
      text.mapWords { word in
        var word = word
        word.text = Self.retyped(word.text, &random)
        return [word]
      }
    }
    return text
  }

  /// The letters as a scanner reads them.
  private static func misread(
    _ word: EditedText.Word,
    perMille: Int,
    _ random: inout SeededGenerator
  ) -> EditedText.Word {
    var text = ""
    let scalars = Array(word.text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard Int.random(in: 0..<1000, using: &random) < perMille else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "r" where index < scalars.count && scalars[index] == "n":
        text += "m"
        index += 1
      case "l", "i", "I": text += "1"
      case "m": text += "rn"
      case "O", "o": text += "0"
      case "-": break
      case "e": text += "c"
      case "a", "u": text += " \(scalar)"
      case "h": text += "b"
      case "s": text += "5"
      case ",": text += "."
      default:
        // A sign never becomes a letter: the true place ends with the last letter.
        let isLetter = scalar.properties.isAlphabetic
        text += isLetter && !index.isMultiple(of: 2) ? "x" : "\(scalar)\(scalar)"
      }
    }
    return EditedText.Word(text: text.isEmpty ? "x" : text, number: word.number)
  }

  /// The same word as another program writes it.
  private static func retyped(_ word: String, _ random: inout SeededGenerator) -> String {
    var text = ""
    for (index, scalar) in word.unicodeScalars.enumerated() {
      switch scalar {
      case "\"": text += index == 0 ? "\u{201C}" : "\u{201D}"
      case "'": text += "\u{2019}"
      case "\u{201C}", "\u{201D}": text += "\""
      case "-": text += "\u{2010}"
      case "\u{2013}", "\u{2014}": text += "-"
      case "\u{E9}": text += "e\u{301}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    if let ligature = text.range(of: "fi"), Bool.random(using: &random) {
      text.replaceSubrange(ligature, with: "\u{FB01}")
    }
    return text
  }
}

extension String {
  /// Where some letters of ASCII stand.
  func range(of letters: String) -> Range<String.Index>? {
    ranges(of: letters).first
  }
}
