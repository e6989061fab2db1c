import ReduceStage

/// Which headings a new form has.
public struct FormLayout: Sendable {
  let isContact: Bool
  let isFull: Bool

  /// Chooses headings: three of a text's summary, unless more is asked for.
  ///
  /// - Parameters:
  ///   - isContact: Whether it is the form of a contact, whatever the source's type.
  ///   - isFull: Whether it has all headings of the method.
  public init(isContact: Bool = false, isFull: Bool = false) {
    self.isContact = isContact
    self.isFull = isFull
  }
}

/// The headings of summary forms, after Miles & Huberman 1994, chapter 4.
enum FormHeadings {
  /// The headings of a form in a language; any but `id` gives English.
  static func headings(of kind: SummaryForms.Kind, isFull: Bool, language: String) -> [String] {
    let all = kind == .contact ? contact : document
    return all.filter { isFull || $0.isBrief }.map { language == "id" ? $0.indonesian : $0.english }
  }

  private struct Heading {
    let english: String
    let indonesian: String
    var isBrief = false
  }

  private static let document = [
    Heading(english: "How and when obtained", indonesian: "Cara dan waktu memperoleh"),
    Heading(
      english: "Kind of text, for whom, with what interest",
      indonesian: "Jenis teks, untuk siapa, dengan kepentingan apa"
    ),
    Heading(english: "Event or occasion", indonesian: "Peristiwa atau kesempatan"),
    Heading(english: "Summary", indonesian: "Ringkasan", isBrief: true),
    Heading(english: "New or striking", indonesian: "Yang baru atau mencolok", isBrief: true),
    Heading(
      english: "Questions touched, with strength 0 to 3",
      indonesian: "Pertanyaan yang disentuh, dengan kekuatan 0 sampai 3"
    ),
    Heading(english: "Cases touched", indonesian: "Kasus yang disentuh"),
    Heading(
      english: "Main claims, with their status",
      indonesian: "Klaim utama dengan statusnya"
    ),
    Heading(english: "Evidence the text gives", indonesian: "Bukti yang diberikan teks"),
    Heading(english: "What it leaves out", indonesian: "Yang tidak dibahas"),
    Heading(english: "Fits or contradicts", indonesian: "Sesuai atau bertentangan dengan"),
    Heading(
      english: "What to look for next",
      indonesian: "Yang dicari selanjutnya",
      isBrief: true
    ),
    Heading(english: "Quality", indonesian: "Mutu"),
    Heading(
      english: "Read completely, or which parts",
      indonesian: "Dibaca seluruhnya, atau bagian mana"
    ),
  ]

  private static let contact = [
    Heading(
      english: "Who, where, when",
      indonesian: "Siapa, di mana, kapan",
      isBrief: true
    ),
    Heading(english: "Main issues", indonesian: "Pokok pembicaraan", isBrief: true),
    Heading(
      english: "Answers to each target question",
      indonesian: "Jawaban atas tiap pertanyaan sasaran"
    ),
    Heading(english: "What was striking", indonesian: "Yang mencolok"),
    Heading(
      english: "New questions for the next contact",
      indonesian: "Pertanyaan baru untuk pertemuan berikutnya",
      isBrief: true
    ),
    Heading(
      english: "Codes that suggest themselves",
      indonesian: "Kode yang muncul dengan sendirinya"
    ),
    Heading(
      english: "My reflections, apart from what was said",
      indonesian: "Renungan saya, terpisah dari yang dikatakan"
    ),
  ]
}
