/// Words whose full stop does not end a sentence: the list of Jejak, Indonesian and English.
///
/// A change of the list changes sentences, so it carries a version. Left out on purpose are `dll`,
/// `dsb`, `dst` and `etc`: before a capital letter they mostly do end a sentence.
enum Abbreviations {
  /// The version of the list; higher after every change.
  static let version = 1

  /// Whether a word, without its full stop, is listed; some only where a digit follows.
  static func contains(_ word: [UInt8], beforeDigit: Bool) -> Bool {
    let lower = word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return always.contains(lower) || (beforeDigit && beforeDigits.contains(lower))
  }

  /// The longest word of the list, in bytes.
  static let longest = max(
    always.map(\.count).max() ?? 0,
    beforeDigits.map(\.count).max() ?? 0
  )

  private static let always = words(
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

  private static let beforeDigits = words(
    """
    no nos nr p pp hal ps art ch chap fig figs sec sect tab par para th thn est pas ay vol vols
    ed edisi eq eqs bab ver v lbr rt rw bln lamp lih gen sep
    """
  )

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init))
  }
}
