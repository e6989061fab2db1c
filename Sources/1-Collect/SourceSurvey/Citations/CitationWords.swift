/// The words by which citations are told from other parentheses: lists of Jejak, in two languages.
enum CitationWords {
  /// What leads in to a name and is no part of it.
  static let leads: Set<String> = [
    "lihat", "juga", "misalnya", "seperti", "menurut", "bandingkan", "bdk", "bdk.", "cf", "cf.",
    "see",
    "also", "e.g.", "e.g", "eg", "i.e.", "for", "example", "misal", "sumber", "source", "vide",
    "sebagaimana", "diolah", "diadaptasi", "adapted", "from", "dari", "after", "by", "oleh",
  ]

  /// Words that may stand in capitals before a name at the beginning of a sentence.
  static let openings: Set<String> = [
    "menurut", "dalam", "seperti", "sementara", "selain", "penelitian", "studi", "hasil", "buku",
    "oleh", "teori", "konsep", "bagi", "karya", "artikel", "skripsi", "tesis", "disertasi",
    "jurnal",
    "namun", "berbeda", "sedangkan", "adapun", "sebagaimana", "model", "definisi", "pendapat",
    "according", "as", "in", "by", "following", "while", "however", "the", "study", "work", "both",
    "although", "since", "when", "for", "and", "but", "like", "also", "lihat", "dan", "pada",
    "dari",
    "untuk", "kemudian", "selanjutnya", "sejalan", "senada", "terdahulu", "paper", "book", "thesis",
    "to", "from", "see", "whereas", "similarly", "recently", "thus", "hence", "juga", "bahwa",
  ]

  /// Words before a number that make it no year of a work.
  static let notBeforeYear: Set<String> = [
    "tahun", "nomor", "no", "no.", "year", "in", "pada", "sejak", "since", "until", "hingga",
    "sampai", "dari", "from", "of", "di", "on", "ke", "about", "sekitar", "circa", "c.", "ca.",
    "around", "before", "after", "setelah", "sebelum", "during", "selama", "by", "early", "late",
    "mid", "awal", "akhir", "lahir", "born", "wafat", "died", "b.", "d.", "version", "versi",
    "figure", "fig.", "table", "tabel", "gambar", "n", "p", "page", "halaman", "lines", "between",
    "antara", "and", "to", "the", "than", "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember", "january", "february",
    "march", "may", "june", "july", "august", "october", "december", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "jan.", "feb.", "mar.", "apr.", "aug.",
    "sep.", "sept.", "oct.", "nov.", "dec.", "spring", "summer", "autumn", "winter", "windows",
    "a.d.", "ad", "masehi", "lebih", "kurang", "over", "nearly", "hampir", "up",
  ]

  /// Words in lower case that may stand within the name of an author or a body.
  static let within: Set<String> = [
    "dan", "and", "of", "the", "for", "di", "untuk", "van", "de", "der", "den", "von", "la", "le",
    "du", "da", "dos", "del", "della", "di", "el", "al", "bin", "binti", "ibn", "ben", "et", "al.",
    "dkk.", "dkk", "tentang", "atas", "on", "in", "ke", "bagi", "serta", "und", "en", "y", "ter",
    "ten", "te", "kawan-kawan", "others", "s.d.", "st.", "pada", "antara", "terhadap",
  ]

  /// What follows a name for all further authors.
  static let others: Set<String> = ["dkk.", "dkk", "et-al", "al.", "al", "kawan-kawan", "others"]

  /// How the name of a body or a law begins, in which *dan* parts no authors.
  static let bodies: Set<String> = [
    "badan", "kementerian", "kementrian", "dewan", "komisi", "lembaga", "departemen", "direktorat",
    "pusat", "universitas", "dinas", "bank", "majelis", "mahkamah", "organisasi", "asosiasi",
    "perserikatan", "pemerintah", "institut", "tim", "panitia", "kantor", "yayasan", "materi",
    "ministry", "department", "agency", "office", "council", "committee", "world", "united",
    "national", "international", "european", "institute", "centre", "center", "bureau", "board",
    "commission", "association", "organization", "organisation", "university", "federal",
  ]

  /// How the name of a law begins; its words may be of lower case.
  static let laws: Set<String> = [
    "undang-undang", "uu", "peraturan", "perpres", "permen", "pp", "keputusan", "perda",
    "instruksi", "surat", "act", "law", "regulation", "directive", "treaty", "konvensi",
    "convention", "perjanjian", "nota",
  ]

  /// What stands for a year where a work has none.
  static let noYear: Set<String> = [
    "n.d.", "n.d", "nd", "t.t.", "t.t", "tt.", "tth", "forthcoming", "undated",
  ]

  /// What stands before a page or another place in a work.
  static let locators: Set<String> = [
    "hlm.", "hlm", "hal.", "hal", "h.", "halaman", "p.", "p", "pp.", "pp", "page", "pages", "para.",
    "para", "paragraf", "paragraph", "bab", "ch.", "chap.", "chapter", "pasal", "art.", "§", "vol.",
    "tabel", "table", "s.",
  ]

  /// How a sentence gives the word to a named author, where the name comes first.
  static let sayings: Set<String> = [
    "menyatakan", "berpendapat", "mendefinisikan", "mengemukakan", "menuturkan", "menjelaskan",
    "mengatakan", "menyebutkan", "menegaskan", "menulis", "berargumen", "memandang",
    "states", "argues", "defines", "explains", "says", "writes", "claims", "notes", "suggests",
    "stated", "argued", "defined", "explained", "wrote", "claimed", "noted", "suggested",
  ]

  /// Lower case, with nothing but letters and digits.
  static func folded(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      out.append(scalar)
    }
    return String(out)
  }

  /// Whether a word begins in upper case, behind opening marks.
  static func isCapital(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    // Scripts without case have names too.
    return first.properties.isUppercase
      || (!first.properties.isLowercase && first.value > 0x24F)
  }
}
