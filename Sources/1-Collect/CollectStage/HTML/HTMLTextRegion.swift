/// Decides from the chances of all blocks which are text of the page.
///
/// The text of a page stands in one place: blocks in the innermost container that has most of what
/// is likely text need less evidence than blocks elsewhere.
struct HTMLTextRegion {
  /// For each block whether it is text; empty where nothing on the page looks like text.
  private(set) var kept: [Bool] = []

  // Percents, chosen on the same folds as the model.
  private static let inside = 40
  private static let outside = 60
  private static let ofMassInside = 80
  /// Where the best block has a low chance, the others are measured by it.
  private static let ofBestInside = 60
  private static let ofBestOutside = 90
  /// Below this chance of its best block a page has no text that can be told from the rest.
  private static let leastBest = 8
  private static let wordsOfBest = 20
  /// A copy of a longer block is text only if it is about as likely as the likeliest copy.
  private static let ofBestCopy = 90
  private static let wordsOfCopy = 15

  init(_ survey: HTMLSurvey, by model: HTMLModel) {
    let chances = Self.chances(survey, by: model)
    let region = Self.region(survey, chances)
    var best = 0
    for (index, block) in survey.blocks.enumerated() where block.words >= Self.wordsOfBest {
      best = max(best, chances[index])
    }
    if best == 0 { best = chances.max() ?? 0 }
    guard best >= Self.leastBest else { return }
    let inside = min(Self.inside, best * Self.ofBestInside / 100)
    let outside = min(Self.outside, best * Self.ofBestOutside / 100)
    kept = chances.enumerated().map { index, chance in
      chance > (region.contains(index) ? inside : outside)
    }
    dropCopies(survey.blocks, chances)
  }

  /// Drops what furniture, such as a preview of the next page, repeats of the text or of itself.
  private mutating func dropCopies(_ blocks: [HTMLBlock], _ chances: [Int]) {
    let long = blocks.indices.filter { kept[$0] && blocks[$0].words >= Self.wordsOfCopy }
    var likeliest: [UInt64: Int] = [:]
    for index in long {
      likeliest[blocks[index].hash] = max(likeliest[blocks[index].hash] ?? 0, chances[index])
    }
    for index in long {
      let best = likeliest[blocks[index].hash] ?? 0
      if chances[index] * 100 < best * Self.ofBestCopy { kept[index] = false }
    }
  }

  /// For each block the chance in percent that it is text.
  private static func chances(_ survey: HTMLSurvey, by model: HTMLModel) -> [Int] {
    let features = HTMLFeatures(survey)
    return features.rows.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress else { return [] }
      return survey.blocks.indices.map { percent(model.score(base + $0 * features.width)) }
    }
  }

  /// The blocks of the innermost container that has most of the likely text.
  private static func region(_ survey: HTMLSurvey, _ chances: [Int]) -> Range<Int> {
    var mass = [0]
    mass.reserveCapacity(chances.count + 1)
    for (index, chance) in chances.enumerated() {
      let own = chance > 30 ? survey.blocks[index].halfWords * chance : 0
      mass.append((mass.last ?? 0) + own)
    }
    let all = mass.last ?? 0
    var found = 0
    for index in survey.containers.indices.dropFirst() {
      let container = survey.containers[index]
      guard container.parent == found else { continue }
      let own = mass[container.blocks.upperBound] - mass[container.blocks.lowerBound]
      if own > 0, own * 100 >= all * ofMassInside { found = index }
    }
    return survey.containers[found].blocks
  }

  /// The chance in percent that a score in thousandths of a logit says.
  private static func percent(_ score: Int) -> Int {
    var low = 0
    var high = logits.count
    while low < high {
      let middle = (low + high) / 2
      if logits[middle] <= score { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The logits of 1 to 99 percent, in thousandths.
  private static let logits: [Int] = [
    -4595, -3892, -3476, -3178, -2944, -2752, -2587, -2442, -2314, -2197, -2091, -1992, -1901,
    -1815, -1735, -1658, -1586, -1516, -1450, -1386, -1325, -1266, -1208, -1153, -1099, -1046,
    -995, -944, -895, -847, -800, -754, -708, -663, -619, -575, -532, -490, -447, -405, -364,
    -323, -282, -241, -201, -160, -120, -80, -40, 0, 40, 80, 120, 160, 201, 241, 282, 323, 364,
    405, 447, 490, 532, 575, 619, 663, 708, 754, 800, 847, 895, 944, 995, 1046, 1099, 1153,
    1208, 1266, 1325, 1386, 1450, 1516, 1586, 1658, 1735, 1815, 1901, 1992, 2091, 2197, 2314,
    2442, 2587, 2752, 2944, 3178, 3476, 3892, 4595,
  ]
}
