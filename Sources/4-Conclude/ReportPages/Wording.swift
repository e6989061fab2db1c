/// Words of the pages, in the languages they speak: Indonesian and English.
struct Wording: Hashable, Sendable {
  /// The words in Indonesian; `%1` and `%2` stand for what is filled in.
  let id: String
  /// The words in English.
  let en: String

  /// The words in a language; English where the language is neither.
  ///
  /// `{2:excerpt|excerpts}` stands for the first word where the second value is `1`, else for the
  /// other.
  func words(in language: String, _ values: [String] = []) -> String {
    let words = language == "id" ? id : en
    guard !values.isEmpty else { return words }
    let scalars = words.unicodeScalars
    var out = String.UnicodeScalarView()
    var here = scalars.startIndex
    func value(_ digit: Unicode.Scalar) -> String? {
      let place = Int(digit.value) - 0x31
      return values.indices.contains(place) ? values[place] : nil
    }
    while here < scalars.endIndex {
      let rest = scalars[here...]
      if scalars[here] == "%", let digit = rest.dropFirst().first, let value = value(digit) {
        out.append(contentsOf: value.unicodeScalars)
        here = rest.index(here, offsetBy: 2)
      } else if scalars[here] == "{", let digit = rest.dropFirst().first, let value = value(digit),
        let bar = rest.firstIndex(of: "|"), let close = rest.firstIndex(of: "}"), bar < close
      {
        let one = rest[rest.index(here, offsetBy: 3)..<bar]
        out.append(contentsOf: value == "1" ? one : rest[rest.index(after: bar)..<close])
        here = rest.index(after: close)
      } else {
        out.append(scalars[here])
        here = rest.index(after: here)
      }
    }
    return String(out)
  }
}

// The frame of every page.
extension Wording {
  static let skip = Wording(id: "Langsung ke isi", en: "Skip to the content")
  static let home = Wording(id: "Beranda", en: "Start")
  static let questions = Wording(id: "Pertanyaan", en: "Questions")
  static let question = Wording(id: "Pertanyaan", en: "Question")
  static let findings = Wording(id: "Temuan", en: "Findings")
  static let finding = Wording(id: "Temuan", en: "Finding")
  static let displays = Wording(id: "Sajian", en: "Displays")
  static let display = Wording(id: "Sajian", en: "Display")
  static let codebook = Wording(id: "Buku kode", en: "Codebook")
  static let sources = Wording(id: "Sumber", en: "Sources")
  static let report = Wording(id: "Laporan", en: "Report")
  static let problems = Wording(id: "Masalah", en: "Problems")
  static let contents = Wording(id: "Isi", en: "Contents")
  static let pages = Wording(id: "Halaman", en: "Pages")
  static let youAreHere = Wording(id: "Anda di sini", en: "You are here")
  static let languageName = Wording(id: "Bahasa Indonesia", en: "English")
  static let languageSwitch = Wording(id: "Bahasa", en: "Language")
  static let madeWith = Wording(
    id:
      "Dibuat oleh Jejak %1 dari sumber dan keputusan peneliti; setiap angka membawa ke kutipannya.",
    en:
      "Made by Jejak %1 from the sources and the researchers' judgements; every number leads to its excerpts."
  )
  static let untitled = Wording(id: "Penelitian tanpa judul", en: "Untitled study")
}

