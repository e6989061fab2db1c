import StageLineage
import TestKit
import Testing

@Suite struct StalenessTests {
  @Test func `the same ledger twice is fresh`() {
    let ledger = Ledger([made("a", ["x": "1"]), made("b", ["a": "a1", "y": "1"])])
    #expect(Staleness(made: ledger, now: ledger).isFresh)
    #expect(Staleness(made: Ledger(), now: Ledger()).isFresh)
  }

  @Test func `MOD-02: a changed input makes stale what rests on it, and nothing else`() {
    let before = Ledger([made("a", ["x": "1"]), made("b", ["y": "1"])])
    let after = Ledger([made("a", ["x": "2"], "a2"), made("b", ["y": "1"])])
    #expect(entries(before, after) == [entry("a", .stale, ["x"])])
  }

  @Test func `a finding names the coding that changed and not the display between`() {
    let before = Ledger([
      made("cell:f/KR/C", ["coding:ayu-1": "1", "spec:f": "1"], "c1"),
      made("display:f", ["cell:f/KR/C": "c1"], "d1"),
      made("finding:F1", ["display:f": "d1", "text:F1": "1"], "f1"),
    ])
    let after = Ledger([
      made("cell:f/KR/C", ["coding:ayu-1": "2", "spec:f": "1"], "c2"),
      made("display:f", ["cell:f/KR/C": "c2"], "d2"),
      made("finding:F1", ["display:f": "d2", "text:F1": "1"], "f2"),
    ])
    #expect(
      entries(before, after) == [
        entry("cell:f/KR/C", .stale, ["coding:ayu-1"]),
        entry("display:f", .stale, ["coding:ayu-1"]),
        entry("finding:F1", .stale, ["coding:ayu-1"]),
      ]
    )
  }

  @Test func `what comes out the same stops the staleness`() {
    let before = Ledger([made("doc", ["bytes": "1"], "same"), made("hits", ["doc": "same"])])
    let after = Ledger([made("doc", ["bytes": "2"], "same"), made("hits", ["doc": "same"])])
    #expect(entries(before, after) == [entry("doc", .stale, ["bytes"])])
  }

  @Test func `an undone coding is the cause, and its cell and finding are stale`() {
    let before = Ledger([
      made("cell", ["coding:ayu-1": "1", "coding:ayu-2": "1"], "c1"),
      made("finding", ["cell": "c1"], "f1"),
      made("other", ["coding:ayu-2": "1"]),
    ])
    let after = Ledger([
      made("cell", ["coding:ayu-2": "1"], "c2"),
      made("finding", ["cell": "c2"], "f2"),
      made("other", ["coding:ayu-2": "1"]),
    ])
    #expect(
      entries(before, after) == [
        entry("cell", .stale, ["coding:ayu-1"]), entry("finding", .stale, ["coding:ayu-1"]),
      ]
    )
  }

  @Test func `a new artefact over known inputs is missing, without a cause`() {
    let before = Ledger([made("a", ["x": "1"])])
    let after = Ledger([made("a", ["x": "1"]), made("b", ["x": "1"])])
    #expect(entries(before, after) == [entry("b", .missing, [])])
  }

  @Test func `a new artefact names what is new under it, and one that went what went`() {
    let less = Ledger([made("a", ["x": "1"])])
    let more = Ledger([made("a", ["x": "1"]), made("b", ["x": "1", "spec:b": "1"])])
    #expect(entries(less, more) == [entry("b", .missing, ["spec:b"])])
    #expect(entries(more, less) == [entry("b", .gone, ["spec:b"])])
  }

  @Test func `an input that only came into use is the cause where nothing else changed`() {
    let before = Ledger([made("a", ["x": "1"]), made("b", ["y": "1"])])
    let after = Ledger([made("a", ["x": "1", "y": "1"], "a2"), made("b", ["y": "1"])])
    #expect(entries(before, after) == [entry("a", .stale, ["y"])])
  }

  @Test func `an input that came into use is no cause where its rule changed`() {
    let before = Ledger([made("a", ["rule": "1", "x": "1"]), made("b", ["y": "1"])])
    let after = Ledger([made("a", ["rule": "2", "x": "1", "y": "1"], "a2"), made("b", ["y": "1"])])
    #expect(entries(before, after) == [entry("a", .stale, ["rule"])])
  }

  @Test func `another result from the same inputs is stale without a cause`() {
    let before = Ledger([made("a", ["x": "1"], "a1")])
    let after = Ledger([made("a", ["x": "1"], "a2")])
    #expect(entries(before, after) == [entry("a", .stale, [])])
  }

  @Test func `an artefact of an older run knows an older fingerprint of a shared input`() {
    // Only the first stage ran again, so the two disagree about 'x'.
    let before = Ledger([made("a", ["x": "2"], "a2"), made("b", ["x": "1"], "b1")])
    let after = Ledger([made("a", ["x": "2"], "a2"), made("b", ["x": "2"], "b2")])
    #expect(entries(before, after) == [entry("b", .stale, ["x"])])
  }

  @Test func `a ledger with a circle ends, and with the same words each time`() {
    let before = Ledger([
      made("a", ["b": "1", "c": "1"]), made("b", ["c": "1"]), made("c", ["a": "1"]),
    ])
    let after = Ledger([
      made("a", ["b": "2", "c": "2"]), made("b", ["c": "2"]), made("c", ["a": "2"]),
    ])
    let first = entries(before, after)
    #expect(first.map(\.artefact) == ["a", "b", "c"])
    for _ in 0..<20 { #expect(entries(before, after) == first) }
  }

  @Test func `of two artefacts with one name the later counts`() {
    let ledger = Ledger([made("a", ["x": "1"], "1"), made("a", ["x": "2"], "2")])
    #expect(ledger.names == ["a"])
    #expect(ledger.artefacts["a"]?.fingerprint == "2")
  }

  @Test(arguments: 0..<1_000 as Range<UInt64>)
  func `in any graph the causes are the changed roots above, all of them and no other`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    var graph = RandomGraph(&random)
    let before = graph.ledger
    let changed = graph.change(&random)
    let staleness = Staleness(made: before, now: graph.ledger)
    var expected: [Staleness.Entry] = []
    for artefact in graph.names {
      let causes = graph.reachedRoots(of: artefact).intersection(changed)
      if !causes.isEmpty { expected.append(entry(artefact, .stale, causes.sorted())) }
    }
    #expect(staleness.entries == expected.sorted { $0.artefact < $1.artefact })
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `added and removed artefacts and roots never blame what did not change`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let before = RandomGraph(&random)
    var after = before
    let changed = after.change(&random)
    let removed = after.removeOne(&random)
    // A root that nothing is made from any more is gone, for all the ledger knows.
    let forgotten = before.usedRoots.subtracting(after.usedRoots).union([removed])
    let staleness = Staleness(made: before.ledger, now: after.ledger)
    for entry in staleness.entries {
      let above = before.allRoots(of: entry.artefact).union(after.allRoots(of: entry.artefact))
      #expect(Set(entry.because).isSubset(of: changed.union(forgotten)))
      #expect(Set(entry.because).isSubset(of: above.union([removed])))
    }
    let gone = staleness.entries.filter { $0.change == .gone }.map(\.artefact)
    #expect(gone == (before.names.contains(removed) ? [removed] : []))
  }
}

private func made(_ name: String, _ inputs: [String: String], _ fingerprint: String = "same")
  -> Ledger.Artefact
{
  Ledger.Artefact(name: name, fingerprint: fingerprint, inputs: inputs)
}

private func entry(_ name: String, _ change: Staleness.Change, _ because: [String])
  -> Staleness.Entry
{
  Staleness.Entry(artefact: name, change: change, because: because)
}

private func entries(_ before: Ledger, _ after: Ledger) -> [Staleness.Entry] {
  Staleness(made: before, now: after).entries
}
