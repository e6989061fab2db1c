import TestKit
import Testing

/// Whatever was kept from earlier runs, a run gives the bytes that a run from nothing gives.
@Suite struct IncrementalTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `a run after any changes gives what a run from nothing gives`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let changing = try ChangingStudy()
    try changing.run()
    try changing.compare(after: "the beginning")
    for _ in 0..<6 {
      var steps: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        steps.append(try changing.change(using: &chance))
      }
      if Int.random(in: 0..<8, using: &chance) == 0 {
        try? changing.commands.study.remove(".jejak")
        steps.append("no .jejak")
      }
      try changing.run()
      try changing.compare(after: steps.joined(separator: ", "))
    }
  }

  @Test func `a second run writes nothing, and a file put in or taken out is noticed`() throws {
    let changing = try ChangingStudy()
    try changing.run()
    let before = try changing.commands.study.snapshot(of: "output")
    #expect(try changing.run().contains(" 0 of them new or changed"))
    for path in ["output/2-reduce/hits.csv", "output/index.html"] {
      try changing.commands.study.remove(path)
      try changing.run()
      #expect(try changing.commands.study.snapshot(of: "output") == before)
    }
    try changing.commands.study.write("foreign", to: "output/3-display/foreign.txt")
    try changing.run()
    #expect(try changing.commands.study.snapshot(of: "output") == before)
    var bytes = try changing.commands.study.bytes("output/2-reduce/codings.csv")
    bytes[bytes.count - 2] ^= 1
    try changing.commands.study.write(bytes, to: "output/2-reduce/codings.csv")
    try changing.run()
    #expect(try changing.commands.study.snapshot(of: "output") == before)
  }
}
