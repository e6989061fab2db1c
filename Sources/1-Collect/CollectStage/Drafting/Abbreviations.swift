/// Words whose full stop does not end a sentence: the list of Jejak, Indonesian and English.
///
/// A change of the list changes sentences, so it carries a version. Left out on purpose are `dll`,
/// `dsb`, `dst` and `etc`: before a capital letter they mostly do end a sentence.
enum Abbreviations {
  /// The version of the list; higher after every change.
  static let version = 1

  /// Whether a word, without its full stop, is listed; some only where a digit follows.
  static func contains(_ word: UnsafeBufferPointer<UInt8>, beforeDigit: Bool) -> Bool {
    guard let key = Key(word) else { return false }
    return always.contains(key) || (beforeDigit && beforeDigits.contains(key))
  }

  /// A word in lower case in two numbers, so that asking for it needs no memory.
  private struct Key: Hashable {
    let head: UInt64
    let tail: UInt64

    /// The key of a word; nothing where it is longer than any that is listed.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
      guard word.count <= 16 else { return nil }
      var parts: (UInt64, UInt64) = (0, 0)
      for (index, byte) in word.enumerated() {
        let lower = UInt64((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        if index < 8 { parts.0 = parts.0 << 8 | lower } else { parts.1 = parts.1 << 8 | lower }
      }
      (head, tail) = parts
    }
  }

  /// Words, found in a few steps.
  private struct WordTable: Sendable {
    private var slots: [Key?] = Array(repeating: nil, count: 1_024)
    private(set) var longest = 0

    init(_ list: String) {
      for word in Array(list.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        longest = max(longest, word.count)
        guard let key = Array(word).withUnsafeBufferPointer({ Key($0) }) else { continue }
        slots[slot(of: key)] = key
      }
    }

    func contains(_ key: Key) -> Bool { slots[slot(of: key)] != nil }

    /// Where a word stands, or would.
    private func slot(of key: Key) -> Int {
      let mixed = (key.head ^ key.tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      var slot = Int(truncatingIfNeeded: mixed >> 48) & (slots.count - 1)
      while let known = slots[slot], known != key { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }
  }

  /// The longest word of the list, in bytes.
  static let longest = max(always.longest, beforeDigits.longest)

  private static let always = WordTable(
    """
    dkk hlm muh moh abd dr drs dra ir hj prof kh tn ny sdr sdri bpk alm almh yth ybs jend letjen mayjen brigjen
    kol letkol kapt lettu serda kombes akbp jl jln gg kec kab kel prov kep pt cv tbk ttd tgl
    telp tlp bdk cet jil terj peny penerj gbr
    s.sos m.hum ph.d s.ip s.h m.h s.e m.m s.pd m.pd s.kom m.kom s.t m.t s.si m.si s.ag m.ag s.psi
    m.psi s.s m.a s.k.m s.farm apt sp.a sp.pd ll.m ll.b m.sc b.sc m.phil d.phil dipl.-ing m.int
    m.i.kom s.i.kom s.stp m.ap m.e m.ec s.kep a.md
    a.n u.b u.p s.d d.a y.l k.h r.m r.a m.or
    al mr mrs ms messrs mx st jr sr gov col lt cpl sgt maj capt cmdr adm hon rev fr
    pres supt esq vs cf eds trans viz ibid op cit loc approx ca al e.g i.e u.s u.k n.b p.s
    inc ltd co corp bros dept univ assn govt mt ft ave blvd
    jan feb apr jun jul agt agust aug sept okt oct nov des dec
    """
  )

  private static let beforeDigits = WordTable(
    """
    no nos nr p pp hal ps art ch chap fig figs sec sect tab par para th thn est pas ay vol vols
    ed edisi eq eqs bab ver v lbr rt rw bln lamp lih gen sep
    """
  )
}
