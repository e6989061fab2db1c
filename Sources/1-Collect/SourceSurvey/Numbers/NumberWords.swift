/// Words that stand around numbers, in Indonesian and English.
enum NumberWords {
  /// The power of ten that a word after a number stands for.
  static let magnitudes: [UInt64: Int] = keyed([
    3: ["ribu", "thousand", "rb"], 6: ["juta", "million", "jt", "mn"],
    9: ["miliar", "milyar", "billion", "bn"], 12: ["triliun", "trilyun", "trillion"],
  ])

  /// The currency that a word before or behind a number names.
  static let currencies: [UInt64: String] = keyed([
    "IDR": ["rp", "idr", "rupiah"], "USD": ["us", "usd", "dollar", "dollars", "dolar"],
    "EUR": ["eur", "euro", "euros"], "GBP": ["gbp"], "SGD": ["sgd"], "MYR": ["myr", "rm"],
    "JPY": ["jpy", "yen"], "KRW": ["krw", "won"],
  ])

  /// Words for a hundredth.
  static let percent = Set(["persen", "percent", "prosen"].map(WordKey.of))

  /// Words that count time, people, things or size.
  static let units = Set(
    """
    jiwa orang people persons users pengguna penduduk tahun years year bulan months month hari days day \
    jam hours menit minutes minggu weeks km kg ton tons meter meters cm mm hektar hektare ha liter \
    kasus cases unit units negara countries buah kali times responden respondents
    """.split(separator: " ").map { WordKey.of(String($0)) }
  )

  /// Words after which a number names and does not count: of a law, a page, a table.
  static let names = Set(
    """
    no nomor number nr hlm hal halaman p pp page pages bab chapter pasal article ayat tabel table gambar \
    figure fig bagan grafik section vol volume isbn issn doi telp tel hp nim nik lampiran appendix \
    edisi edition seksi butir huruf
    """.split(separator: " ").map { WordKey.of(String($0)) }
  )

  /// Words that say an amount is an average.
  static let averages = Set(
    ["rata-rata", "rerata", "average", "averaging", "mean"].map(WordKey.of)
  )

  /// Words that say an amount is a whole.
  static let totals = Set(
    ["total", "jumlah", "seluruhnya", "keseluruhan", "altogether", "sum", "totalling", "totaling"]
      .map(WordKey.of)
  )

  /// Words that say a whole is made of what follows.
  static let parting = Set(
    ["terdiri", "meliputi", "mencakup", "comprising", "consisting", "consists", "namely", "yaitu"]
      .map(WordKey.of)
  )

  /// Words that say one number is a share of another.
  static let sharing = Set(["dari", "of"].map(WordKey.of))

  /// Words that say a number grew to another.
  static let growing = Set(["menjadi", "ke", "to"].map(WordKey.of))

  /// Words of growth and decline.
  static let changes = Set(
    """
    naik meningkat tumbuh bertambah kenaikan peningkatan pertumbuhan turun menurun penurunan berkurang \
    rose increased grew increase growth rise fell decreased decrease decline declined
    """.split(separator: " ").map { WordKey.of(String($0)) }
  )

  /// Words for years.
  static let years = Set(["tahun", "years", "year"].map(WordKey.of))

  /// Words of what has not come yet: a forecast may be older than the year it is for.
  static let future = Set(
    """
    akan diperkirakan diproyeksikan diprediksi diharapkan ditargetkan will would projected expected \
    forecast predicted planned target proyeksi
    """.split(separator: " ").map { WordKey.of(String($0)) }
  )

  private static func keyed<Value>(_ words: [Value: [String]]) -> [UInt64: Value] {
    var keyed: [UInt64: Value] = [:]
    for (value, words) in words { for word in words { keyed[WordKey.of(word)] = value } }
    return keyed
  }
}
