extension Say {
  /// The keys that an item answers to, with what they do to it.
  static func keys(of kind: QueueKind, options: Int) -> [(key: String, words: Words)] {
    let numbers = options > 1 ? "1-\(min(9, options))" : "1"
    switch kind {
    case .suggestion, .outside:
      let own: [(String, Words)] = [
        ("a", Words(id: "terima", en: "accept")), ("e", Words(id: "ubah", en: "edit")),
        ("r", Words(id: "tolak", en: "reject")),
        ("0", Words(id: "tak ada di sini", en: "nothing here")),
      ]
      return kind == .suggestion
        ? own + [("b", Words(id: "semua yang begini", en: "all like this"))] : own
    case .unfinished:
      return [
        ("a", Words(id: "lengkapi", en: "complete")), ("e", Words(id: "kode lain", en: "edit")),
        ("r", Words(id: "tarik", en: "take back")),
      ]
    case .review:
      return [
        ("a", Words(id: "tetap", en: "keep")), ("e", Words(id: "kode lain", en: "edit")),
        ("r", Words(id: "tarik", en: "take back")),
      ]
    case .proposed:
      return [
        (numbers, Words(id: "di sini", en: "stands here")),
        ("e", Words(id: "kutip", en: "quote")), ("r", Words(id: "hilang", en: "gone")),
      ]
    case .lost:
      return [("e", Words(id: "kutip", en: "quote")), ("r", Words(id: "hilang", en: "gone"))]
    case .contested, .disagreement:
      return [(numbers, Words(id: "ini yang berlaku", en: "this holds"))]
    case .contradiction:
      return options == 0
        ? [("a", Words(id: "catat kontradiksi", en: "record it"))]
        : [(numbers, Words(id: "ini yang berlaku", en: "this holds"))]
    case .staleCell:
      return [
        ("a", Words(id: "masih benar", en: "still true")),
        ("e", Words(id: "tulis lagi", en: "rewrite")),
      ]
    }
  }

  /// The keys that are always there.
  static let always: [(key: String, words: Words)] = [
    ("s", Words(id: "lewati", en: "skip")), ("u", Words(id: "urungkan", en: "undo")),
    ("?", Words(id: "bantuan", en: "help")), ("q", Words(id: "selesai", en: "quit")),
    ("n", Words(id: "catatan", en: "note")), ("f", Words(id: "saring", en: "filter")),
  ]

  /// The page of help, a paragraph a line.
  static let help: [Words] = [
    Words(
      id:
        "Setiap tombol yang memutuskan langsung menjadi satu baris di jurnal; berhenti kapan "
        + "saja tidak "
        + "menghilangkan apa pun.",
      en:
        "Every key that judges is at once a line of the journal; stopping at any moment loses "
        + "nothing."
    ),
    Words(
      id:
        "a  terima, lengkapi, atau tetap · e  ubah kode atau kutipan · r  tolak atau tarik · 0  "
        + "tak ada "
        + "yang dikode di kalimat ini; usulan lain untuk kalimat itu ikut ditolak",
      en:
        "a  accept, complete or keep · e  edit code or quote · r  reject or take back · 0  "
        + "nothing in this "
        + "sentence is to be coded; its other suggestions are turned down with it"
    ),
    Words(
      id:
        "1-9  pilihan bernomor · b  semua usulan kode ini sekaligus, dengan alasan · n  catatan "
        + "di tempat "
        + "ini · u  urungkan keputusan terakhir sesi ini",
      en:
        "1-9  a numbered choice · b  all suggestions of this code at once, with a reason · n  a "
        + "note at "
        + "this place · u  undo this session's last decision"
    ),
    Words(
      id:
        "s, spasi, j, → berikut · k, p, ← sebelum · ↑ ↓ PgUp PgDn  gulir · Home End · d  kode "
        + "selengkapnya "
        + "· f  saring menurut jenis, kode, sumber · q  selesai",
      en:
        "s, space, j, → next · k, p, ← previous · ↑ ↓ PgUp PgDn  scroll · Home End · d  the code "
        + "in full · "
        + "f  filter by kind, code, source · q  quit"
    ),
    Words(
      id: "Tanda: > di tepi adalah kalimat yang dinilai, [kata] adalah temuan penanda.",
      en: "Marks: > in the margin is the sentence that is judged, [words] are hits of an indicator."
    ),
    Words(
      id:
        "Urutan: jenis yang mendesak dulu, usulan di akhir. Di antara usulan yang paling tidak "
        + "pasti dulu: "
        + "p penanda = (diterima + 1) / (diputus + 2), beberapa temuan: 1 − Π(1 − p); paling "
        + "tidak pasti "
        + "adalah p terdekat ke 0,5 (Lewis & Gale 1994). Lalu kode dengan pengodean paling "
        + "sedikit, lalu "
        + "urutan buku kode, sumber, tempat.",
      en:
        "Order: urgent kinds first, suggestions last. Among suggestions the least certain first: "
        + "p of an "
        + "indicator = (accepted + 1) / (decided + 2), of several hits 1 − Π(1 − p); least "
        + "certain is p "
        + "nearest to 0.5 (Lewis & Gale 1994). Then codes with fewest codings, then the order of "
        + "codebook, "
        + "sources, places."
    ),
    Words(
      id:
        "Waktu per keputusan dicatat jurnal; `jejak audit machine` memperingatkan bila terlalu "
        + "cepat.",
      en:
        "The journal keeps the time of each decision; `jejak audit machine` warns of too fast ones."
    ),
  ]
}
