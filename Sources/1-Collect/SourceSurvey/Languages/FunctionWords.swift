/// Words that hardly a sentence of a language can do without.
///
/// The lists are ours: closed classes of words, those shared by two of the languages left out where
/// they would decide nothing.
enum FunctionWords {
  /// The languages that are told apart, in order of preference where counts are equal.
  static let languages = ["id", "en", "ms", "jv", "su", "nl", "de", "fr", "es"]

  /// The languages of each word, as bits in the order of `languages`.
  static let bits: [UInt64: UInt16] = {
    var bits: [UInt64: UInt16] = [:]
    for (index, words) in lists.enumerated() {
      for word in words.split(separator: " ") {
        bits[WordKey.of(String(word)), default: 0] |= 1 << UInt16(index)
      }
    }
    return bits
  }()

  private static let malayic = """
    yang dan di ke dari pada untuk dengan ini itu adalah tidak dalam akan oleh atau sebagai telah juga \
    lebih dapat para antara secara tersebut seperti maka namun ada menjadi terhadap kepada serta dua \
    sehingga hal tetapi bagi agar jika ketika sudah masih sangat salah satu sebuah suatu mereka kita \
    kami saya ia dia bukan belum
    """

  private static let lists = [
    malayic + """
       karena bisa bahwa yaitu yakni saat hingga mengenai melalui merupakan namun dimana kemudian \
      tentang setiap ataupun sementara sejak selama guna
      """,
    """
    the of and to in is that for it as was with on by are be this from at which or an have not were \
    had has but his her their they its will would can been more who there these also such than when \
    our we between into may other only some about
    """,
    malayic + " kerana ialah iaitu boleh bahawa sahaja hendaklah ianya pula oleh daripada kerajaan",
    """
    ingkang lan kang saking wonten ing punika menika dados kaliyan dhateng boten ora iku iki sampun \
    tiyang kula ugi dening saged inggih awit nalika utawi
    """,
    """
    nu jeung teu anu ieu eta ti ka dina pikeun kana tina geus bisa oge ku urang henteu atawa aya ogé \
    éta keur
    """,
    """
    de het een van en in dat niet op te zijn voor met die aan er ook als bij door maar naar om dan zou \
    uit wordt werd heeft nog over tot deze worden hebben
    """,
    """
    der die und den von das mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat \
    dass sie nach wird bei einer um am sind noch wie einem über so zum
    """,
    """
    de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce avec sont aux \
    cette ont mais comme ou être leur
    """,
    """
    de la que el en y los se del las un por con una su para es al lo como más pero sus le ha este sí \
    porque esta entre cuando muy sin sobre
    """,
  ]
}

/// Scripts other than Latin, as the part of a language tag that names them.
enum WritingScript {
  /// The tag of the script a scalar belongs to, or nothing for Latin and what no script owns.
  static func tag(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: "Grek"
    case 0x0400...0x052F: "Cyrl"
    case 0x0590...0x05FF: "Hebr"
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: "Arab"
    case 0x0900...0x097F: "Deva"
    case 0x0B80...0x0BFF: "Taml"
    case 0x0E00...0x0E7F: "Thai"
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: "Kore"
    case 0x1B00...0x1B7F: "Bali"
    case 0x1B80...0x1BBF: "Sund"
    case 0x3040...0x30FF: "Jpan"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FFFF: "Hani"
    case 0xA980...0xA9DF: "Java"
    default: nil
    }
  }
}
