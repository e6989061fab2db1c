/// The rules for the ids of persons and the names of their chains.
public enum PersonID {
  /// Whether a person may have this id: a-z, 0-9 and hyphens, beginning with a letter or digit,
  /// and not ending in a hyphen or in a hyphen and digits.
  public static func isValid(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    guard let first = bytes.first, first != hyphen, bytes.count <= 64,
      bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == hyphen })
    else { return false }
    let tail = bytes.reversed().drop(while: isDigit)
    return tail.first != hyphen
  }

  /// The name of a person's chain with a number from 1: `ayu`, `ayu-2`, `ayu-3`.
  static func chain(_ number: Int, of person: String) -> String {
    number == 1 ? person : "\(person)-\(number)"
  }

  /// Whether a chain of this name can be the person's.
  static func isChain(_ name: String, of person: String) -> Bool {
    if name == person { return true }
    guard name.utf8.starts(with: "\(person)-".utf8) else { return false }
    let digits = name.utf8.dropFirst(person.utf8.count + 1)
    return digits.first != UInt8(ascii: "0") && !digits.isEmpty && digits.allSatisfy(isDigit)
      && !digits.elementsEqual("1".utf8)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
