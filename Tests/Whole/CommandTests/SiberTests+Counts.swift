/// Counts of indicator hits, made outside the program: by hand for the first text, for both by
/// regular expressions over the text with its lines joined.
extension SiberTests {
  /// Text A's table of indicator hits: the code, hits in the whole file, hits from line 127 on.
  static let hits: [(code: String, all: Int, body: Int)] = [
    ("KON-ANC", 23, 23), ("KON-REG", 20, 20), ("KON-HUB", 8, 8), ("KEA-TRAD", 17, 17),
    ("KEA-NTRAD", 26, 26), ("KEA-DIM-ASAL", 10, 10), ("KEA-DIM-SIFAT", 7, 7),
    ("KEA-DIM-RESPON", 8, 8), ("KEA-DIM-AKTOR", 7, 7), ("KEA-DIM-NILAI", 11, 11),
    ("KEA-SEKTOR", 6, 6), ("KEA-NEGARA", 6, 6), ("KSB-MOTIF", 20, 20), ("KSB-SYARAT", 6, 6),
    ("KSB-INSTR", 12, 12), ("BTK-DIALOG", 4, 0), ("BTK-KUNJ", 12, 10), ("BTK-MAT", 2, 0),
    ("BTK-INFO", 3, 1), ("BTK-AB", 2, 0), ("BTK-SDM", 8, 0), ("BTK-PROG", 8, 0),
    ("DPK-HUKUM", 2, 0), ("DPK-TEKNIS", 4, 0), ("NEG-BATAS", 10, 10),
  ]

  /// The same for the second text: hits in the whole file, hits from line 58 on.
  static let secondHits: [(code: String, all: Int, body: Int)] = [
    ("KON-ANC", 48, 44), ("KON-REG", 70, 63), ("KON-HUB", 0, 0), ("KEA-TRAD", 0, 0),
    ("KEA-NTRAD", 0, 0), ("KEA-DIM-ASAL", 0, 0), ("KEA-DIM-SIFAT", 0, 0),
    ("KEA-DIM-RESPON", 0, 0), ("KEA-DIM-AKTOR", 2, 2), ("KEA-DIM-NILAI", 5, 5),
    ("KEA-SEKTOR", 0, 0), ("KEA-NEGARA", 0, 0), ("KSB-MOTIF", 7, 6), ("KSB-SYARAT", 0, 0),
    ("KSB-INSTR", 2, 2), ("BTK-DIALOG", 0, 0), ("BTK-KUNJ", 0, 0), ("BTK-MAT", 0, 0),
    ("BTK-INFO", 2, 2), ("BTK-AB", 0, 0), ("BTK-SDM", 13, 13), ("BTK-PROG", 0, 0),
    ("DPK-HUKUM", 0, 0), ("DPK-TEKNIS", 6, 6), ("NEG-BATAS", 2, 2), ("LAT-ANC", 54, 50),
    ("LAT-KEB", 8, 7), ("LAT-MULAI", 4, 3), ("TEO-NEOINST", 10, 10), ("TEO-NEOPASAR", 5, 5),
    ("TEO-KSI", 22, 20), ("TEO-KAM", 5, 5), ("KBT-LATIH", 13, 13), ("KBT-TEK", 10, 10),
    ("KBT-INFO", 11, 11), ("KBT-KEB", 12, 11), ("KBT-RND", 1, 1), ("KDP-DETEKSI", 24, 24),
    ("KDP-INFRA", 16, 16), ("KDP-STD", 3, 3), ("KDP-DIPL", 3, 3), ("KDP-MITRA", 3, 3),
    ("KDP-GLOBAL", 5, 5), ("HMB-REG", 4, 4), ("HMB-KAP", 3, 3), ("HMB-KOM", 16, 13),
    ("HMB-BUD", 5, 5), ("HMB-INFRA", 3, 3), ("SYR-SELARAS", 11, 10), ("SYR-ADAPT", 11, 10),
    ("SYR-PERCAYA", 5, 5),
  ]
}

/// Where a hit stands: what an outside count knows of it too.
struct HitPlace: Comparable {
  private let code: String
  private let numbers: [Int]

  init(_ code: String, lines first: Int, _ last: Int, length: Int) {
    self.code = code
    numbers = [first, last, length]
  }

  static func < (left: HitPlace, right: HitPlace) -> Bool {
    guard left.code == right.code else { return left.code < right.code }
    return left.numbers.lexicographicallyPrecedes(right.numbers)
  }

  /// The FNV-1a hash of a line a hit: code, first line, last line, number of scalars.
  static func fingerprint(of hits: [HitPlace]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for hit in hits {
      let line = "\(hit.code) \(hit.numbers.map(String.init).joined(separator: " "))\n"
      for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
  }
}
