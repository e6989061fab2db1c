import StudyModel

// The words of the sheet of a meeting.
extension Wording {
  static let sheetTitle = Wording(id: "Lembar bimbingan", en: "Supervision sheet")
  static let sheetPrinted = Wording(id: "Dicetak %1.", en: "Printed on %1.")
  static let sheetSince = Wording(id: "Bimbingan terakhir: %1.", en: "Last meeting: %1.")
  static let sheetCompared = Wording(id: "Dibandingkan dengan %1.", en: "Compared with %1.")
  static let sheetFirst = Wording(
    id: "Belum ada bimbingan yang dicatat.",
    en: "No earlier meeting is recorded."
  )
  static let sheetState = Wording(id: "Keadaan penelitian", en: "How the study stands")
  static let sheetChanged = Wording(id: "Yang berubah sejak %1", en: "What changed since %1")
  static let sheetSources = Wording(id: "Sumber: %1.", en: "Sources: %1.")
  static let sheetSourcesThen = Wording(id: "Sumber: %1 → %2.", en: "Sources: %1 → %2.")
  static let sheetAdded = Wording(id: "Baru", en: "New")
  static let sheetGone = Wording(id: "Tidak lagi dipakai", en: "No longer used")
  static let sheetMore = Wording(id: "dan %1 lagi", en: "and %1 more")
  static let sheetCodings = Wording(
    id: "Pengodean yang berlaku: %1.",
    en: "Standing codings: %1."
  )
  static let sheetCoded = Wording(id: "%1 kali dikodekan sendiri", en: "%1 coded by hand")
  static let sheetAccepted = Wording(id: "%1 usulan diterima", en: "%1 suggestions accepted")
  static let sheetEdited = Wording(id: "%1 diubah", en: "%1 changed")
  static let sheetRejected = Wording(id: "%1 usulan ditolak", en: "%1 suggestions rejected")
  static let sheetNothing = Wording(
    id: "%1 bagian dibaca tanpa kode",
    en: "%1 passages read, nothing to code"
  )
  static let sheetTakenBack = Wording(id: "%1 dibatalkan", en: "%1 taken back")
  static let sheetCodes = Wording(
    id: "Kode yang jumlahnya berubah",
    en: "Codes whose counts changed"
  )
  static let sheetThen = Wording(id: "Dahulu", en: "Then")
  static let sheetNow = Wording(id: "Sekarang", en: "Now")
  static let sheetUnchanged = Wording(
    id: "%1 temuan tidak berubah.",
    en: "%1 {1:finding is|findings are} unchanged."
  )
  static let sheetThenHint = Wording(
    id: "Putusan dahulu dihitung dengan rumusan temuan hari ini.",
    en: "Verdicts of then are computed for the findings as they are worded today."
  )
  static let sheetWritten = Wording(
    id: "Buku kode dan tulisan",
    en: "Codebook and what was written"
  )
  static let sheetNew = Wording(id: "baru", en: "new")
  static let sheetOut = Wording(id: "dihapus", en: "taken out")
  static let sheetAltered = Wording(id: "diubah", en: "changed")
  static let sheetDecisions = Wording(id: "Keputusan dan alasannya", en: "Decisions and reasons")
  static let sheetNoDecisions = Wording(
    id: "Tidak ada keputusan yang dicatat.",
    en: "No decision is recorded."
  )
  static let sheetWeighed = Wording(id: "ditimbang juga", en: "also weighed")
  static let sheetWithheld = Wording(
    id: "kutipan tidak dikeluarkan",
    en: "excerpt kept back"
  )
  static let sheetQuestions = Wording(
    id: "Pertanyaan untuk pembimbing",
    en: "Questions to the supervisor"
  )
  static let sheetOpen = Wording(id: "Yang masih terbuka", en: "What is open and waits")
  static let sheetNothingOpen = Wording(id: "Tidak ada yang menunggu.", en: "Nothing waits.")
  static let sheetUnrecorded = Wording(
    id: "%1 perubahan tangan belum dicatat di jurnal",
    en: "%1 {1:edit|edits} by hand not in the journal yet"
  )
  static let sheetRemarks = Wording(
    id: "Catatan yang sudah diterima",
    en: "Remarks taken in since"
  )
  static let sheetNotes = Wording(id: "Catatan pertemuan", en: "Notes of the meeting")
  static let sheetHeads = Wording(id: "Kepala jurnal", en: "Heads of the journal")
  static let sheetLines = Wording(id: "Baris", en: "Lines")
  static let sheetSigned = Wording(id: "Paraf", en: "Signatures")
  static let sheetWho = Wording(id: "Hal", en: "Item")
  static let sheetStudent = Wording(id: "Mahasiswa", en: "Student")
  static let sheetSupervisor = Wording(id: "Pembimbing", en: "Supervisor")
  static let sheetName = Wording(id: "Nama", en: "Name")
  static let sheetDay = Wording(id: "Tanggal", en: "Date")
  static let sheetSignature = Wording(id: "Tanda tangan", en: "Signature")

  static func of(_ kind: Act.WritingVersion.Kind) -> Wording {
    switch kind {
    case .memo: Wording(id: "Memo", en: "Memo")
    case .form: Wording(id: "Lembar ringkasan", en: "Summary form")
    case .chapter: Wording(id: "Bab", en: "Chapter")
    }
  }

  /// What waits, after its count, by the kinds of the queue.
  static func waiting(_ kind: String) -> Wording {
    switch kind {
    case "lost": Wording(id: "kutipan kehilangan tempatnya", en: "excerpts lost their place")
    case "proposed": Wording(id: "tempat kutipan menunggu keputusan", en: "places to be decided")
    case "unfinished": Wording(id: "pengodean belum lengkap", en: "codings unfinished")
    case "contested": Wording(id: "pengodean dipersoalkan", en: "codings contested")
    case "review":
      Wording(id: "pengodean ditinjau setelah makna kode berubah", en: "codings to review")
    case "contradiction": Wording(id: "pertentangan terbuka", en: "contradictions open")
    case "suggestion": Wording(id: "usulan menunggu", en: "suggestions waiting")
    case "outside":
      Wording(id: "usulan program luar menunggu", en: "suggestions of outside programs waiting")
    default: Wording(id: "menunggu: \(kind)", en: "waiting: \(kind)")
    }
  }
}
