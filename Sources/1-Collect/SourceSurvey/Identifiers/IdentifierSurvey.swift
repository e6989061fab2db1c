public import StudyModel

/// Flags personal identifiers: by their own form, or by a label before them and enough digits.
///
/// It looks for forms used in Indonesia and for international ones, and it misses what has neither
/// form nor label: a name, a nickname, a date of birth without a word for birth.
public enum IdentifierSurvey {
  /// The identifiers of a document, in order of the text.
  public static func identifiers(in document: Document) -> [PersonalIdentifier] {
    identifiers(in: document.text.utf8).map {
      PersonalIdentifier(kind: $0.kind, range: document.text.range($0.bytes))
    }
  }

  /// The identifiers in any text, by their bytes and in order.
  public static func identifiers(
    in bytes: [UInt8]
  ) -> [(kind: PersonalIdentifier.Kind, bytes: Range<Int>)] {
    var scan = IdentifierScan(bytes)
    scan.run()
    var kept: [(kind: PersonalIdentifier.Kind, bytes: Range<Int>)] = []
    for found in scan.found.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where found.bytes.lowerBound >= kept.last?.bytes.upperBound ?? 0 {
      kept.append(found)
    }
    return kept
  }
}

/// The walk over the words of a text that finds identifiers.
struct IdentifierScan {
  let bytes: [UInt8]
  let words: [SurveyedWord]
  private(set) var found: [(kind: PersonalIdentifier.Kind, bytes: Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = SurveyedWords(of: bytes).words
  }

  mutating func run() {
    var index = 0
    while index < words.count {
      let form = words[index].form
      guard form.contains(.hasDigit) else {
        takeWords(at: index)
        index += 1
        continue
      }
      guard !form.contains(.hasLetter) else {
        takeCode(at: index)
        index += 1
        continue
      }
      let end = endOfNumber(from: index)
      takeNumber(index..<end)
      index = end
    }
    takeMail()
  }

  // MARK: - Numbers

  /// The word after a number that is written in groups, such as `0812 3456 7890`.
  private func endOfNumber(from index: Int) -> Int {
    var end = index + 1
    while end < words.count, end - index < 8, words[end].form == .hasDigit {
      let gap = bytes[words[end - 1].end..<words[end].start]
      guard gap.count <= 2, gap.allSatisfy({ [0x20, 0x2E, 0x2D, 0x28, 0x29].contains($0) }) else {
        break
      }
      end += 1
    }
    return end
  }

  private mutating func takeNumber(_ range: Range<Int>) {
    let first = words[range.lowerBound]
    var span = first.start..<words[range.upperBound - 1].end
    let digits = bytes[span].filter { (0x30...0x39).contains($0) }
    guard digits.count >= 5, digits.count <= 24 else { return }
    let hasPlus = first.start > 0 && bytes[first.start - 1] == 0x2B
    switch label(before: range.lowerBound) {
    case .studentNumber: add(.studentNumber, span)
    case .nationalID where digits.count >= 12: add(.nationalID, span)
    case .passport: add(.passport, span)
    case .account where digits.count >= 6: add(.account, span)
    case .phone where digits.count >= 7:
      if hasPlus { span = (span.lowerBound - 1)..<span.upperBound }
      add(.phone, span)
    default:
      if range.count == 1, Self.isNationalID(digits) {
        add(.nationalID, span)
      } else if hasPlus, (9...15).contains(digits.count) {
        add(.phone, (span.lowerBound - 1)..<span.upperBound)
      } else if (10...13).contains(digits.count), digits[0] == 0x30, digits[1] == 0x38,
        first.end - first.start >= 4
      {
        // Mobile numbers of Indonesia begin with 08 and have ten to thirteen digits.
        add(.phone, span)
      }
    }
  }

  /// Whether sixteen digits have the form of an identity card: province, district, day of birth
  /// (women: plus 40), month, year, number.
  private static func isNationalID(_ digits: [UInt8]) -> Bool {
    guard digits.count == 16 else { return false }
    func pair(_ index: Int) -> Int {
      Int(digits[index] - 0x30) * 10 + Int(digits[index + 1] - 0x30)
    }
    let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
    return (11...97).contains(pair(0)) && (1...31).contains(day) && (1...12).contains(pair(8))
      && pair(2) > 0 && pair(4) > 0
  }

  // MARK: - Letters with digits

  private mutating func takeCode(at index: Int) {
    let word = words[index]
    let span = word.start..<word.end
    let digits = bytes[span].count { (0x30...0x39).contains($0) }
    let letters = span.count - digits
    guard digits >= 4, letters <= 6 else { return }
    switch label(before: index) {
    case .studentNumber: add(.studentNumber, span)
    case .passport: add(.passport, span)
    case .account where digits >= 6: add(.account, span)
    default:
      // After a name and in brackets, as theses write it: one or two letters, then many digits.
      let isInBrackets =
        word.start > 0 && bytes[word.start - 1] == 0x28 && word.end < bytes.count
        && bytes[word.end] == 0x29
      if isInBrackets, (1...2).contains(letters), (8...12).contains(digits), isAfterName(index) {
        add(.studentNumber, span)
      } else if digits >= 12, isIBAN(span) {
        add(.account, span)
      }
    }
  }

  /// Whether two capitalised words stand before.
  private func isAfterName(_ index: Int) -> Bool {
    index >= 2
      && words[(index - 2)..<index].allSatisfy {
        $0.form.contains(.beginsUpper) && !$0.form.contains(.hasDigit)
      } && words[index].start - words[index - 1].end <= 3
  }

  /// Whether the check digits of an international account number are right (ISO 13616).
  private func isIBAN(_ span: Range<Int>) -> Bool {
    guard (15...34).contains(span.count) else { return false }
    let text = Array(bytes[span])
    var rest = 0
    for byte in text[4...] + text[..<4] {
      switch byte {
      case 0x30...0x39: rest = (rest * 10 + Int(byte - 0x30)) % 97
      case 0x41...0x5A: rest = (rest * 100 + Int(byte - 0x41) + 10) % 97
      default: return false
      }
    }
    return rest == 1
  }

  // MARK: - Labels

  /// What the words directly before say a number is.
  private func label(before index: Int) -> PersonalIdentifier.Kind? {
    for back in 1...3 where index - back >= 0 {
      let word = words[index - back]
      guard words[index].start - word.end <= 16 else { return nil }
      let between = bytes[word.end..<words[index].start]
      if between.contains(0x0A) || between.contains(0x2C) || between.contains(0x3B) { return nil }
      if let kind = Self.labels[word.key] { return kind }
      // Between label and number stand only words such as `No.` or `number`.
      guard Self.fillers.contains(word.key) else { return nil }
    }
    return nil
  }

  private static let labels: [UInt64: PersonalIdentifier.Kind] = {
    let words: [PersonalIdentifier.Kind: [String]] = [
      .studentNumber: ["nim", "npm", "nrp", "nisn", "stambuk", "matriculation", "student"],
      .nationalID: ["nik", "ktp", "nip", "npwp", "nidn"],
      .passport: ["paspor", "passport"],
      .phone: [
        "telp", "tlp", "telepon", "tel", "hp", "handphone", "phone", "whatsapp", "wa", "fax",
      ],
      .account: ["rekening", "rek", "account", "iban"],
    ]
    var labels: [UInt64: PersonalIdentifier.Kind] = [:]
    for (kind, words) in words { for word in words { labels[WordKey.of(word)] = kind } }
    return labels
  }()

  private static let fillers = Set(
    ["no", "nomor", "number", "id", "mahasiswa", "induk", "bank", "is", "adalah"].map(WordKey.of)
  )

  // MARK: - Addresses, dates of birth, mail

  mutating func add(_ kind: PersonalIdentifier.Kind, _ bytes: Range<Int>) {
    found.append((kind, bytes))
  }
}
