// How the sources were found, and how far they are worked through.
extension Wording {
  static let flowTitle = Wording(
    id: "Alur penelusuran dan penyaringan sumber (menurut PRISMA 2020)",
    en: "Flow of searching and screening the sources (after PRISMA 2020)"
  )
  static let identification = Wording(id: "Identifikasi", en: "Identification")
  static let screeningPhase = Wording(id: "Penyaringan", en: "Screening")
  static let inclusion = Wording(id: "Inklusi", en: "Included")
  static let searchedWays = Wording(
    id: "Basis data, register, dan penelusuran tercatat",
    en: "Databases, registers and logged searches"
  )
  static let otherWays = Wording(id: "Cara lain", en: "Other methods")
  static let identifiedFrom = Wording(
    id: "Rekaman ditemukan melalui:",
    en: "Records identified from:"
  )
  static let removedBefore = Wording(
    id: "Rekaman dikeluarkan sebelum penyaringan:",
    en: "Records removed before screening:"
  )
  static let duplicates = Wording(id: "duplikat", en: "duplicates")
  static let byAutomation = Wording(id: "oleh alat otomatis", en: "by automation tools")
  static let otherReasons = Wording(id: "alasan lain", en: "for other reasons")
  static let recordsScreened = Wording(id: "Rekaman disaring", en: "Records screened")
  static let recordsExcluded = Wording(id: "Rekaman dikeluarkan", en: "Records excluded")
  static let reportsSought = Wording(id: "Dokumen dicari", en: "Reports sought for retrieval")
  static let notRetrieved = Wording(id: "Dokumen tidak diperoleh", en: "Reports not retrieved")
  static let reportsAssessed = Wording(
    id: "Dokumen dinilai kelayakannya",
    en: "Reports assessed for eligibility"
  )
  static let reportsExcluded = Wording(id: "Dokumen dikeluarkan", en: "Reports excluded")
  static let withoutReason = Wording(id: "tanpa alasan", en: "no reason given")
  static let undecided = Wording(id: "Belum diputuskan", en: "Not decided yet")
  static let unaccounted = Wording(id: "Belum dipertanggungjawabkan", en: "Not accounted for")
  static let overcounted = Wording(
    id: "Lebih banyak diputuskan daripada ditemukan",
    en: "More decided than found"
  )
  static let sourcesIncluded = Wording(
    id: "Sumber dalam penelitian",
    en: "Sources included in the study"
  )
  static let groupsIncluded = Wording(id: "kelompok independen", en: "independent groups")
  static let flowNumbers = Wording(
    id: "Angka dihitung dari catatan penelusuran dan daftar sumber.",
    en: "The numbers are counted from the search log and the register of sources."
  )
  static let screenedBy = Wording(id: "Penyaring: %1.", en: "Screened by: %1.")
  static let independently = Wording(
    id: "Penyaring bekerja tanpa saling mengetahui.",
    en: "The screeners worked independently of one another."
  )
  static let notIndependently = Wording(
    id: "Penyaring tidak bekerja terpisah.",
    en: "The screeners did not work independently."
  )
  static let automationUsed = Wording(id: "Alat otomatis: %1.", en: "Automation tools: %1.")
  static let accountingTitle = Wording(id: "Buku kerja sumber", en: "Data accounting log")
  static let frameTitle = Wording(id: "Kerangka sampel", en: "Sampling frame")
  static let frameHint = Wording(
    id:
      "Jumlah sumber tiap jenis yang berbicara tentang kasus dan pertanyaan; sel kosong ditandai ·.",
    en: "How many sources of each type speak of a case on a question; empty cells are marked ·."
  )
  static let emptyCells = Wording(
    id: "%1 dari %2 sel kosong.",
    en: "%1 of %2 cells {1:is|are} empty."
  )
  static let untyped = Wording(id: "tanpa jenis", en: "no type")
  static let appraisalTitle = Wording(id: "Penilaian sumber", en: "Appraisal")
  static let unappraised = Wording(
    id: "Belum dinilai: %1 dari %2 sumber.",
    en: "Not appraised: %1 of %2 sources."
  )
  static let missingData = Wording(
    id: "Dinyatakan dalam rencana dan tidak ada sumbernya: %1.",
    en: "Declared in the plan, and without a source: %1."
  )
  static let rightsUnknown = Wording(id: "tidak diketahui", en: "unknown")

  /// A way on which records were found.
  static func way(_ way: SearchWay) -> Wording {
    switch way {
    case .database: Wording(id: "basis data", en: "databases")
    case .register: Wording(id: "register", en: "registers")
    case .logged: Wording(id: "penelusuran tercatat", en: "logged searches")
    case .unlogged: Wording(id: "penelusuran tidak tercatat", en: "searches not logged")
    case .website: Wording(id: "situs web", en: "websites")
    case .organisation: Wording(id: "organisasi", en: "organisations")
    case .citation: Wording(id: "dikutip sumber lain", en: "cited in other sources")
    case .hand: Wording(id: "ditemukan sendiri", en: "found by hand")
    case .other: Wording(id: "cara lain", en: "other ways")
    case .unsaid: Wording(id: "cara tidak dinyatakan", en: "way not said")
    }
  }

  /// The ways that share a line of the diagram.
  enum SearchWay: CaseIterable {
    case database, register, logged, unlogged, website, organisation, citation, hand, other, unsaid
  }
}
