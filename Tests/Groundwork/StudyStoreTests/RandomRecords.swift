import StudyModel
import StudyStore
import TestKit

/// Documents and hits of any shape that the model allows.
struct RandomRecords {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> StoredDocument {
    let text = ReadingText(words(40))
    return StoredDocument(
      document: Document(
        source: words(6),
        fingerprint: words(6),
        mediaType: words(6),
        text: text,
        passages: many { $0.passage() },
        parts: many {
          DocumentPart(
            kind: $0.one(of: DocumentPart.Kind.allCases),
            range: $0.range(),
            basis: $0.one(of: [.declared, .markup, .heading])
          )
        },
        pages: many {
          Page(
            number: $0.number(),
            label: $0.words(3),
            method: $0.one(of: Page.Method.allCases),
            start: TextOffset($0.number()),
            line: $0.maybe { $0.number() }
          )
        },
        origin: OriginMap(
          runs: many {
            OriginMap.Run(
              range: $0.range(),
              line: $0.number(),
              byte: $0.number(),
              byteCount: $0.number(),
              isExact: $0.flag()
            )
          }
        ),
        furniture: many {
          Document.SetAside(kind: $0.words(3), line: $0.number(), words: $0.words(9))
        },
        links: many {
          DocumentLink(
            range: $0.range(),
            target: $0.words(9),
            kind: $0.one(of: DocumentLink.Kind.allCases),
            destination: $0.maybe { TextOffset($0.number()) }
          )
        }
      ),
      stated: Dictionary(many { ($0.words(3), StatedField($0.words(6), from: $0.words(2))) }) {
        first,
        _ in first
      },
      diagnostics: many { $0.diagnostic() }
    )
  }

  mutating func hits() -> [IndicatorHit] {
    many {
      IndicatorHit(code: $0.words(6), source: $0.words(6), range: $0.range(), proposed: $0.range())
    }
  }

  mutating func number(below limit: Int = Int.max / 4) -> Int {
    let bits = Int.random(in: 0...61, using: &random)
    return min(limit - 1, Int.random(in: 0...(1 << bits), using: &random))
  }

  private mutating func passage() -> Passage {
    Passage(
      number: number(),
      kind: one(of: Passage.Kind.allCases),
      level: number(),
      range: range(),
      sentences: many { $0.range() },
      path: maybe { $0.words(9) },
      cell: maybe {
        Passage.TableCell(
          table: $0.number(),
          row: $0.number(),
          column: $0.number(),
          isHeader: $0.flag()
        )
      },
      language: maybe { $0.words(2) },
      isInferred: flag(),
      rule: maybe { $0.words(5) }
    )
  }

  private mutating func diagnostic() -> Diagnostic {
    Diagnostic(
      words(5),
      one(of: Diagnostic.Severity.allCases),
      at: maybe { FilePlace(path: $0.words(5), line: $0.number(), column: $0.number()) },
      source: maybe { $0.words(3) },
      words: words(9),
      remedy: maybe { $0.words(9) }
    )
  }

  /// Scalars of every width, some of which combine with their neighbours, and the empty text.
  private mutating func words(_ most: Int) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", " ", "\0", "\n", "\r", "é", "e", "\u{301}", "\u{200D}", "字", "🗂", "\u{10FFFF}",
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...most, using: &random) { view.append(one(of: alphabet)) }
    return String(view)
  }

  private mutating func range() -> TextRange {
    let start = number()
    return TextRange(start, start + number())
  }

  private mutating func flag() -> Bool { Bool.random(using: &random) }

  private mutating func one<Item>(of items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func maybe<Item>(_ make: (inout Self) -> Item) -> Item? {
    flag() ? make(&self) : nil
  }

  private mutating func many<Item>(_ make: (inout Self) -> Item) -> [Item] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
  }
}
