/// What the queue says to a person.
enum Say {
  typealias Words = TerminalWords

  static let welcome = Words(id: "? bantuan", en: "? help")
  static let decidedCount = Words(id: "%1 diputus", en: "%1 decided")
  static let leftCount = Words(id: "%1 tersisa", en: "%1 left")
  static let median = Words(id: "median %1 dtk", en: "median %1 s")
  static let haste = Words(
    id: "kurang dari %1 dtk yang disebut protokol: lihat `jejak audit machine`",
    en: "less than the %1 s of the protocol: see `jejak audit machine`"
  )
  static let nothingToUndo = Words(
    id: "sesi ini belum memutuskan apa pun; `jejak undo ID` untuk yang lebih lama",
    en: "this session decided nothing yet; `jejak undo ID` takes older lines back"
  )
  static let only = Words(id: "saringan: %1", en: "only: %1")
  static let nothingWaits = Words(id: "Tidak ada yang menunggu.", en: "Nothing waits for you.")
  static let nothingPasses = Words(
    id: "Tidak ada yang lolos saringan: f untuk mengubahnya.",
    en: "Nothing passes the filter: f changes it."
  )
  static let more = Words(id: "… d: semuanya", en: "… d: all of it")
  static let atEnd = Words(id: "akhir antrean", en: "the end of the queue")
  static let atBeginning = Words(id: "awal antrean", en: "the beginning of the queue")
  static let notHere = Words(
    id: "'%1' tidak berlaku di sini; ? bantuan",
    en: "'%1' means nothing here; ? help"
  )
  static let noKey = Words(id: "'%1' bukan tombol; ? bantuan", en: "'%1' is no key; ? help")
  static let noBatch = Words(
    id: "hanya usulan buku kode yang boleh diputus sekaligus",
    en: "only suggestions of the codebook may be decided at once"
  )
  static let givenUp = Words(
    id: "dibatalkan; tidak ada yang dicatat",
    en: "given up; nothing recorded"
  )
  static let wordsNeeded = Words(
    id: "perlu kata-kata; Esc batal",
    en: "words are needed; Esc gives up"
  )
  static let noneFound = Words(id: "tidak ada yang cocok", en: "none fits")

  // Questions.
  static let whichCode = Words(
    id: "Kode mana? (Enter: tetap kode ini)",
    en: "Which code? (Enter: this one)"
  )
  static let whichNote = Words(id: "Catatan di tempat ini:", en: "Note at this place:")
  static let whichQuote = Words(
    id: "Kutipannya sekarang berbunyi (awal … akhir):",
    en: "The words where it stands now (first … last):"
  )
  static let whichCell = Words(id: "Isi sel sekarang:", en: "What the cell says now:")
  static let why = Words(id: "Alasannya:", en: "The reason:")
  static let because = Words(id: "Mengapa berbeda?", en: "Why did they differ?")
  static let batch = Words(
    id: "Semua usulan %1 yang masih terbuka:",
    en: "All open suggestions of %1:"
  )
  static let acceptAll = Words(id: "terima semuanya", en: "accept them all")
  static let rejectAll = Words(id: "tolak semuanya", en: "reject them all")
  static let whereBatch = Words(id: "Di mana?", en: "Where?")
  static let inSource = Words(id: "di %1", en: "in %1")
  static let inAll = Words(id: "di semua sumber", en: "in all sources")
  static let sureAccept = Words(
    id: "%1 usulan diterima sekaligus. Yakin?",
    en: "%1 suggestions are accepted at once. Sure?"
  )
  static let sureReject = Words(
    id: "%1 usulan ditolak sekaligus. Yakin?",
    en: "%1 suggestions are rejected at once. Sure?"
  )
  static let sureLost = Words(
    id: "Kata-katanya sudah tidak ada lagi di sumber?",
    en: "Are the words gone from the source for good?"
  )
  static let sureBack = Words(id: "Tarik pengodean ini?", en: "Take this coding back?")
  static let yes = Words(id: "ya", en: "yes")
  static let no = Words(id: "tidak", en: "no")
  static let filterBy = Words(id: "Saring menurut:", en: "Show only by:")
  static let byKind = Words(id: "jenis", en: "kind")
  static let byCode = Words(id: "kode", en: "code")
  static let bySource = Words(id: "sumber", en: "source")
  static let byNothing = Words(id: "semuanya", en: "everything")
  static let mayBeLeft = Words(id: "Enter: lewati", en: "Enter: leave open")
  static let several = Words(id: "+ beberapa", en: "+ several")
  static let gathering = Words(id: "beberapa; Enter selesai", en: "several; Enter when done")
  static let escape = Words(id: "Esc batal", en: "Esc gives up")
  static let confirm = Words(id: "Enter selesai", en: "Enter ends")
  static let pick = Words(
    id: "ketik beberapa huruf, Enter memilih",
    en: "type a few letters, Enter takes"
  )
  static let close = Words(id: "tombol lain: kembali", en: "any other key: back")

  /// A field of a coding as a question.
  static func field(_ name: String) -> Words {
    switch name {
    case "case": Words(id: "Kasus mana?", en: "Which case?")
    case "claim": Words(id: "Seberapa nyata menurut sumber?", en: "How real, says the source?")
    case "sign": Words(id: "Arah pengaruhnya?", en: "The direction of the effect?")
    case "strength": Words(id: "Seberapa kuat pengaruhnya?", en: "How strong is the effect?")
    case "voice": Words(id: "Siapa yang berbicara?", en: "Who speaks?")
    case "evidence": Words(id: "Bukti apa yang disebut sumber?", en: "What evidence does it give?")
    case "domain": Words(id: "Bidang:", en: "Domain:")
    case "bearer": Words(id: "Siapa yang menanggung atau memperoleh?", en: "Who gains or bears it?")
    case "certainty": Words(id: "Seberapa yakin Anda?", en: "How sure are you?")
    default: Words(id: "\(name)?", en: "\(name)?")
    }
  }

  /// A value of a field for a person; in English the word of the journal itself.
  static func value(_ value: String, of field: String, _ language: String) -> String {
    guard language == "id", let words = indonesian[field]?[value] else { return value }
    return "\(words) (\(value))"
  }

  private static let indonesian: [String: [String: String]] = [
    "claim": [
      "absent": "dicari, tidak ada", "theory": "teori", "possible": "mungkin",
      "hoped": "diharapkan",
      "obliged": "diwajibkan", "planned": "direncanakan", "ongoing": "berlangsung",
      "done": "terjadi",
    ],
    "sign": ["plus": "menaikkan", "minus": "menurunkan", "depends": "tergantung"],
    "strength": ["weak": "lemah", "moderate": "sedang", "strong": "kuat"],
    "voice": ["author": "penulis", "actor": "pelaku", "cited": "karya lain", "law": "peraturan"],
    "evidence": [
      "citation": "rujukan", "number": "angka", "actor": "pelaku bernama", "date": "tanggal",
      "document": "dokumen",
    ],
    "certainty": ["sure": "yakin", "fairly": "cukup yakin", "guess": "menduga"],
    "because": [
      "definition": "definisi kurang jelas", "unit": "batas satuan", "slip": "terlewat",
      "ambiguity": "kalimatnya bermakna ganda",
    ],
  ]
}
