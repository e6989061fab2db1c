/// Reads off an expression words of which one must stand wherever it matches.
///
/// It knows letters, digits, groups, alternatives and quantifiers; where an expression has anything
/// else that could change what is required, it says nothing, and the expression runs everywhere.
struct RequiredLiterals {
  /// The shortest words worth looking for, and the most of them.
  private static let shortest = 3
  private static let most = 64

  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// Small letters and signs of ASCII, one of which stands in every match; or nothing known.
  static func literals(of pattern: String) -> [[UInt8]]? {
    var reading = RequiredLiterals(scalars: Array(pattern.unicodeScalars))
    guard let found = try? reading.alternatives(), reading.index == reading.scalars.count,
      found.allSatisfy({ $0.count >= shortest }), found.count <= most
    else { return nil }
    return found
  }

  /// Thrown at what may change the meaning of all that stands around it.
  private struct Unknown: Error {}

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// What one of several alternatives requires: what each of them does.
  private mutating func alternatives() throws -> [[UInt8]]? {
    var all: [[UInt8]]? = try sequence()
    while next == "|" {
      index += 1
      let other = try sequence()
      all = all.flatMap { known in other.map { known + $0 } }
    }
    return all
  }

  /// What a sequence requires: the longest of what its parts do.
  private mutating func sequence() throws -> [[UInt8]]? {
    var best: [[UInt8]]?
    var run: [UInt8] = []
    func offer(_ literals: [[UInt8]]) {
      let shortest = { (words: [[UInt8]]) in words.map(\.count).min() ?? 0 }
      if shortest(literals) > best.map(shortest) ?? 0 { best = literals }
    }
    while let scalar = next, scalar != "|", scalar != ")" {
      index += 1
      var literal: UInt8?
      var group: [[UInt8]]?
      switch scalar {
      case "^", "$": continue
      case ".": break
      case "[": try skipClass()
      case "(": group = try self.group()
      case "\\":
        guard let escaped = next else { throw Unknown() }
        index += 1
        switch escaped {
        case "b", "B", "A", "z", "Z": continue
        case "w", "W", "d", "D", "s", "S", "h", "v", "n", "r", "t": break
        case _ where escaped.isASCII && !Self.isAlphanumeric(escaped):
          literal = UInt8(escaped.value)
        default: throw Unknown()
        }
      case "*", "+", "?", "{": throw Unknown()
      case _ where scalar.isASCII: literal = UInt8(scalar.value)
      default: break
      }
      let (isRequired, isOnce) = try quantifier()
      if let literal, isRequired { run.append(Self.small(literal)) }
      if literal == nil || !isOnce || !isRequired {
        offer([run])
        run = []
      }
      if let group, isRequired { offer(group) }
    }
    offer([run])
    return best
  }

  private mutating func group() throws -> [[UInt8]]? {
    var isLooking = false
    if next == "?" {
      index += 1
      guard let kind = next else { throw Unknown() }
      index += 1
      switch kind {
      case ":": break
      case "=", "!": isLooking = true
      case "<":
        guard next == "=" || next == "!" else { throw Unknown() }
        index += 1
        isLooking = true
      default: throw Unknown()
      }
    } else if next == "*" {
      throw Unknown()
    }
    let found = try alternatives()
    guard next == ")" else { throw Unknown() }
    index += 1
    return isLooking ? nil : found
  }

  /// Whether what stands before must occur at all, and whether it occurs once only.
  private mutating func quantifier() throws -> (isRequired: Bool, isOnce: Bool) {
    var result = (isRequired: true, isOnce: true)
    switch next {
    case "?", "*": result = (false, false)
    case "+": result = (true, false)
    case "{":
      // Braces that are no quantifier stand for themselves, differently from version to version.
      guard let first = scalars[(index + 1)...].first, Self.isDigit(first),
        let end = scalars[index...].firstIndex(of: "}"),
        scalars[(index + 1)..<end].allSatisfy({ Self.isDigit($0) || $0 == "," })
      else { throw Unknown() }
      result = (scalars[(index + 1)..<end].split(separator: ",")[0].contains { $0 != "0" }, false)
      index = end
    default: return result
    }
    index += 1
    if next == "?" || next == "+" { index += 1 }
    return result
  }

  private mutating func skipClass() throws {
    if next == "^" { index += 1 }
    var isFirst = true
    while let here = next, here != "]" || isFirst {
      isFirst = false
      // A class within a class ends with its own bracket.
      if here == "[" { throw Unknown() }
      if here == "\\", index + 1 < scalars.count, scalars[index + 1] == "Q" { throw Unknown() }
      index += here == "\\" ? 2 : 1
    }
    guard next == "]" else { throw Unknown() }
    index += 1
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
