/// What the model looks at, a row of small numbers for each block.
///
/// Every feature fits in a byte: shares are percents, counts grow by logarithms, distances end at a
/// limit. Nothing depends on the words of a language but a few phrases.
struct HTMLFeatures {
  /// The features of all blocks, one row behind the other.
  private(set) var rows: [UInt8] = []
  private(set) var width = 0

  init(_ survey: HTMLSurvey) {
    var build = Build(survey)
    for index in survey.blocks.indices {
      build.describe(index)
      if index == 0 {
        width = build.rows.count
        build.rows.reserveCapacity(width * survey.blocks.count)
      }
    }
    rows = build.rows
  }

  /// A count by its logarithm: exact below 16, then eight steps for each doubling.
  static func scaled(_ count: Int) -> UInt8 {
    guard count >= 16 else { return UInt8(max(0, count)) }
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    let eighths = (count >> (power - 3)) & 7
    return UInt8(min(255, 16 + (power - 4) * 8 + eighths))
  }

  static func percent(_ part: Int, _ whole: Int) -> UInt8 {
    whole <= 0 ? 0 : UInt8(min(100, max(0, part * 100 / whole)))
  }

  private struct Build {
    let blocks: [HTMLBlock]
    let containers: [HTMLContainer]
    var rows: [UInt8] = []
    private var before: [Int] = [0]
    private var copies: [UInt64: Int] = [:]
    private var copySeen: [UInt64: Int] = [:]
    private var alike: [UInt64: Alike] = [:]
    private var best = 0
    private var firstHeading = -1
    private var headingBefore: [Int] = []
    private var titleHeading = -1
    private var articles = 0
    private var mostArticle = 0
    private var prose: [Int] = [0]

    private struct Alike {
      var blocks = 0
      var halfWords = 0
      var linkHalfWords = 0
      var sentences = 0
    }

    init(_ survey: HTMLSurvey) {
      blocks = survey.blocks
      containers = survey.containers
      var heading = -1
      for (index, block) in blocks.enumerated() {
        before.append(before[index] + block.halfWords)
        let isProse = block.sentences > 0 && block.linkHalfWords * 3 < block.halfWords
        prose.append(prose[index] + (isProse ? block.halfWords : 0))
        copies[block.hash, default: 0] += 1
        let signature = containers[block.container].signature
        alike[signature, default: Alike()].blocks += 1
        alike[signature, default: Alike()].halfWords += block.halfWords
        alike[signature, default: Alike()].linkHalfWords += block.linkHalfWords
        alike[signature, default: Alike()].sentences += block.sentences
        let level = Self.level(containers[block.container])
        if level > 0 { heading = index }
        if level == 1 {
          if firstHeading < 0 { firstHeading = index }
          if titleHeading < 0, block.titleWords * 2 > block.words { titleHeading = index }
        }
        headingBefore.append(heading)
      }
      if titleHeading < 0 { titleHeading = firstHeading }
      var score = Array(repeating: 0, count: containers.count)
      for block in blocks where block.sentences > 0 && block.linkHalfWords * 3 < block.halfWords {
        let value = min(block.halfWords, 200) + 4 * block.commas
        var container = containers[block.container].parent
        var share = 8
        while container >= 0, share > 0 {
          score[container] += value * share / 8
          share = share == 8 ? 5 : share / 2
          container = containers[container].parent
        }
      }
      for index in containers.indices {
        let container = containers[index]
        let open = container.halfWords - container.linkHalfWords
        score[index] = score[index] * open / max(1, container.halfWords)
        if score[index] > score[best] { best = index }
        if container.tag == .article {
          articles += 1
          mostArticle = max(mostArticle, container.halfWords)
        }
      }
    }

    static func level(_ container: HTMLContainer) -> Int {
      switch container.tag {
      case .h1: 1
      case .h2: 2
      case .h3: 3
      case .h4: 4
      default: 0
      }
    }

    private mutating func add(_ value: UInt8) { rows.append(value) }
    private mutating func add(_ value: Bool) { rows.append(value ? 1 : 0) }

    private func parent(_ container: Int) -> Int { max(0, containers[container].parent) }

