public import StudyModel

/// Finds sentences in which a source says that it uses a kind of data.
///
/// A proposal for a person: an article that declares interviews and reports none is weaker than it
/// says. Only words are compared; nothing is understood.
public enum DataMentions {
  /// Words that name a kind of data; a word that begins with one is a form of it.
  private static let kinds: [(kind: String, stems: [String])] = [
    ("interviews", ["wawancara", "mewawancara", "diwawancara", "interview"]),
    ("observations", ["observasi", "observation", "pengamatan"]),
    ("questionnaires", ["kuesioner", "kuisioner", "angket", "questionnaire"]),
    ("focus-groups", ["fgd", "focus-group"]),
  ]

  /// Words that make a sentence one about method.
  private static let method: [String] = [
    "penelitian", "metode", "metodologi", "pengumpulan", "mengumpulkan", "dikumpulkan",
    "kualitatif", "kuantitatif", "research", "method", "qualitative", "quantitative", "collected",
    "collecting", "gathered",
  ]

  /// Words that must stand there too: a sentence on method says what the data are.
  private static let data: [String] = ["data", "informan", "responden", "informant", "respondent"]

  /// What the sources declare, by source in the order given, then by kind; the first sentence counts.
  public static func mentions(in documents: [Document]) -> [CollectionAccount.DataMention] {
    documents.flatMap { document -> [CollectionAccount.DataMention] in
      var declared: [String: TextRange] = [:]
      var named: [String: Int] = [:]
      for passage in document.passages {
        for sentence in passage.sentences {
          let words = SentenceWords(document.text.bytes(sentence))
          for (kind, stems) in kinds where words.hasForm(of: stems) {
            let part = document.part(at: sentence.start)
            if part.isEvidence { named[kind, default: 0] += 1 }
            guard part != .references, words.hasForm(of: method), words.hasForm(of: data) else {
              continue
            }
            if declared[kind] == nil { declared[kind] = sentence }
          }
        }
      }
      return kinds.compactMap { kind, _ in
        declared[kind].map { sentence in
          let isOwn = document.part(at: sentence.start).isEvidence
          return CollectionAccount.DataMention(
            source: document.source,
            kind: kind,
            locator: document.locator(of: sentence),
            elsewhere: (named[kind] ?? 0) - (isOwn ? 1 : 0)
          )
        }
      }
    }
  }
}

/// The words of a sentence, ASCII letters in lower case.
private struct SentenceWords {
  private let words: [[UInt8]]

  init(_ bytes: some Sequence<UInt8>) {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x2D, 0x80...: word.append(byte)
      default:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  func hasForm(of stems: [String]) -> Bool {
    words.contains { word in stems.contains { word.starts(with: $0.utf8) } }
  }
}
