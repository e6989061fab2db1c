import CoderAgreement
import TestKit

/// A small continuum with units that do not overlap, drawn by chance.
struct RandomContinuum {
  let length: Int
  let spans: [[Continuum.Span]]
  let isThere: [Bool]

  init(using random: inout SeededGenerator, coders: Int? = nil) {
    let count = coders ?? 3
    length = Int.random(in: 4...40, using: &random)
    var spans: [[Continuum.Span]] = []
    for _ in 0..<count {
      var place = 0
      var own: [Continuum.Span] = []
      while place < length {
        let end = min(length, place + Int.random(in: 1...9, using: &random))
        if Int.random(in: 0..<3, using: &random) > 0 {
          own.append(
            .init(start: place, end: end, code: Int.random(in: 0..<4, using: &random))
          )
        }
        place = end
      }
      spans.append(own)
    }
    self.spans = spans
    isThere = (0..<count).map { $0 < 2 || coders != nil || Bool.random(using: &random) }
  }

  var continuum: Continuum {
    Continuum(length: length, spans: zip(spans, isThere).map { $1 ? $0 : nil })
  }

  /// By coder who is there, the code at every place, and the spans.
  var coders: [(codes: [Int?], spans: [Continuum.Span])] {
    zip(spans, isThere).filter(\.1).map { spans, _ in
      var codes = [Int?](repeating: nil, count: length)
      for span in spans { for place in span.start..<span.end { codes[place] = span.code } }
      return (codes, spans)
    }
  }
}

/// The unitizing family after the formulas of Krippendorff, Mathet, Bouvry & Widlöcher 2016, equations
/// 1 to 13, by matrices and place by place; nothing is shared with what it checks.
struct PlaceCounts {
  private static let gap = 4
  private var observed = [[Double]](repeating: .init(repeating: 0, count: 5), count: 5)
  private var own = [Double](repeating: 0, count: 5)
  private var ownCoded = [Double](repeating: 0, count: 5)

  init(_ continua: [RandomContinuum]) {
    for continuum in continua {
      let coders = continuum.coders
      guard coders.count > 1 else { continue }
      let partners = Double(coders.count - 1)
      for (position, left) in coders.enumerated() {
        own[Self.gap] += Double(left.codes.count { $0 == nil })
        for span in left.spans {
          let length = Double(span.end - span.start)
          own[span.code] += length * length
        }
        for (other, right) in coders.enumerated() where other != position {
          for (one, two) in zip(left.codes, right.codes) {
            observed[one ?? Self.gap][two ?? Self.gap] += 1 / partners
          }
          for span in left.spans {
            let shared = Double((span.start..<span.end).count { right.codes[$0] != nil })
            ownCoded[span.code] += shared * shared / partners
          }
        }
      }
    }
  }

  var family: [(AgreementMeasure, AgreementEstimate.Outcome)] {
    let expected = expected(observed, own)
    let all = Array(0..<5)
    return [
      (.unitizingAlpha, alpha(differing(observed, all), differing(expected, all))),
      (
        .boundaryAlpha,
        alpha(
          (0..<4).reduce(0) { $0 + observed[Self.gap][$1] },
          (0..<4).reduce(0) { $0 + expected[Self.gap][$1] }
        )
      ),
      (
        .codingAlpha,
        coded.total == 0
          ? .undefined(.nothingPairable)
          : alpha(
            differing(coded.observed, Array(0..<4)),
            differing(self.expected(coded.observed, ownCoded), Array(0..<4))
          )
      ),
    ]
  }

  func alpha(of code: Int) -> AgreementEstimate.Outcome {
    let matrix = coded.observed
    let expected = expected(matrix, ownCoded)
    let length = matrix[code].reduce(0, +)
    guard length > 0 else { return .undefined(.nothingPairable) }
    let chance = expected[code].reduce(0, +)
    return alpha(
      chance / length * (length - matrix[code][code]),
      chance - expected[code][code]
    )
  }

  private var coded: (observed: [[Double]], total: Double) {
    var matrix = observed
    for code in 0..<5 {
      matrix[code][Self.gap] = 0
      matrix[Self.gap][code] = 0
    }
    return (matrix, matrix.reduce(0) { $0 + $1.reduce(0, +) })
  }

  private func expected(_ matrix: [[Double]], _ own: [Double]) -> [[Double]] {
    let sums = matrix.map { $0.reduce(0, +) }
    let all = sums.reduce(0, +)
    let ownAll = zip(sums, own).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    guard all * all > ownAll else {
      return .init(repeating: .init(repeating: 0, count: 5), count: 5)
    }
    return (0..<5).map { row in
      (0..<5).map { column in
        all * (sums[row] * sums[column] - (row == column && sums[row] > 0 ? own[row] : 0))
          / (all * all - ownAll)
      }
    }
  }

  private func differing(_ matrix: [[Double]], _ codes: [Int]) -> Double {
    codes.reduce(0) { sum, row in
      sum + codes.reduce(0) { $0 + ($1 == row ? 0 : matrix[row][$1]) }
    }
  }

  private func alpha(_ observed: Double, _ expected: Double) -> AgreementEstimate.Outcome {
    expected > 1e-9 ? .value(1 - observed / expected) : .undefined(.noVariation)
  }
}

extension AgreementEstimate.Outcome {
  /// Whether two outcomes are the same but for the rounding of sums.
  func isNear(_ other: Self) -> Bool {
    switch (self, other) {
    case (.value(let left), .value(let right)): abs(left - right) < 1e-9
    default: self == other
    }
  }
}
