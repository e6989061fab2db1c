import Dispatch
import FoundationEssentials
import IndicatorMatching
import StudyModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Times the search for indicators in texts that are in memory, and prints one line of JSON.
///
/// `terms-timing hits|pair|whole CODEBOOK FOLDER`: `hits` searches on one core, `pair` on two, `whole`
/// goes on to suggestions and the bytes of both tables. CODEBOOK is JSON: codes with an id and a list
/// of `terms` or of `indicators`.
@main struct TermsTiming {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { exit(64) }
    let codebook = try BenchmarkCodebook(Data(contentsOf: URL(filePath: arguments[2]))).codebook
    let folder = URL(filePath: arguments[3])
    let names = try FileManager.default.contentsOfDirectory(atPath: arguments[3])
      .filter { $0.hasSuffix(".txt") }.sorted()
    let documents = try names.map { name in
      LineDocument.document(
        Array(try Data(contentsOf: folder.appending(path: name))),
        source: String(name.dropLast(4))
      )
    }
    let made = seconds()
    let matcher = IndicatorMatcher(codebook: codebook)
    let ready = seconds() - made
    let start = seconds()
    let before = seconds(of: CLOCK_PROCESS_CPUTIME_ID)
    var cpu = before
    var rows = 0
    var counts: [String: Int] = [:]
    var passed: Double
    switch arguments[1] {
    case "hits":
      let hits = documents.map { matcher.hits(in: $0).hits }
      passed = seconds() - start
      cpu = seconds(of: CLOCK_PROCESS_CPUTIME_ID) - before
      rows = hits.reduce(0) { $0 + $1.count }
      for hit in hits.joined() { counts[hit.code, default: 0] += 1 }
    case "pair":
      let hits = InPairs.hits(of: matcher, in: documents)
      passed = seconds() - start
      cpu = seconds(of: CLOCK_PROCESS_CPUTIME_ID) - before
      rows = hits.reduce(0) { $0 + $1.count }
      for hit in hits.joined() { counts[hit.code, default: 0] += 1 }
    case "whole":
      let tables = WholeTables(matcher: matcher, codebook: codebook, documents: documents)
      passed = seconds() - start
      cpu = seconds(of: CLOCK_PROCESS_CPUTIME_ID) - before
      rows = tables.suggestions
      for hit in tables.hits { counts[hit.code, default: 0] += 1 }
    default: exit(64)
    }
    let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
    let listed = counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    print(
      "{\"wall\": \(passed), \"cpu\": \(cpu), \"ready\": \(ready), \"bytes\": \(bytes), \"rows\": \(rows), "
        + "\"peak\": \(peakMemory()), "
        + "\"counts\": {\(listed.joined(separator: ", "))}}"
    )
  }

  /// The most memory that this process held, in KiB on Linux and in bytes elsewhere.
  private static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
    getrusage(Int32(truncatingIfNeeded: RUSAGE_SELF.rawValue), &usage)
    #else
    getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.ru_maxrss
  }

  private static func seconds(of clock: clockid_t = CLOCK_MONOTONIC) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
