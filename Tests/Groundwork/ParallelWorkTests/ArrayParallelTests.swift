import ParallelWork
import Testing

@Suite struct ArrayParallelTests {
  @Test(arguments: [1, 2, 3, 64], [0, 1, 2, 1000])
  func `any number of threads gives what one gives, in the same order`(jobs: Int, count: Int) {
    let items = (0..<count).map { "teks \($0) ꦗꦮ" }
    let made = items.parallelMap(jobs: jobs) { $0 + "!" }
    #expect(made == items.map { $0 + "!" })
  }
}
