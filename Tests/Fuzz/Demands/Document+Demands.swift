public import StudyModel

extension Document {
  /// A document of words: a passage a line, a page at every form feed.
  public static func plain(_ words: String, fingerprint: String = "f") -> Document {
    let text = ReadingText(words)
    var passages: [Passage] = []
    var runs: [OriginMap.Run] = []
    var pages: [Page] = []
    var start = 0
    var byte = 0
    for (index, line) in words.unicodeScalars.split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).enumerated() {
      let range = TextRange(start, start + line.count)
      let byteCount = String(line).utf8.count
      if !range.isEmpty {
        passages.append(
          Passage(
            number: passages.count + 1,
            kind: .paragraph,
            range: range,
            sentences: range.count > 3
              ? [TextRange(start, start + 2), TextRange(start + 2, start + line.count)] : [range]
          )
        )
        runs.append(
          OriginMap.Run(range: range, line: index + 1, byte: byte, byteCount: byteCount)
        )
      }
      if line.first == "\u{0C}" {
        let number = pages.count + 1
        pages.append(
          Page(number: number, label: "\(number)", method: .formFeed, start: range.start)
        )
      }
      start += line.count + 1
      byte += byteCount + 1
    }
    return Document(
      source: "s",
      fingerprint: fingerprint,
      mediaType: "text/plain",
      text: text,
      passages: passages,
      pages: pages,
      origin: OriginMap(runs: runs)
    )
  }

  /// Demands all that a collected document promises about itself and the original's bytes.
  public func demandWholeness(original: [UInt8]) {
    demand(String(validating: text.utf8, as: UTF8.self) != nil, "the reading text is UTF-8")
    demand(text == ReadingText(text.string), "the reading text is counted as its string")
    demandPassages()
    demandRuns(original: original)
    for (page, next) in zip(pages, pages.dropFirst()) {
      demand(page.start <= next.start, "pages are in order of the text")
      demand(page.number < next.number, "page numbers grow")
    }
    for page in pages { demand(page.start <= text.range.end, "a page begins in the text") }
    for part in parts { demand(text.range.contains(part.range), "a part lies in the text") }
    for (part, next) in zip(parts, parts.dropFirst()) {
      demand(part.range.end <= next.range.start, "parts are in order and apart")
    }
  }

  private func demandPassages() {
    demand(!passages.isEmpty, "there is a passage")
    demand(passages.first?.range.start.scalars == 0, "the first passage begins the text")
    demand(passages.last?.range.end == text.range.end, "the last passage ends the text")
    for (index, passage) in passages.enumerated() {
      demand(passage.number == index + 1, "passages are numbered from 1")
      demand(!passage.range.isEmpty, "no passage is empty")
      let bytes = text.bytes(passage.range)
      demand(!bytes.contains(0x0A) && !bytes.contains(0x0D), "no line ends within a passage")
      demandSentences(of: passage)
      demand(self.passage(at: passage.range.start) == passage, "a passage is found at its start")
      demand(!locator(of: passage.range).isEmpty, "a passage has a locator")
    }
    for (passage, next) in zip(passages, passages.dropFirst()) {
      demand(
        passage.range.end.advanced(by: 1) == next.range.start
          && text.bytes(TextRange(passage.range.end, next.range.start)).elementsEqual([0x0A]),
        "one line feed parts two passages"
      )
    }
  }

  private func demandSentences(of passage: Passage) {
    var place = passage.range.start
    for sentence in passage.sentences {
      demand(place <= sentence.start && !sentence.isEmpty, "sentences are in order and have words")
      demandSpace(TextRange(place, sentence.start), "between sentences")
      place = sentence.end
    }
    demand(place <= passage.range.end, "sentences lie in their passage")
    demandSpace(TextRange(place, passage.range.end), "after the last sentence")
  }

  private func demandSpace(_ range: TextRange, _ place: String) {
    guard !range.isEmpty else { return }
    demand(
      text[range].unicodeScalars.allSatisfy(\.properties.isWhitespace),
      "there is only white space \(place)"
    )
  }

  private func demandRuns(original: [UInt8]) {
    var starts = [0]
    for (index, byte) in original.enumerated() {
      let isPair = byte == 0x0D && index + 1 < original.count && original[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { starts.append(index + 1) }
    }
    var place = TextOffset(0)
    for run in origin.runs {
      demand(place <= run.range.start && !run.range.isEmpty, "runs are in order and have words")
      demandBetween(TextRange(place, run.range.start))
      place = run.range.end
      demand(
        run.byte >= 0 && run.byteCount > 0 && run.byte + run.byteCount <= original.count,
        "a run lies in the original"
      )
      if run.isExact {
        demand(
          text.bytes(run.range).elementsEqual(original[run.byte..<run.byte + run.byteCount]),
          "an exact run has the bytes of the original"
        )
      }
      demand(
        starts.indices.contains(run.line - 1) && starts[run.line - 1] <= run.byte
          && (run.line == starts.count || run.byte < starts[run.line]),
        "a run stands in its line"
      )
    }
    demandBetween(TextRange(place, text.range.end))
  }

  /// What no run gave is a joint or a line feed between passages.
  private func demandBetween(_ range: TextRange) {
    demand(
      text.bytes(range).allSatisfy { $0 == 0x20 || $0 == 0x0A },
      "only white space comes from nowhere"
    )
  }
}