// The front page.
extension Wording {
  static let surprises = Wording(id: "Yang tidak kami duga", en: "What we did not expect")
  static let follow = Wording(
    id: "Ikuti satu kalimat pulang",
    en: "Follow one sentence home"
  )
  static let followHint = Wording(
    id: "Lima langkah, empat klik: dari pertanyaan sampai halaman sumbernya.",
    en: "Five steps, four clicks: from the question down to the page of the source."
  )
  static let cell = Wording(id: "Sel", en: "Cell")
  static let link = Wording(id: "Hubungan", en: "Link")
  static let sentence = Wording(id: "Kalimat", en: "Sentence")
  static let original = Wording(id: "Dokumen asli", en: "Original")
  static let expected = Wording(id: "Yang diduga sebelumnya", en: "What was expected beforehand")
  static let notSupportedTitle = Wording(
    id: "Yang tidak dapat didukung",
    en: "What could not be supported"
  )
  static let notSupportedHint = Wording(
    id: "Pernyataan yang sudah diuji pada pustaka ini dan tidak, atau tidak sepenuhnya, tahan.",
    en: "Statements that were tested on this library and did not hold, or not fully."
  )
  static let nothingUnsupported = Wording(
    id: "Tidak ada temuan yang gagal diuji.",
    en: "No tested finding failed."
  )
  static let unanswered = Wording(id: "Yang tetap tidak terjawab", en: "What stays unanswered")
  static let searchedFor = Wording(id: "Yang dicari", en: "Searched for")
  static let sourcesByCase = Wording(id: "Sumber menurut kasus", en: "Sources by case")
  static let caseWord = Wording(id: "Kasus", en: "Case")
  static let withoutCase = Wording(id: "tanpa kasus", en: "no case")
  static let codings = Wording(id: "Pengodean", en: "Codings")
  static let groups = Wording(id: "Kelompok independen", en: "Independent groups")
  static let passages = Wording(id: "Bagian", en: "Passages")
  static let howMade = Wording(id: "Bagaimana ini dibuat", en: "How this was made")
  static let howMadeHint = Wording(
    id:
      "Setiap keputusan adalah satu baris jurnal yang terantai; kepala rantai di bawah membuktikan semua baris sebelumnya.",
    en:
      "Every judgement is one line of a chained journal; the heads below prove all lines before them."
  )
  static let chain = Wording(id: "Rantai jurnal", en: "Journal chain")
  static let lineCount = Wording(id: "%1 baris", en: "%1 {1:line|lines}")
  static let headHash = Wording(id: "Kepala (SHA-256)", en: "Head (SHA-256)")
  static let judgements = Wording(id: "Keputusan", en: "Judgements")
  static let coders = Wording(id: "Pengode", en: "Coders")
  static let program = Wording(id: "Program", en: "Program")
  static let noFindingsYet = Wording(
    id: "Belum ada temuan untuk pertanyaan ini.",
    en: "No finding answers this question yet."
  )
  static let otherFindings = Wording(
    id: "Temuan tanpa pertanyaan",
    en: "Findings without a question"
  )
  static let emptyTitle = Wording(id: "Mulai di sini", en: "Begin here")
  static let emptyLead = Wording(
    id: "Penelitian ini masih kosong. Tiga langkah sudah cukup untuk melihat sesuatu.",
    en: "This study is still empty. Three steps are enough to see something."
  )
  static let emptyAdd = Wording(
    id: "Masukkan sebuah sumber: berkas teks, Markdown, HTML atau XML.",
    en: "Add a source: a text, Markdown, HTML or XML file."
  )
  static let emptyFind = Wording(
    id: "Cari kata di dalamnya; setiap temuan kata disebut barisnya.",
    en: "Look for words in it; every hit comes with its line."
  )
  static let emptyCode = Wording(
    id: "Tulis sebuah kode dalam codebook/codes.yaml, lalu kodekan sebuah kalimat.",
    en: "Write a code into codebook/codes.yaml, then code a sentence."
  )
  static let emptyRun = Wording(
    id: "Jalankan semuanya, lalu muat ulang halaman ini.",
    en: "Run everything, then reload this page."
  )
  static let readReport = Wording(id: "Baca laporan lengkap", en: "Read the full report")
  static let tally = Wording(
    id: "%1 temuan diuji pada %2 sumber",
    en: "%1 {1:finding|findings}, tested on %2 {2:source|sources}"
  )
}

