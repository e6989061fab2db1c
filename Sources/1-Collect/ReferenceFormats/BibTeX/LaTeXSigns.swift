/// Commands of LaTeX that stand for a character, and accents with the letters they go on.
enum LaTeXSigns {
  /// The accent commands with their letters, each with the character the two make.
  private static let accents: [(command: UInt8, bases: String, made: String)] = [
    ("`", "aeiounAEIOUN", "àèìòùǹÀÈÌÒÙǸ"),
    ("'", "aeiouyclnrszgkmpwAEIOUYCLNRSZGKMPW", "áéíóúýćĺńŕśźǵḱḿṕẃÁÉÍÓÚÝĆĹŃŔŚŹǴḰḾṔẂ"),
    ("^", "aeiouycghjswzAEIOUYCGHJSWZ", "âêîôûŷĉĝĥĵŝŵẑÂÊÎÔÛŶĈĜĤĴŜŴẐ"),
    ("\"", "aeiouywxhAEIOUYWXH", "äëïöüÿẅẍḧÄËÏÖÜŸẄẌḦ"),
    ("~", "anoiuevyANOIUEVY", "ãñõĩũẽṽỹÃÑÕĨŨẼṼỸ"),
    ("=", "aeiouygAEIOUYG", "āēīōūȳḡĀĒĪŌŪȲḠ"),
    (".", "zecgbdfhmnprstwxyZECGIBDFHMNPRSTWXY", "żėċġḃḋḟḣṁṅṗṙṡṫẇẋẏŻĖĊĠİḂḊḞḢṀṄṖṘṠṪẆẊẎ"),
    ("u", "aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"),
    ("v", "acdeginorstuzklACDEGINORSTUZKL", "ǎčďěǧǐňǒřšťǔžǩľǍČĎĚǦǏŇǑŘŠŤǓŽǨĽ"),
    ("H", "ouOU", "őűŐŰ"),
    ("c", "cgklnrsteCGKLNRSTE", "çģķļņŗşţȩÇĢĶĻŅŖŞŢȨ"),
    ("k", "aeiouAEIOU", "ąęįǫųĄĘĮǪŲ"),
    ("r", "auyAU", "åůẙÅŮ"),
    ("d", "abdehiklmnorstuvwyzABDEHIKLMNORSTUVWYZ", "ạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒ"),
    ("b", "dklnrtzDKLNRTZ", "ḏḵḻṉṟṯẕḎḴḺṈṞṮẔ"),
  ].map { (Array(($0.0 as String).utf8)[0], $0.1, $0.2) }

  /// The combining mark of an accent command, for letters that have no character of their own.
  private static let marks: [UInt8: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "`'^\"~=.uvHckrdb".utf8,
      "\u{300}\u{301}\u{302}\u{308}\u{303}\u{304}\u{307}\u{306}\u{30C}\u{30B}\u{327}\u{328}\u{30A}\u{323}\u{331}"
        .unicodeScalars
    )
  )

  private static let composed: [[Unicode.Scalar]: Unicode.Scalar] = {
    var table: [[Unicode.Scalar]: Unicode.Scalar] = [:]
    for accent in accents {
      let made = accent.made.unicodeScalars
      for (base, whole) in zip(accent.bases.unicodeScalars, made) {
        table[[Unicode.Scalar(accent.command), base]] = whole
      }
    }
    return table
  }()

  /// What stands for a character in LaTeX: `{\'e}` for é.
  static let written: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (pair, whole) in composed {
      let isLetter = (0x61...0x7A).contains(pair[0].value | 0x20)
      table[whole] =
        isLetter
        ? "{\\\(pair[0]){\(pair[1])}}"
        : pair[1] == "i" ? "{\\\(pair[0]){\\i}}" : "{\\\(pair[0])\(pair[1])}"
    }
    for (name, sign) in names where sign.unicodeScalars.count == 1 && writable.contains(name) {
      for scalar in sign.unicodeScalars { table[scalar] = "{\\\(name)}" }
    }
    for (scalar, words) in [
      ("&", "\\&"), ("%", "\\%"), ("$", "\\$"), ("#", "\\#"), ("_", "\\_"),
      ("{", "{\\textbraceleft}"), ("}", "{\\textbraceright}"), ("\\", "{\\textbackslash}"),
      ("~", "{\\textasciitilde}"), ("^", "{\\textasciicircum}"), ("\u{A0}", "~"),
    ] as [(Unicode.Scalar, String)] {
      table[scalar] = words
    }
    return table
  }()

  /// Whether a command is an accent on the letter that follows.
  static func isAccent(_ command: some Collection<UInt8>) -> Bool {
    guard let first = command.first, command.count == 1 else { return false }
    return marks[first] != nil
  }

  /// A letter under an accent: one character where there is one, else letter and combining mark.
  static func accented(_ command: UInt8, _ letter: String) -> String {
    var base = letter.unicodeScalars[...]
    guard let first = base.popFirst(), let mark = marks[command] else { return letter }
    let plain: Unicode.Scalar = first == "ı" ? "i" : first == "ȷ" ? "j" : first
    if let whole = composed[[Unicode.Scalar(command), plain]] {
      return String(String.UnicodeScalarView([whole])) + String(base)
    }
    return String(String.UnicodeScalarView([plain, mark])) + String(base)
  }

  /// The characters that commands without an argument stand for.
  static let names: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "textyen": "¥",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»",
    "textquotesingle": "'", "textquotedbl": "\"", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textasciigrave": "`", "textbraceleft": "{", "textbraceright": "}",
    "textless": "<", "textgreater": ">", "textbar": "|", "textunderscore": "_",
    "textdegree": "°", "degree": "°", "textpm": "±", "textmu": "µ", "textonehalf": "½",
    "texttimes": "×", "textdiv": "÷", "textbullet": "•", "textperiodcentered": "·",
    "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª",
    "textordmasculine": "º", "textsection": "§", "textparagraph": "¶", "slash": "/",
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "space": " ", "textnormal": "",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "pi": "π",
    "sigma": "σ", "omega": "ω", "times": "×", "pm": "±", "cdot": "·", "rightarrow": "→",
  ]

  private static let writable: Set<String> = [
    "ss", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "i", "j", "dh", "DH", "th", "TH", "dj", "DJ",
    "ng", "NG", "textendash", "textemdash", "textquoteleft", "textquoteright", "textquotedblleft",
    "textquotedblright", "guillemotleft", "guillemotright", "textellipsis", "textasciigrave",
    "textquotesingle", "textquotedbl",
  ]
}