    mutating func describe(_ index: Int) {
      let block = blocks[index]
      let container = containers[block.container]
      // The block itself: 0...
      add(scaled(block.words))
      add(percent(block.linkHalfWords, block.halfWords))
      add(scaled(block.sentences))
      add(scaled(block.commas))
      add(block.last.rawValue)
      add(block.endsSentence)
      add(block.first.rawValue)
      add(percent(block.digits, block.bytes))
      add(percent(block.capitalWords * 2, block.halfWords))
      add(scaled(block.separators))
      add(scaled(block.quotes))
      add(scaled(block.bytes / max(1, block.words)))
      add(scaled(block.links))
      add(percent(block.strongHalfWords, block.halfWords))
      add(percent(block.emphasisHalfWords, block.halfWords))
      add(scaled(block.lineBreaks))
      add(percent(block.titleWords, block.words))
      add(scaled(copies[block.hash] ?? 1))
      for phrase in HTMLPhrase.allCases { add(block.phrases >> UInt32(phrase.rawValue) & 1 != 0) }
      add(UInt8(truncatingIfNeeded: block.inlineTags))
      add(container.tag.rawValue)
      // The names and tags around it, by distance.
      let depth = container.depth
      for hint in 0..<32 {
        if block.inlineHints >> UInt32(hint) & 1 != 0 {
          add(UInt8(0))
        } else {
          add(distance(container.hintDepths[hint], depth, 12))
        }
      }
      for tag in 1..<32 { add(distance(container.tagDepths[tag], depth, 12)) }
      add(UInt8(min(depth, 60)))
      // Where it stands.
      let all = before[blocks.count]
      add(percent(before[index], all))
      add(scaled(index))
      add(scaled(blocks.count - 1 - index))
      add(titleHeading < 0 ? UInt8(2) : index < titleHeading ? 0 : 1)
      add(titleHeading < 0 ? UInt8(255) : scaled(abs(before[index] - before[titleHeading]) / 2))
      add(percent(prose[index], prose[blocks.count]))
      add(scaled(prose[index] / 2))
      add(scaled((prose[blocks.count] - prose[index + 1]) / 2))
      let heading = headingBefore[index]
      add(heading < 0 ? UInt8(255) : scaled((before[index] - before[heading]) / 2))
      add(heading < 0 ? UInt8(0) : UInt8(Self.level(containers[blocks[heading].container])))
      add(heading < 0 ? UInt8(0) : percent(blocks[heading].titleWords, blocks[heading].words))
      // What holds it.
      var around = block.container
      for _ in 0..<4 {
        let outer = parent(around)
        describe(containers[outer], all)
        around = outer
      }
      add(scaled(container.number))
      add(scaled(containers[parent(block.container)].children))
      add(scaled(blocksBeside(block.container)))
      let alike = alike[container.signature] ?? Alike()
      add(scaled(alike.blocks))
      add(scaled(alike.halfWords / 2 / max(1, alike.blocks)))
      add(percent(alike.halfWords, all))
      add(percent(alike.linkHalfWords, alike.halfWords))
      add(scaled(alike.sentences))
      // The best container.
      relate(block.container)
      add(UInt8(min(20, articles)))
      add(percent(articleWords(block.container), mostArticle))
      add(UInt8(min(5, container.articles)))
      add(UInt8(min(30, container.article)))
      // Its neighbours.
      for offset in [-3, -2, -1, 1, 2, 3] { neighbour(index + offset, of: index) }
      for reach in [3, 8, 20] {
        let low = max(0, index - reach)
        let high = min(blocks.count, index + reach + 1)
        add(percent(prose[high] - prose[low], before[high] - before[low]))
        add(scaled((prose[high] - prose[low]) / 2))
      }
      // The page.
      add(scaled(all / 2))
      add(scaled(prose[blocks.count] / 2))
      add(percent(containers[0].linkHalfWords, all))
      add(scaled(blocks.count))
    }

    private mutating func describe(_ container: HTMLContainer, _ all: Int) {
      add(scaled(container.halfWords / 2))
      add(percent(container.linkHalfWords, container.halfWords))
      add(percent(container.proseHalfWords, container.halfWords))
      add(percent(container.proseHalfWords, containers[0].proseHalfWords))
      add(scaled(container.blocks.count))
      add(scaled(container.images))
    }

    private func blocksBeside(_ container: Int) -> Int {
      containers[parent(container)].blocks.count
    }

    private func distance(_ at: UInt8, _ depth: Int, _ most: Int) -> UInt8 {
      at == 0 ? UInt8(most + 1) : UInt8(min(most, max(0, depth - Int(at))))
    }

    /// How the way from a container leads to the best one.
    private mutating func relate(_ container: Int) {
      var one = container
      var other = best
      var up = 0
      var down = 0
      while one != other {
        if containers[one].depth >= containers[other].depth {
          one = parent(one)
          up += 1
        } else {
          other = parent(other)
          down += 1
        }
        if one == 0, other == 0 { break }
      }
      add(UInt8(min(30, up)))
      add(UInt8(min(30, down)))
      add(percent(containers[best].proseHalfWords, containers[0].proseHalfWords))
    }

    private func articleWords(_ container: Int) -> Int {
      let depth = containers[container].tagDepths[Int(HTMLTag.article.rawValue)]
      guard depth > 0 else { return 0 }
      var at = container
      while at > 0, containers[at].depth > Int(depth) { at = parent(at) }
      return containers[at].halfWords
    }

    private mutating func neighbour(_ index: Int, of own: Int) {
      guard blocks.indices.contains(index) else {
        for _ in 0..<6 { add(UInt8(255)) }
        return
      }
      let block = blocks[index]
      add(scaled(block.words))
      add(percent(block.linkHalfWords, block.halfWords))
      add(block.endsSentence)
      add(containers[block.container].tag.rawValue)
      add(containers[block.container].signature == containers[blocks[own].container].signature)
      add(parent(block.container) == parent(blocks[own].container))
    }

    private func scaled(_ count: Int) -> UInt8 { HTMLFeatures.scaled(count) }
    private func percent(_ part: Int, _ whole: Int) -> UInt8 { HTMLFeatures.percent(part, whole) }
  }
}
