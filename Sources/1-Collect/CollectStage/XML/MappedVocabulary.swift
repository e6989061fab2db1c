import MarkupReading
import StudyModel

/// What the elements of a source mean by a mapping; what it does not speak of is told by where words
/// stand.
struct MappedVocabulary: MarkupVocabulary {
  private let plain: XMLVocabulary
  /// The role of each element that the mapping speaks of, by the event at which it begins.
  private(set) var roles: [Int: ElementRole] = [:]
  /// What the mapping states.
  private(set) var statements = Statements()

  /// Looks at every element once.
  init(_ mapping: SourceMapping, for tree: MarkupTree) {
    plain = XMLVocabulary(tree: tree)
    var open: [Int] = []
    var hasHeading: [Bool] = []
    let rules = PatternIndex(mapping.rules.map(\.path), in: tree)
    let stated = PatternIndex(mapping.statements.map(\.path), in: tree)
    var values: [Int: [String]] = [:]
    for index in tree.transcript.records.indices {
      switch tree.transcript.records[index].kind {
      case .start:
        open.append(index)
        hasHeading.append(false)
        if let best = rules.best(for: open) {
          let rule = mapping.rules[best]
          if rule.meaning == .heading, hasHeading.count > 1 {
            hasHeading[hasHeading.count - 2] = true
          }
          roles[index] = Self.role(of: rule, level: max(1, hasHeading.count { $0 }))
        }
        for place in stated.all(for: open) where values[place]?.count ?? 0 < 200 {
          let attribute = mapping.statements[place].attribute
          let words = attribute.map { tree.element(index)?[$0] ?? "" } ?? tree.words(of: index)
          values[place, default: []].append(words)
        }
      case .end:
        _ = open.popLast()
        _ = hasHeading.popLast()
      case .text: break
      }
    }
    for (place, statement) in mapping.statements.enumerated() {
      state(values[place] ?? [], statement)
    }
  }

  private mutating func state(_ values: [String], _ statement: SourceMapping.Statement) {
    let origin =
      statement.path.text + (statement.attribute.map { "/@\($0)" } ?? "")
    switch statement.field {
    case "author", "editor", "translator", "keyword":
      statements.state(statement.field, values, from: origin)
    case "issued", "accessed", "original-date":
      for value in values { statements.state(date: value, as: statement.field, from: origin) }
    default:
      for value in values { statements.state(statement.field, value, from: origin) }
    }
  }

  /// Gives an element another role than the mapping.
  mutating func set(_ role: ElementRole, at index: Int) { roles[index] = role }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    roles[index] ?? plain.role(of: element, at: index, within: scope)
  }

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    if let id = element["linkend"] { return LinkReference.words(id).map(LinkReference.init(id:)) }
    return plain.references(of: element, at: index)
  }

  func ids(of element: MarkupElement) -> [String] {
    guard element.hasAttributes else { return [] }
    return [element["xml:id"], element["id"], element["eId"]].compactMap { $0 }
  }

  private static func role(of rule: SourceMapping.Rule, level: Int) -> ElementRole {
    var role =
      switch rule.meaning {
      case nil, .block: ElementRole.block
      case .paragraph: ElementRole.block(.paragraph)
      case .heading: ElementRole.block(.heading, level: rule.level > 0 ? rule.level : level)
      case .title: ElementRole.block(.title)
      case .quotation: ElementRole.block(.quotation)
      case .verse: ElementRole.block(.verse)
      case .speech: ElementRole.block(.speech)
      case .caption: ElementRole.block(.caption)
      case .reference: ElementRole.block(.reference)
      case .listItem: ElementRole.block(.listItem, level: max(1, rule.level))
      case .note: ElementRole(flow: .aside, kind: .note)
      case .table: ElementRole(flow: .block, table: .table)
      case .row: ElementRole(flow: .block, table: .row)
      case .cell, .headerCell:
        ElementRole(
          flow: .block,
          kind: .tableCell,
          table: .cell(isHeader: rule.meaning == .headerCell, columns: 1, rows: 1)
        )
      case .label: ElementRole(flow: .label)
      case .inline: ElementRole.inline
      case .leaveOut: ElementRole.leftOut
      }
    role.part = rule.part
    return role
  }
}

/// The paths that may hold at an element, found by its name.
private struct PatternIndex {
  private let patterns: [ElementPattern]
  private let tree: MarkupTree
  /// By the number of a name, the places of the paths that end with it, the weightiest first.
  private let candidates: NameTable<[Int]>

  init(_ patterns: [ElementPattern], in tree: MarkupTree) {
    self.patterns = patterns
    self.tree = tree
    // Of two that say as much the later one goes.
    let order = patterns.indices.sorted {
      (patterns[$0].weight, $0) > (patterns[$1].weight, $1)
    }
    candidates = NameTable(tree.transcript) { name in
      order.filter { patterns[$0].steps.last?.name ?? name == name }
    }
  }

  /// The weightiest path that holds at the innermost of the open elements.
  func best(for open: [Int]) -> Int? {
    guard let last = open.last, let element = tree.element(last) else { return nil }
    return candidates[element].first { holds(patterns[$0], for: open) }
  }

  /// All paths that hold there.
  func all(for open: [Int]) -> [Int] {
    guard let last = open.last, let element = tree.element(last) else { return [] }
    return candidates[element].filter { holds(patterns[$0], for: open) }
  }

  /// Compares stretches without `//` from the end on; each is put as far inside as it can be, which
  /// leaves the most room for those before it.
  private func holds(_ pattern: ElementPattern, for open: [Int]) -> Bool {
    var step = pattern.steps.count - 1
    var place = open.count - 1
    var isFirst = true
    while step >= 0 {
      var begin = step
      while begin > 0, !pattern.steps[begin].isApart { begin -= 1 }
      let count = step - begin + 1
      let mustBegin = begin == 0 && pattern.isAnchored
      var end = place
      var isFound = false
      while end - count + 1 >= 0 {
        let isAtRoot = !mustBegin || end - count + 1 == 0
        if isAtRoot, (0..<count).allSatisfy({ fits(pattern.steps[step - $0], open[end - $0]) }) {
          isFound = true
          break
        }
        if isFirst { break }
        end -= 1
      }
      guard isFound else { return false }
      isFirst = false
      place = end - count
      step = begin - 1
    }
    return true
  }

  private func fits(_ step: ElementPattern.Step, _ index: Int) -> Bool {
    guard let element = tree.element(index) else { return false }
    if let name = step.name, element.localName != name { return false }
    guard let attribute = step.attribute else { return true }
    guard let value = element[attribute] else { return false }
    return step.value == nil || step.value == value
  }
}
