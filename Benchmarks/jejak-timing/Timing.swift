import CLibXML2
import CollectStage
import Dispatch
import Fingerprints
import FoundationEssentials
import PageReading
import StudyModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Times one job over files and prints one line of JSON.
///
/// `jejak-timing collect|pair|stream|dom|pdf [--write FOLDER] FILE...`: `collect` makes documents on
/// one core, `pair` on two, `stream` reads one file after the other as a run does, `dom` lets libxml2
/// alone build a tree of HTML, `pdf` has the words of a PDF read by the children.
@main struct Timing {
  private let paths: [String]
  private let folder: String?

  static func main() async {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let job = arguments.first else { exit(64) }
    arguments.removeFirst()
    var folder: String?
    if arguments.first == "--write", arguments.count > 1 {
      folder = arguments[1]
      arguments.removeFirst(2)
    }
    await Timing(paths: arguments, folder: folder).run(job)
  }

  private func run(_ job: String) async {
    // Of a stream the reading belongs to what is timed, and nothing is held before.
    let files = job == "stream" ? [] : paths.map(bytes)
    let (wall, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.processSeconds())
    var texts = paths.map { _ in 0 }
    switch job {
    case "collect": for index in paths.indices { texts[index] = collect(index, files[index]) }
    case "stream": for index in paths.indices { texts[index] = collect(index, bytes(paths[index])) }
    case "pair": texts = collectInPairs(files)
    case "dom": for index in paths.indices { texts[index] = Self.tree(files[index]) }
    case "pdf": for index in paths.indices { texts[index] = await pages(index, files[index]) }
    default: exit(64)
    }
    let passed = (wall: Self.seconds(CLOCK_MONOTONIC) - wall, cpu: Self.processSeconds() - cpu)
    print(
      "{\"wall\": \(passed.wall), \"cpu\": \(passed.cpu), \"empty\": \(texts.count { $0 == 0 }), "
        + "\"bytes\": \(files.reduce(0) { $0 + $1.count }), \"words\": \(texts.reduce(0, +)), "
        + "\"peak\": \(peakMemory())}"
    )
  }

  private func bytes(_ path: String) -> [UInt8] {
    (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } ?? []
  }

  /// The most memory that this process held, in KiB on Linux and in bytes elsewhere.
  private func peakMemory() -> Int {
    // Linux lets a new program inherit the peak of the one that started it, save here.
    let status = String(decoding: bytes("/proc/self/status"), as: UTF8.self)
    if let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let count = line.split(separator: " ").compactMap({ Int($0) }).first
    {
      return count
    }
    var usage = rusage()
    getrusage(Self.itself, &usage)
    return usage.ru_maxrss
  }

  /// The bytes of the text that collecting makes of a file; 0 where it makes none.
  private func collect(
    _ index: Int,
    _ bytes: [UInt8],
    pages: PageTranscript? = nil
  ) -> Int {
    let name = paths[index].split(separator: "/").last.map(String.init) ?? paths[index]
    // Publishers of JATS name their files so.
    let file = name.hasSuffix(".nxml") ? name.dropLast(4) + "xml" : name[...]
    let source = Source(id: "source", file: String(file))
    guard
      let document = try? Collecting.collect(
        source,
        bytes: bytes,
        transcript: pages,
        fingerprint: fingerprint(of:)
      ).document
    else { return 0 }
    if let folder {
      let text = Data(document.text.utf8)
      try? text.write(to: URL(filePath: folder).appending(path: "\(name).txt"))
    }
    return document.text.utf8.count
  }

  private func collectInPairs(_ files: [[UInt8]]) -> [Int] {
    // The longest first, each to the core that has less; both are known before the clock matters.
    var shares: [[Int]] = [[], []]
    var loads = [0, 0]
    for index in files.indices.sorted(by: { files[$0].count > files[$1].count }) {
      let share = loads[0] <= loads[1] ? 0 : 1
      shares[share].append(index)
      loads[share] += files[index].count
    }
    let fixed = shares
    let counts = files.indices.map { _ in 0 }
    let results = Results(counts)
    DispatchQueue.concurrentPerform(iterations: 2) { core in
      for index in fixed[core] { results.set(index, to: collect(index, files[index])) }
    }
    return results.all
  }

  private func pages(_ index: Int, _ bytes: [UInt8]) async -> Int {
    guard
      let transcript = try? await PageReader().transcript(ofFileAt: paths[index], bytes: bytes)
    else { return 0 }
    return collect(index, bytes, pages: transcript)
  }

  /// Builds and frees a tree as plain programs do.
  private static func tree(_ bytes: [UInt8]) -> Int {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    return bytes.withUnsafeBytes { raw in
      guard
        let document = htmlReadMemory(
          raw.bindMemory(to: CChar.self).baseAddress,
          Int32(bytes.count),
          nil,
          "UTF-8",
          Int32(options)
        )
      else { return 0 }
      defer { xmlFreeDoc(document) }
      return xmlDocGetRootElement(document) == nil ? 0 : 1
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The time of this process and of the children that have ended.
  private static func processSeconds() -> Double {
    [itself, children].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(who, &usage)
      return [usage.ru_utime, usage.ru_stime].reduce(sum) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
      }
    }
  }

  #if canImport(Glibc)
  private static var itself: Int32 { Int32(truncatingIfNeeded: RUSAGE_SELF.rawValue) }
  private static var children: Int32 { Int32(truncatingIfNeeded: RUSAGE_CHILDREN.rawValue) }
  #else
  private static var itself: Int32 { RUSAGE_SELF }
  private static var children: Int32 { RUSAGE_CHILDREN }
  #endif
}