// Findings and verdicts.
extension Wording {
  static let verdict = Wording(id: "Putusan", en: "Verdict")
  static let computed = Wording(id: "Dihitung program", en: "Computed by the program")
  static let judged = Wording(id: "Diputuskan peneliti", en: "Judged by the researcher")
  static let verdictsDiffer = Wording(
    id: "Peneliti dan program tidak sepakat; kedua putusan dicetak.",
    en: "Researcher and program differ; both verdicts are printed."
  )
  static let provisional = Wording(
    id: "sementara: belum ada taktik pengujian yang dicatat",
    en: "provisional: no testing tactic is recorded yet"
  )
  static let blocked = Wording(
    id: "menunggu: tempat kutipan %1 harus ditentukan lagi (jejak reanchor)",
    en: "waiting: the places of %1 must be decided anew (jejak reanchor)"
  )
  static let staleVerdict = Wording(
    id: "diputuskan atas bukti yang sejak itu berubah",
    en: "judged on evidence that has changed since"
  )
  static let because = Wording(id: "Alasan", en: "Reason")
  static let restsOn = Wording(id: "Bertumpu pada", en: "Rests on")
  static let tests = Wording(id: "Uji", en: "Tests")
  static let test = Wording(id: "Uji", en: "Test")
  static let observed = Wording(id: "Teramati", en: "Observed")
  static let result = Wording(id: "Hasil", en: "Result")
  static let passed = Wording(id: "lulus", en: "passed")
  static let failed = Wording(id: "gagal", en: "failed")
  static let noTests = Wording(
    id: "Temuan ini tidak menyebut uji apa pun.",
    en: "This finding names no test."
  )
  static let evidence = Wording(id: "Bukti", en: "Evidence")
  static let elsewhere = Wording(
    id: "Kutipan lain yang dilihat uji",
    en: "Other excerpts that the tests looked at"
  )
  static let noEvidence = Wording(
    id: "Tidak ada kutipan dalam isi atau lampiran yang mendukungnya.",
    en: "No excerpt in a body or appendix supports it."
  )
  static let claimsOnly = Wording(
    id: "Hanya klaim: kutipan dari abstrak atau simpulan",
    en: "Claims only: excerpts from abstracts or conclusions"
  )
  static let against = Wording(id: "Yang menentang", en: "What speaks against it")
  static let nothingSought = Wording(
    id: "Bukti yang menentang belum dicari.",
    en: "Nothing against it was looked for."
  )
  static let nothingAgainst = Wording(
    id: "dicari, tidak ditemukan",
    en: "looked for, nothing found"
  )
  static let searched = Wording(id: "Dicari", en: "Searched")
  static let answer = Wording(id: "Jawaban", en: "Answer")
  static let rivals = Wording(id: "Penjelasan tandingan", en: "Rival explanations")
  static let compared = Wording(
    id: "Dibandingkan dengan klaim penulis",
    en: "Compared with author claims"
  )
  static let claimVerdict = Wording(
    id: "Dengan bukti di luar kata-katanya sendiri, klaim itu",
    en: "On evidence outside its own words the claim would be"
  )
  static let removals = Wording(id: "Seberapa rapuh", en: "How fragile")
  static let removalsNone = Wording(
    id: "Tidak ada sumber yang pencabutannya mengubah putusan program.",
    en: "There is no source whose removal changes the computed verdict."
  )
  static let removalsSome = Wording(
    id: "Putusan program berubah bila sumber ini dicabut:",
    en: "The computed verdict changes when these sources are removed:"
  )
  static let level = Wording(id: "Tingkat", en: "Level")
  static let wording = Wording(
    id: "Status tertinggi yang dinyatakan",
    en: "Strongest status asserted"
  )
  static let strongest = Wording(
    id: "Status tertinggi buktinya",
    en: "Strongest status of its evidence"
  )
  static let scope = Wording(id: "Lingkup", en: "Scope")
  static let evidenceOf = Wording(
    id: "%1 kutipan dari %2 kelompok independen",
    en: "%1 {1:excerpt|excerpts} from %2 independent {2:group|groups}"
  )
  static let noFindings = Wording(id: "Belum ada temuan.", en: "There are no findings yet.")
}
