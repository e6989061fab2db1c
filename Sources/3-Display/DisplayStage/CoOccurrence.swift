import StudyModel

/// Finds which codes occur together in a unit of the sources.
struct CoOccurrence {
  let specification: DisplaySpecification
  let context: DisplayContext

  /// A stretch of a source within which codings are together.
  private struct Unit: Hashable {
    let source: String
    let start: Int
    let end: Int
  }

  func make() -> Network {
    let scope = DisplayScope(scope: specification.scope, context: context)
    let codings = context.standing.filter { scope.takes($0) && DisplayScope.adds($0) }
    let codes = codes(of: codings)
    let position = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var held = [[Coding]](repeating: [], count: codes.count)
    var byUnit: [Unit: [Int: [Coding]]] = [:]
    for coding in codings {
      guard let code = position[coding.code] else { continue }
      held[code].append(coding)
      for unit in units(of: coding) { byUnit[unit, default: [:]][code, default: []].append(coding) }
    }
    var unitCounts = [Int](repeating: 0, count: codes.count)
    var pairs: [Pair: Together] = [:]
    for (unit, present) in byUnit {
      let codes = present.keys.sorted()
      for (index, left) in codes.enumerated() {
        unitCounts[left] += 1
        for right in codes[(index + 1)...] {
          var together = pairs[Pair(left, right)] ?? Together()
          together.count += 1
          together.codings.formUnion((present[left] ?? []).map(\.id))
          together.codings.formUnion((present[right] ?? []).map(\.id))
          together.groups.insert(context.group(unit.source))
          pairs[Pair(left, right)] = together
        }
      }
    }
    let total = scope.denominator(.groups, holding: codings)
    let links = pairs.sorted { $0.key < $1.key }.map { pair, together in
      let either = unitCounts[pair.left] + unitCounts[pair.right] - together.count
      return Network.Link(
        from: codes[pair.left],
        to: codes[pair.right],
        kind: "co-occurs",
        codings: context.standing.map(\.id).filter(together.codings.contains),
        groups: together.groups.count,
        ofGroups: total,
        count: together.count,
        coefficient: Double(together.count) / Double(either)
      )
    }
    let nodes = codes.enumerated().map { index, code in
      Network.Node(
        id: code,
        name: context.study.codebook[code]?.name ?? LocalizedText(code),
        kind: "code",
        role: nil,
        codings: held[index].map(\.id)
      )
    }
    return Network(nodes: nodes, links: links)
  }

  /// The codes asked for; without a selection those that were given.
  private func codes(of codings: [Coding]) -> [String] {
    let given = Set(codings.map(\.code))
    var selectors = specification.scope.codes
    for axis in [specification.rows, specification.columns] {
      if case .codes(let codes)? = axis { selectors += codes }
    }
    return context.study.codebook.applied.map(\.id).filter { code in
      given.contains(code)
        && (selectors.isEmpty || selectors.contains { Glob.matches($0, code) })
    }
  }

  private func units(of coding: Coding) -> [Unit] {
    guard let range = coding.range else { return [] }
    let whole = Unit(source: coding.source, start: range.start.scalars, end: range.end.scalars)
    switch specification.within {
    case "source": return [Unit(source: coding.source, start: 0, end: 0)]
    case "excerpt": return [whole]
    default:
      // Without its document an excerpt is a unit by itself.
      guard let document = context.document[coding.source] else { return [whole] }
      let passages = document.passages(in: range)
      let ranges =
        specification.within == "paragraph"
        ? passages.map(\.range) : passages.flatMap(\.sentences).filter { $0.overlaps(range) }
      return ranges.map {
        Unit(source: coding.source, start: $0.start.scalars, end: $0.end.scalars)
      }
    }
  }

  private struct Pair: Hashable, Comparable {
    let left: Int
    let right: Int

    init(_ left: Int, _ right: Int) {
      self.left = left
      self.right = right
    }

    static func < (one: Pair, other: Pair) -> Bool {
      (one.left, one.right) < (other.left, other.right)
    }
  }

  private struct Together {
    var count = 0
    var codings: Set<JudgementID> = []
    var groups: Set<String> = []
  }
}
