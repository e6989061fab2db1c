public import StudyModel

/// Finds what stands twice, inside a source and in two sources.
///
/// Words are equal whatever their case, and whatever punctuation, white space and breaks stand
/// between them. A run has at least ten words; it is as long as it can be.
public enum DuplicateSurvey {
  /// The runs of equal words and the similar passages of documents.
  ///
  /// - Parameter documents: The documents; of two places in two sources the first is in the one that
  ///   is listed first.
  /// - Returns: The duplicates, by second place in the order of the documents.
  public static func duplicates(in documents: [Document]) -> [Duplicate] {
    let texts = documents.map(SurveyedText.init)
    return inner(texts) + between(texts) + similar(texts)
  }

  /// Groups of sources that share much: proposals for `group` in the register.
  ///
  /// Two sources belong together where copied words, at least 300 characters and without names and
  /// expressions, make a tenth or more of the shorter one; and so do all that are linked in this way.
  ///
  /// - Parameters:
  ///   - duplicates: What stands twice.
  ///   - documents: The documents they were found in.
  /// - Returns: The sources of each group in the order of the documents, groups of two or more.
  public static func groups(of duplicates: [Duplicate], in documents: [Document]) -> [[String]] {
    var copied: [[Int]: [TextRange]] = [:]
    var positions: [String: Int] = [:]
    for (index, document) in documents.enumerated() { positions[document.source] = index }
    for duplicate in duplicates
    where duplicate.isRepeat && duplicate.first.source != duplicate.second.source {
      guard let first = positions[duplicate.first.source],
        let second = positions[duplicate.second.source]
      else { continue }
      copied[[first, second], default: []].append(duplicate.second.range)
    }
    var leaders = Array(documents.indices)
    func leader(_ index: Int) -> Int {
      var index = index
      while leaders[index] != index { index = leaders[index] }
      return index
    }
    for (pair, ranges) in copied.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let count = covered(ranges)
      let shorter = min(
        documents[pair[0]].text.scalarCount,
        documents[pair[1]].text.scalarCount
      )
      guard count >= 300, count * 10 >= shorter else { continue }
      let ends = [leader(pair[0]), leader(pair[1])]
      leaders[max(ends[0], ends[1])] = min(ends[0], ends[1])
    }
    var groups: [Int: [String]] = [:]
    for (index, document) in documents.enumerated() {
      groups[leader(index), default: []].append(document.source)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
  }

  /// How many characters stretches hold together.
  private static func covered(_ ranges: [TextRange]) -> Int {
    var count = 0
    var end = TextOffset(0)
    for range in ranges.sorted() where range.end > end {
      count += range.end.scalars - max(range.start, end).scalars
      end = range.end
    }
    return count
  }

  // MARK: - Runs

  private static func inner(_ texts: [SurveyedText]) -> [Duplicate] {
    texts.flatMap { text in
      var runs = WordRuns(keys: text.keys)
      return runs.innerRuns(in: 0..<text.keys.count).map { run in
        duplicate(run.count, text, run.first, text, run.second)
      }
    }
  }

  private static func between(_ texts: [SurveyedText]) -> [Duplicate] {
    guard texts.count > 1 else { return [] }
    var keys: [UInt64] = []
    var starts: [Int] = []
    for (index, text) in texts.enumerated() {
      starts.append(keys.count)
      keys += text.keys
      // A word of its own ends each text, so that no run goes on into the next.
      keys.append(UInt64(index))
    }
    var runs = WordRuns(keys: keys)
    var found: [Duplicate] = []
    for (index, text) in texts.enumerated() {
      let range = starts[index]..<(starts[index] + text.keys.count)
      for run in runs.runs(in: range) {
        let other = (starts.firstIndex { $0 > run.first } ?? starts.count) - 1
        found.append(
          duplicate(
            run.count,
            texts[other],
            run.first - starts[other],
            text,
            run.second - starts[index]
          )
        )
      }
      runs.learn(range)
    }
    return found
  }

  private static func duplicate(
    _ count: Int,
    _ first: SurveyedText,
    _ firstWord: Int,
    _ second: SurveyedText,
    _ secondWord: Int
  ) -> Duplicate {
    let words = second.words[secondWord..<(secondWord + count)]
    let small = words.count { !$0.form.contains(.beginsUpper) && $0.form.contains(.hasLower) }
    return Duplicate(
      kind: small * 2 <= count ? .name : count < Duplicate.leastOfPassage ? .phrase : .passage,
      first: first.place(of: firstWord..<(firstWord + count)),
      second: second.place(of: secondWord..<(secondWord + count)),
      wordCount: count,
      similarity: 1
    )
  }

  // MARK: - Similar passages

  private static func similar(_ texts: [SurveyedText]) -> [Duplicate] {
    var owners: [(text: Int, passage: Int)] = []
    var words: [ArraySlice<UInt64>] = []
    for (index, text) in texts.enumerated() {
      for (passage, range) in text.passages.enumerated() {
        owners.append((index, passage))
        words.append(text.keys[range])
      }
    }
    return SimilarPassages.pairs(among: words).compactMap { pair in
      // Equal passages are a run already.
      guard !words[pair.first].elementsEqual(words[pair.second]) else { return nil }
      let (first, second) = (owners[pair.first], owners[pair.second])
      return Duplicate(
        kind: .similar,
        first: texts[first.text].place(ofPassage: first.passage),
        second: texts[second.text].place(ofPassage: second.passage),
        wordCount: words[pair.second].count,
        similarity: pair.resemblance
      )
    }
  }
}

/// A document with its words.
private struct SurveyedText {
  let document: Document
  let words: [SurveyedWord]
  let keys: [UInt64]
  /// The words of each passage.
  let passages: [Range<Int>]

  init(_ document: Document) {
    self.document = document
    words = SurveyedWords(of: document.text.utf8).words
    keys = words.map(\.key)
    var ranges: [Range<Int>] = []
    var next = 0
    for passage in document.passages {
      let first = next
      let end = document.text.byteOffset(of: passage.range.end)
      while next < words.count, words[next].start < end { next += 1 }
      ranges.append(first..<next)
    }
    passages = ranges
  }

  func place(of range: Range<Int>) -> SourcePlace {
    SourcePlace(
      source: document.source,
      range: document.text.range(words[range.lowerBound].start, words[range.upperBound - 1].end)
    )
  }

  func place(ofPassage index: Int) -> SourcePlace {
    SourcePlace(source: document.source, range: document.passages[index].range)
  }
}
