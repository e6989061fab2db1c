import StudyModel
import TestKit

/// An edited text as the bytes of a file.
enum Rendering {
  /// Lines of at most so many letters, a blank one between paragraphs; some words cut at line ends.
  static func text(
    _ text: EditedText,
    width: Int = 72,
    lineEnd: String = "\n",
    spaces: String = " ",
    hyphensEvery: Int? = nil
  ) -> String {
    var out = ""
    var cuts = 0
    for paragraph in text.paragraphs {
      if !out.isEmpty { out += lineEnd }
      var line = ""
      for word in paragraph.words {
        let needed = line.isEmpty ? word.text.count : line.count + 1 + word.text.count
        guard needed > width, !line.isEmpty else {
          line += line.isEmpty ? word.text : spaces + word.text
          continue
        }
        cuts += 1
        if let hyphensEvery, cuts.isMultiple(of: hyphensEvery), word.text.utf8.count > 8,
          word.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        {
          out += line + " " + word.text.prefix(4) + "-" + lineEnd
          line = String(word.text.dropFirst(4))
        } else {
          out += line + lineEnd
          line = word.text
        }
      }
      out += line + lineEnd
    }
    return out
  }

  /// A web page with furniture of its own around the text.
  static func page(_ text: EditedText) -> String {
    let body = text.paragraphs.map { paragraph in
      let words = paragraph.words.map { escaped($0.text) }.joined(separator: " ")
      return paragraph.kind == .heading ? "<h2>\(words)</h2>" : "<p>\(words)</p>"
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Saved</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
      <main><article>
      \(body.joined(separator: "\n"))
      </article></main>
      <footer><p><a href="/privacy">Privacy</a> <a href="/contact">Contact</a></p></footer>
      </body></html>

      """
  }

  /// The bytes in windows-1252, without what it has no letter for.
  static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\u{201C}": 0x93
      case "\u{201D}": 0x94
      case "\u{2019}": 0x92
      case "\u{2013}": 0x96
      default:
        scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
      }
    }
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
