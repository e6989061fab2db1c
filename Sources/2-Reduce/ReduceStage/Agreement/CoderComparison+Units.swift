import StudyModel

extension CoderComparison {
  /// The units of the text, with what each person did.
  ///
  /// A unit that the text cuts, as a sample of sentences cuts its paragraphs, is compared as far as it
  /// lies inside.
  ///
  /// - Parameter kind: What is compared.
  /// - Returns: The units, by source in the register's order, then by place.
  public func units(by kind: CodedUnits.Kind) -> CodedUnits {
    var units: [CodedUnits.Unit] = []
    var group: [ComparedText.Stretch] = []
    func take() {
      guard let source = group.first?.source, let document = documents[source] else { return }
      units += self.units(of: kind, in: group, of: document)
      group = []
    }
    for stretch in text.stretches {
      if stretch.source != group.first?.source { take() }
      group.append(stretch)
    }
    take()
    return CodedUnits(kind: kind, coders: coders, codes: codes, universe: text, units: units)
  }

  private func units(
    of kind: CodedUnits.Kind,
    in stretches: [ComparedText.Stretch],
    of document: Document
  ) -> [CodedUnits.Unit] {
    let spans = spans[document.source] ?? []
    return stretches.flatMap { stretch -> [CodedUnits.Unit] in
      let frames =
        switch kind {
        case .sentence: Frame.sentences(of: document, in: stretch.range)
        case .paragraph: Frame.passages(of: document, in: stretch.range)
        case .character: Frame.stretches(of: document, in: stretch.range, between: spans)
        case .segment: Frame.segments(of: document, in: stretch.range, among: spans)
        }
      return Self.units(frames, stretch, spans, isWeighed: kind == .character)
    }
  }

  /// Gives each frame the codes of the spans that share a character with it.
  private static func units(
    _ frames: [Frame],
    _ stretch: ComparedText.Stretch,
    _ spans: [CodedSpan],
    isWeighed: Bool
  ) -> [CodedUnits.Unit] {
    var given: [Int: [[Int]]] = [:]
    for span in spans where span.range.overlaps(stretch.range) {
      var place = frames.firstPlace { $0.range.end > span.range.start }
      while place < frames.count, frames[place].range.start < span.range.end {
        given[place, default: .init(repeating: [], count: stretch.workedOn.count)][span.coder]
          .append(span.code)
        place += 1
      }
    }
    let nothing = stretch.workedOn.map { $0 ? [Int]() : nil }
    return frames.enumerated().map { place, frame in
      let codes = given[place].map { codes in
        zip(codes, stretch.workedOn).map { $1 ? $0.sortedApart : nil }
      }
      return CodedUnits.Unit(
        source: stretch.source,
        range: frame.range,
        passage: frame.passage,
        sentence: frame.sentence,
        codes: codes ?? nothing,
        weight: isWeighed ? frame.range.count : 1
      )
    }
  }
}

/// A unit before anybody's codes.
private struct Frame {
  let range: TextRange
  let passage: Int
  var sentence: Int?

  static func sentences(of document: Document, in range: TextRange) -> [Frame] {
    document.passages(in: range).flatMap { passage in
      passage.sentences.enumerated().compactMap { number, sentence in
        sentence.common(with: range).map {
          Frame(range: $0, passage: passage.number, sentence: number + 1)
        }
      }
    }
  }

  static func passages(of document: Document, in range: TextRange) -> [Frame] {
    document.passages(in: range).compactMap { passage in
      passage.range.common(with: range).map { Frame(range: $0, passage: passage.number) }
    }
  }

  /// The stretches between the ends of codings, passage by passage.
  static func stretches(
    of document: Document,
    in range: TextRange,
    between spans: [CoderComparison.CodedSpan]
  ) -> [Frame] {
    let ends = spans.flatMap { [$0.range.start, $0.range.end] }.sorted()
    return passages(of: document, in: range).flatMap { passage in
      let first = ends.firstPlace { $0 > passage.range.start }
      var frames: [Frame] = []
      var start = passage.range.start
      for end in ends[first...].prefix(while: { $0 < passage.range.end }) + [passage.range.end]
      where end > start {
        frames.append(
          Frame(range: TextRange(start, end), passage: passage.passage)
        )
        start = end
      }
      return frames
    }
  }

  /// The coded excerpts; those that share a character are one.
  static func segments(
    of document: Document,
    in range: TextRange,
    among spans: [CoderComparison.CodedSpan]
  ) -> [Frame] {
    var segments: [TextRange] = []
    for span in spans {
      guard let inside = span.range.common(with: range) else { continue }
      if let last = segments.last, last.overlaps(inside) {
        segments[segments.count - 1] = last.union(inside)
      } else {
        segments.append(inside)
      }
    }
    return segments.map {
      Frame(range: $0, passage: document.passages(in: $0).first?.number ?? 0)
    }
  }
}

extension TextRange {
  /// What two stretches share.
  fileprivate func common(with other: TextRange) -> TextRange? {
    guard overlaps(other) else { return nil }
    return TextRange(Swift.max(start, other.start), Swift.min(end, other.end))
  }
}

extension [Int] {
  /// The numbers ascending, each once.
  fileprivate var sortedApart: [Int] {
    guard count > 1 else { return self }
    return sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
