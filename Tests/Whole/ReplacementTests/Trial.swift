import CollectStage
import StudyModel
import TestKit
import TextAnchoring

/// One replacement of one source: what became of its anchors, beside what became of their words.
struct Trial {
  /// What was seen of one anchor.
  struct Outcome {
    let anchor: Anchor
    /// The stretches that hold its words now.
    let truth: [TextRange]
    let match: AnchorMatch
    /// Whether the words at the one true place are the very words.
    let isUnchanged: Bool

    /// The place of the true stretch among what was proposed, from 1.
    var rank: Int? {
      guard case .proposed(let candidates) = match else { return nil }
      return candidates.firstIndex { candidate in
        truth.contains { Self.isAlike($0, candidate.range) }
      }
      .map { $0 + 1 }
    }

    /// Whether something stands at a wrong place, or with other words, and nobody was asked.
    var isSilentlyWrong: Bool {
      guard let range = match.range else { return false }
      return !truth.contains(range) || !isUnchanged
    }

    /// Whether the true place is kept from the person who is asked.
    var isMissed: Bool { match.range == nil && !truth.isEmpty && rank == nil }

    /// Two thirds of the words in common: a person sees at once what is meant.
    private static func isAlike(_ left: TextRange, _ right: TextRange) -> Bool {
      let shared =
        min(left.end.scalars, right.end.scalars)
        - max(left.start.scalars, right.start.scalars)
      let whole =
        max(left.end.scalars, right.end.scalars)
        - min(left.start.scalars, right.start.scalars)
      return shared * 3 >= whole * 2
    }
  }

  let name: String
  let outcomes: [Outcome]
  let missingWords: Int

  init(
    _ name: String,
    from before: Document,
    _ text: EditedText,
    to after: Document,
    _ edited: EditedText,
    count: Int,
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let old = WordPlaces(of: text, in: before)
    let new = WordPlaces(of: edited, in: after)
    let search = AnchorSearch(in: after)
    var outcomes: [Outcome] = []
    var attempts = 0
    while outcomes.count < count, attempts < count * 40 {
      attempts += 1
      guard
        let numbers = Self.stretch(in: before, text, old, &random)?
          .filter({ old.places[$0]?.count == 1 }), numbers.count > 1
      else { continue }
      let ranges = numbers.flatMap { old.places[$0] ?? [] }
      guard let first = ranges.first, let last = ranges.last else { continue }
      let anchor = Anchoring.describe(TextRange(first.start, last.end), in: before)
      let truth = Self.truth(of: numbers, new)
      let words = truth.first.map { after.text[$0] } ?? ""
      outcomes.append(
        Outcome(
          anchor: anchor,
          truth: truth,
          match: search.match(anchor),
          isUnchanged: words.utf8.elementsEqual(anchor.quote.utf8)
        )
      )
    }
    self.name = name
    self.outcomes = outcomes
    missingWords = new.missing
  }

  /// From two words to three sentences, within a paragraph.
  private static func stretch(
    in document: Document,
    _ text: EditedText,
    _ places: WordPlaces,
    _ random: inout SeededGenerator
  ) -> [Int]? {
    guard let paragraph = text.paragraphs.randomElement(using: &random), paragraph.words.count > 1
    else { return nil }
    let numbers = paragraph.words.compactMap(\.number)
    let wanted = [2, 3, 5, 0, 0, 1].randomElement(using: &random) ?? 2
    if wanted > 1 {
      guard numbers.count >= wanted else { return nil }
      let first = Int.random(in: 0...(numbers.count - wanted), using: &random)
      return Array(numbers[first..<(first + wanted)])
    }
    guard let some = numbers.randomElement(using: &random), let place = places.places[some]?.first,
      let passage = document.passages(in: place).first,
      let sentence = passage.sentences.firstIndex(where: { $0.overlaps(place) })
    else { return nil }
    let last = min(passage.sentences.count - 1, sentence + (wanted == 0 ? 0 : 2))
    let whole = passage.sentences[sentence].union(passage.sentences[last])
    let inside = numbers.filter { number in
      places.places[number]?.first.map(whole.overlaps) ?? false
    }
    return inside.count > 1 ? inside : nil
  }

  /// The stretches from the first word that is left to the last, one for each time they stand there.
  private static func truth(of numbers: [Int], _ places: WordPlaces) -> [TextRange] {
    let left = numbers.filter { !(places.places[$0] ?? []).isEmpty }
    guard left.count * 2 > numbers.count, let first = left.first, let last = left.last else {
      return []
    }
    let starts = places.places[first] ?? []
    let ends = places.places[last] ?? []
    return zip(starts, ends).filter { $0.start < $1.end }.map { $0.union($1) }
  }

  private func count(_ isCounted: (Outcome) -> Bool) -> Int { outcomes.count(where: isCounted) }

  /// How many are silently wrong or kept from the person.
  var failures: Int { count { $0.isSilentlyWrong || $0.isMissed } }

  static let head = """
    | replacement | exact | carried | place first | second | later | not listed | though gone \
    | lost | though there | silently wrong |
    |---|---|---|---|---|---|---|---|---|---|---|

    """

  var row: String {
    let cells = [
      count { $0.match.state == .exact }, count { $0.match.state == .carried },
      count { $0.rank == 1 }, count { $0.rank == 2 }, count { ($0.rank ?? 0) > 2 },
      count { $0.match.state == .proposed && $0.isMissed },
      count { $0.match.state == .proposed && $0.truth.isEmpty },
      count { $0.match.state == .lost && $0.truth.isEmpty },
      count { $0.match.state == .lost && !$0.truth.isEmpty }, count(\.isSilentlyWrong),
    ]
    return "| \(name) | " + cells.map(String.init).joined(separator: " | ") + " |\n"
  }
}
