import StageLineage
import TestKit

/// Artefacts made from roots and from one another, each with the fingerprint of all it came from.
///
/// An artefact may be dull: it comes out the same whatever it is made from, and so hides its inputs.
struct RandomGraph {
  private(set) var inputs: [String: [String]] = [:]
  private(set) var roots: [String: Int] = [:]
  private var dull: Set<String> = []

  init(_ random: inout SeededGenerator) {
    let rootNames = (0..<Int.random(in: 1...6, using: &random)).map { "r\($0)" }
    for name in rootNames { roots[name] = 0 }
    var usable = rootNames
    for index in 0..<Int.random(in: 1...12, using: &random) {
      let name = "a\(index)"
      let count = Int.random(in: 1...3, using: &random)
      inputs[name] = Array(
        Set((0..<count).compactMap { _ in usable.randomElement(using: &random) })
      )
      if Int.random(in: 0..<5, using: &random) == 0 { dull.insert(name) }
      usable.append(name)
    }
  }

  /// The artefacts.
  var names: [String] { inputs.keys.sorted() }

  /// What a run would note.
  var ledger: Ledger {
    Ledger(
      names.map { name in
        let above = inputs[name] ?? []
        return Ledger.Artefact(
          name: name,
          fingerprint: fingerprint(of: name),
          inputs: Dictionary(uniqueKeysWithValues: above.map { ($0, fingerprint(of: $0)) })
        )
      }
    )
  }

  /// Changes some of the roots, and says which.
  mutating func change(_ random: inout SeededGenerator) -> Set<String> {
    var changed: Set<String> = []
    for name in roots.keys.sorted() where Int.random(in: 0..<3, using: &random) == 0 {
      roots[name, default: 0] += 1
      changed.insert(name)
    }
    return changed
  }

  /// Takes out one root or artefact wherever it is used, and says which.
  mutating func removeOne(_ random: inout SeededGenerator) -> String {
    let all = roots.keys.sorted() + names
    let removed = all[Int.random(in: 0..<all.count, using: &random)]
    roots[removed] = nil
    inputs[removed] = nil
    for name in names { inputs[name]?.removeAll { $0 == removed } }
    return removed
  }

  /// The roots whose change reaches an artefact: along ways that no dull artefact interrupts.
  func reachedRoots(of name: String) -> Set<String> {
    var found: Set<String> = []
    for input in inputs[name] ?? [] {
      if roots[input] != nil { found.insert(input) }
      if !dull.contains(input) { found.formUnion(reachedRoots(of: input)) }
    }
    return found
  }

  /// The roots above an artefact, along every way.
  func allRoots(of name: String) -> Set<String> {
    var found: Set<String> = []
    for input in inputs[name] ?? [] {
      if roots[input] != nil { found.insert(input) } else { found.formUnion(allRoots(of: input)) }
    }
    return found
  }

  /// The roots that the ledger knows, because something is made from them.
  var usedRoots: Set<String> { Set(inputs.values.joined()).intersection(roots.keys) }

  private func fingerprint(of name: String) -> String {
    if let version = roots[name] { return "\(name)v\(version)" }
    if dull.contains(name) { return name }
    return name + "(" + (inputs[name] ?? []).sorted().map(fingerprint).joined(separator: ",") + ")"
  }
}
