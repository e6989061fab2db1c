/// The comment `<!-- excerpts: … -->` of a cell: which quoted lines below it the program wrote.
///
/// A person may quote with `>` too; only lines that the mark knows are ever taken out.
struct ExcerptMark: Equatable {
  /// The fingerprints of the lines, in their order; lines that are `>` alone have none.
  let fingerprints: [String]

  private static let opening = "<!-- excerpts: "
  private static let nothing = "none"

  /// The mark of lines that the program writes.
  init(of lines: [String]) {
    fingerprints = lines.filter { $0.hasScalarPrefix("> ") }.map(Self.fingerprint)
  }

  /// Reads a line; nothing where it is no mark.
  init?(_ line: String) {
    guard let inside = CellSheet.inside(line, Self.opening) else { return nil }
    let pieces = inside.utf8.split(separator: 0x20).compactMap { String($0) }
    fingerprints = pieces.filter { $0 != Self.nothing }
  }

  /// The mark as a line.
  var text: String {
    let inside = fingerprints.isEmpty ? Self.nothing : fingerprints.joined(separator: " ")
    return "\(Self.opening)\(inside) -->"
  }

  /// Twelve hexadecimal digits of the FNV-1a hash of a line.
  static func fingerprint(_ line: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}

extension CellSheet.Part {
  /// The places of the lines that hold the program's excerpts, in order.
  ///
  /// The block as it was written is preferred; where a person wrote into it or moved it apart, each of
  /// its lines is found by itself, and every other line stays the person's.
  var excerptLines: [Int] {
    guard let mark = lines.lazy.compactMap({ ExcerptMark($0.words) }).first else {
      return unmarkedExcerptLines
    }
    guard !mark.fingerprints.isEmpty else { return [] }
    let quoted = lines.indices.filter { lines[$0].words.hasScalarPrefix("> ") }
      .map { (line: $0, fingerprint: ExcerptMark.fingerprint(lines[$0].words)) }
    for first in quoted.indices.dropLast(mark.fingerprints.count - 1) {
      let stretch = quoted[first..<(first + mark.fingerprints.count)]
      guard stretch.map(\.fingerprint) == mark.fingerprints else { continue }
      let block = stretch.map(\.line)
      let isUnbroken = zip(block, block.dropFirst()).allSatisfy { line, next in
        next == line + 1 || (next == line + 2 && lines[line + 1].words == ">")
      }
      if isUnbroken { return withSeparators(block) }
    }
    var wanted: [String: Int] = [:]
    for fingerprint in mark.fingerprints { wanted[fingerprint, default: 0] += 1 }
    return withSeparators(
      quoted.filter { item in
        guard let count = wanted[item.fingerprint], count > 0 else { return false }
        wanted[item.fingerprint] = count - 1
        return true
      }.map(\.line)
    )
  }

  /// Excerpts of a sheet from before the mark: quoted lines below the evidence that end in
  /// `; CODING)`.
  private var unmarkedExcerptLines: [Int] {
    guard lines.count > 1, CellSheet.isEvidence(lines[1].words) else { return [] }
    let first = lines.dropFirst(2).firstIndex { !$0.words.trimmed.isEmpty } ?? lines.endIndex
    let block = lines[first...].prefix { CellSheet.isQuote($0.words) }.indices
    return withSeparators(block.filter { Self.endsInCoding(lines[$0].words) })
  }

  /// The lines with the `>` that stands directly before each but the first.
  private func withSeparators(_ block: [Int]) -> [Int] {
    let separators = block.dropFirst().map { $0 - 1 }.filter { lines[$0].words == ">" }
    return (block + separators).sorted()
  }

  /// Whether a line ends as excerpts do: `; ayu-7)`.
  private static func endsInCoding(_ line: String) -> Bool {
    let scalars = Array(line.unicodeScalars)
    guard scalars.last == ")", let mark = scalars.lastIndex(of: ";"), mark + 2 < scalars.count,
      scalars[mark + 1] == " "
    else { return false }
    let id = scalars[(mark + 2)..<(scalars.count - 1)]
    guard let dash = id.lastIndex(of: "-"), dash > id.startIndex, dash + 1 < id.endIndex else {
      return false
    }
    return id[(dash + 1)...].allSatisfy { ("0"..."9").contains($0) }
      && id[..<dash].allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
  }
}
