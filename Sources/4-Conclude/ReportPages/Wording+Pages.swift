// The pages of the stages.
extension Wording {
  static let type = Wording(id: "Jenis", en: "Type")
  static let sourceClass = Wording(id: "Kelas", en: "Class")
  static let language = Wording(id: "Bahasa", en: "Language")
  static let group = Wording(id: "Kelompok", en: "Group")
  static let origin = Wording(id: "Asal", en: "Found by")
  static let note = Wording(id: "Catatan", en: "Note")
  static let file = Wording(id: "Berkas", en: "File")
  static let fileHash = Wording(id: "SHA-256", en: "SHA-256")
  static let earlier = Wording(id: "Versi terdahulu", en: "Earlier versions")
  static let parts = Wording(id: "Bagian naskah", en: "Parts")
  static let rights = Wording(id: "Boleh dibagikan", en: "May be shared")
  static let yes = Wording(id: "ya", en: "yes")
  static let no = Wording(id: "tidak", en: "no")
  static let byHand = Wording(id: "tangan", en: "hand")
  static let search = Wording(id: "pencarian %1", en: "search %1")
  static let citedIn = Wording(id: "dikutip dalam %1", en: "cited in %1")
  static let readText = Wording(id: "Baca teks", en: "Read the text")
  static let openOriginal = Wording(id: "Buka dokumen asli", en: "Open the original")
  static let noDocument = Wording(
    id: "Sumber ini tidak terbaca; lihat masalah.",
    en: "This source could not be read; see the problems."
  )
  static let noSources = Wording(id: "Belum ada sumber.", en: "There are no sources yet.")
  static let searchLog = Wording(id: "Catatan pencarian", en: "Search log")
  static let screened = Wording(id: "Disaring", en: "Screened")
  static let decision = Wording(id: "Keputusan", en: "Decision")
  static let why = Wording(id: "Alasan", en: "Why")
  static let title = Wording(id: "Judul", en: "Title")
  static let summaryForm = Wording(id: "Lembar ringkasan", en: "Summary form")
  static let quoteSearch = Wording(id: "Kata untuk dicari", en: "Words to search for")
  static let readingHint = Wording(
    id:
      "Teks bacaan sumber ini, kata demi kata. Angka kecil menandai awal pengodean dan garis di bawah kata-katanya, yang ragamnya sama dengan garis pada label di samping; titik-titik halus menandai usulan program, yang bukan pengodean. Nomor di kiri adalah alamat: %1:12.3 berarti bagian 12, kalimat 3.",
    en:
      "The reading text of this source, word by word. A small number marks where a coding begins, a line under the words how far it goes, drawn as the line on its label beside the text; fine dots mark what the program proposes, which is no coding. The numbers at the left are addresses: %1:12.3 is passage 12, sentence 3."
  )
  static let codingBegins = Wording(id: "Pengodean %1 mulai: %2", en: "Coding %1 begins: %2")
  static let codingEnds = Wording(id: "Pengodean %1 berakhir", en: "Coding %1 ends")
  static let leadsOut = Wording(
    id: "Tautan dalam sumber, ke luar studi ini: %1",
    en: "A link in the source, out of this study: %1"
  )
  static let leadsToPassage = Wording(
    id: "Tautan dalam sumber, ke bagian %1 di sini",
    en: "A link in the source, to passage %1 here"
  )
  static let suggested = Wording(id: "usulan", en: "suggested")
  static let nothingHere = Wording(
    id: "dibaca, tidak ada yang dikodekan",
    en: "read, nothing to code"
  )
  static let isEvidence = Wording(id: "dapat menjadi bukti", en: "may be evidence")
  static let isNoEvidence = Wording(
    id: "bukan bukti: di sini penulis menyatakan klaim",
    en: "no evidence: here the author claims"
  )
  static let setAside = Wording(id: "bukan bukti", en: "no evidence")
  static let line = Wording(id: "baris %1", en: "line %1")
  static let linesRange = Wording(id: "baris %1–%2", en: "lines %1–%2")
  static let page = Wording(id: "hlm. %1", en: "p. %1")
  static let paragraph = Wording(id: "paragraf %1", en: "para. %1")
  static let codingsHere = Wording(id: "Pengodean pada teks ini", en: "Codings of this text")
  static let lostCodings = Wording(
    id: "Pengodean yang kata-katanya belum ditemukan kembali",
    en: "Codings whose words were not found again"
  )
  static let joined = Wording(id: "batas disimpulkan", en: "boundary inferred")

  static let definition = Wording(id: "Definisi", en: "Definition")
  static let include = Wording(id: "Termasuk", en: "Include")
  static let exclude = Wording(id: "Tidak termasuk", en: "Exclude")
  static let useInstead = Wording(id: "pakai", en: "use")
  static let examples = Wording(id: "Contoh", en: "Examples")
  static let indicators = Wording(
    id: "Indikator (hanya mengusulkan)",
    en: "Indicators (they only propose)"
  )
  static let phrase = Wording(id: "frasa", en: "phrase")
  static let word = Wording(id: "kata", en: "word")
  static let inForms = Wording(id: "dalam %1 bentuk", en: "in %1 {1:form|forms}")
  static let pattern = Wording(id: "pola", en: "pattern")
  static let near = Wording(
    id: "berjarak paling banyak %1 kata",
    en: "at most %1 {1:word|words} apart"
  )
  static let all = Wording(id: "semua", en: "all of")
  static let any = Wording(id: "salah satu", en: "any of")
  static let without = Wording(id: "tanpa", en: "none of")
  static let withinOne = Wording(id: "dalam satu %1", en: "within one %1")
  static let falseHits = Wording(id: "Temuan palsu", en: "False hits")
  static let needs = Wording(id: "Wajib memuat", en: "Must carry")
  static let members = Wording(id: "Anggota", en: "Members")
  static let parent = Wording(id: "Induk", en: "Parent")
  static let container = Wording(
    id: "wadah, tidak diberikan pada kutipan",
    en: "a container, not given to excerpts"
  )
  static let noCodes = Wording(id: "Belum ada kode.", en: "There are no codes yet.")
  static let excerpts = Wording(id: "Kutipan", en: "Excerpts")
  static let countedNowhere = Wording(
    id: "Belum selesai atau diperdebatkan; tidak dihitung di mana pun",
    en: "Unfinished or contested; counted nowhere"
  )
  static let noExcerpts = Wording(id: "Belum ada kutipan.", en: "No excerpt yet.")
  static let lacks = Wording(id: "kurang: %1", en: "lacks: %1")
  static let code = Wording(id: "Kode", en: "Code")
  static let sourcesCount = Wording(id: "sumber", en: "sources")

  static let numbersCount = Wording(id: "Angka menghitung", en: "Numbers count")
  static let marks = Wording(id: "Tanda sel kosong", en: "Marks of empty cells")
  static let rule = Wording(id: "Aturan", en: "Rule")
  static let reading = Wording(id: "Pembacaan", en: "Reading")
  static let noReading = Wording(
    id: "Belum ada teks analitis untuk sajian ini.",
    en: "No analytic text was written for this display yet."
  )
  static let cells = Wording(id: "Sel demi sel", en: "Cell by cell")
  static let cellNote = Wording(id: "Kata peneliti", en: "The researcher's words")
  static let staleCell = Wording(
    id: "⟳ usang: kutipan sel ini berubah sejak ditulis",
    en: "⟳ stale: the excerpts of this cell changed since this was written"
  )
  static let countOf = Wording(id: "%1 dari %2", en: "%1 of %2")
  static let backToTable = Wording(id: "kembali ke tabel", en: "back to the table")
  static let files = Wording(id: "Berkas data", en: "Data files")
  static let table = Wording(id: "Tabel", en: "Table")
  static let figure = Wording(id: "Gambar", en: "Figure")
  static let sourceLine = Wording(id: "Sumber", en: "Source")
  static let compiled = Wording(
    id: "disusun dari %1 pengodean pada %2 sumber",
    en: "compiled from %1 {1:coding|codings} in %2 {2:source|sources}"
  )
  static let compiledRecords = Wording(
    id: "disusun dari %1 catatan peristiwa pada %2 sumber",
    en: "compiled from %1 {1:record|records} of events in %2 {2:source|sources}"
  )
  static let links = Wording(id: "Hubungan satu per satu", en: "Link by link")
  static let nodes = Wording(id: "Simpul", en: "Nodes")
  static let sign = Wording(id: "Tanda", en: "Sign")
  static let strength = Wording(id: "Kekuatan", en: "Strength")
  static let basis = Wording(id: "Dasar", en: "Basis")
  static let role = Wording(id: "Peran", en: "Role")
  static let together = Wording(id: "Bersama", en: "Together")
  static let coefficient = Wording(id: "Koefisien Jaccard", en: "Jaccard coefficient")
  static let forIt = Wording(id: "Mendukung", en: "For")
  static let noDrawing = Wording(
    id: "Gambar tidak tersedia; daftar di bawah memuat isinya.",
    en: "No drawing is available; the list below holds all of it."
  )
  static let networkAlternative = Wording(
    id: "Jaringan dengan %1 simpul dan %2 hubungan; semuanya terdaftar di bawah.",
    en: "A network of %1 {1:node|nodes} and %2 {2:link|links}; all of them are listed below."
  )
  static let networkSize = Wording(
    id: "%1 simpul, %2 hubungan",
    en: "%1 {1:node|nodes}, %2 {2:link|links}"
  )
  static let codingsCount = Wording(id: "%1 pengodean", en: "%1 {1:coding|codings}")
  static let event = Wording(id: "Peristiwa", en: "Event")
  static let events = Wording(id: "Peristiwa demi peristiwa", en: "Event by event")
  static let date = Wording(id: "Tanggal", en: "Date")
  static let undated = Wording(id: "tanpa tanggal", en: "undated")
  static let actors = Wording(id: "Pelaku", en: "Actors")
  static let conflictOpen = Wording(
    id: "≠ tanggal bertentangan, belum diputuskan",
    en: "≠ dates conflict, unsettled"
  )
  static let conflictSettled = Wording(
    id: "≠ tanggal bertentangan, sudah diputuskan",
    en: "≠ dates conflict, settled"
  )
  static let noDisplays = Wording(id: "Belum ada sajian.", en: "There are no displays yet.")
  static let scrollHint = Wording(id: "Tabel dapat digeser", en: "The table scrolls")
  static let noProblems = Wording(
    id: "Tidak ada yang perlu diperhatikan.",
    en: "Nothing calls for attention."
  )
  static let contradictions = Wording(id: "Pertentangan", en: "Contradictions")
  static let noContradictions = Wording(
    id: "Tidak ada pertentangan yang tercatat.",
    en: "No contradiction is recorded."
  )
  static let open = Wording(id: "terbuka", en: "open")
  static let settled = Wording(id: "diputuskan", en: "settled")
  static let noticed = Wording(
    id: "diperhatikan program, belum dinilai",
    en: "noticed by the program, not judged yet"
  )
  static let severity = Wording(id: "Bobot", en: "Severity")
  static let place = Wording(id: "Tempat", en: "Place")
  static let words = Wording(id: "Keterangan", en: "Message")
  static let remedy = Wording(id: "Yang dapat dilakukan", en: "What to do")
  static let inEnglish = Wording(
    id: "Pesan program berbahasa Inggris, sama seperti di terminal.",
    en: "Messages read as they do in the terminal."
  )
}

// The report.
extension Wording {
  static let generated = Wording(id: "dibuat program", en: "generated")
  static let generatedHint = Wording(
    id:
      "Yang bertanda [dibuat program] ditulis oleh program dari data; semua kalimat lain ditulis peneliti atau dikutip.",
    en:
      "What is marked [generated] was written by the program from the data; all other sentences are the researcher's or quoted."
  )
  static let reportKicker = Wording(
    id: "Laporan hasil dan pembahasan",
    en: "Report of results and discussion"
  )
  static let method = Wording(id: "Metode (bahan BAB III)", en: "Method")
  static let typeOfData = Wording(id: "Jenis data", en: "Type of data")
  static let collecting = Wording(id: "Teknik pengumpulan data", en: "Collection")
  static let analysing = Wording(id: "Teknik analisis data", en: "Analysis")
  static let checking = Wording(id: "Keabsahan data", en: "Trustworthiness")
  static let dataText = Wording(
    id: "Data terdiri atas %1 dokumen dalam %2 kelompok independen; %3.",
    en: "The data are %1 {1:document|documents} in %2 independent {2:group|groups}; %3."
  )
  static let collectText = Wording(
    id:
      "Dokumen dikumpulkan melalui %1 pencarian tercatat; %2 judul disaring. Semuanya terbaca menjadi %3 bagian.",
    en:
      "Documents were collected by %1 logged {1:search|searches}; %2 {2:title was|titles were} screened. They read as %3 {3:passage|passages}."
  )
  static let reduceText = Wording(
    id:
      "Reduksi: buku kode memuat %1 kode terapan; peneliti membuat %2 pengodean yang berlaku dari %3 usulan dan pembacaan sendiri; %4 pengodean belum selesai atau diperdebatkan dan tidak dihitung.",
    en:
      "Reduction: the codebook holds %1 applied {1:code|codes}; the researchers made %2 standing {2:coding|codings}, from %3 {3:suggestion|suggestions} and their own reading; %4 {4:coding is|codings are} unfinished or contested and not counted."
  )
  static let displayText = Wording(
    id: "Penyajian: %1 matriks, jaringan dan daftar disusun dari pengodean itu.",
    en:
      "Display: %1 {1:matrix, network or listing was|matrices, networks and listings were} compiled from these codings."
  )
  static let concludeText = Wording(
    id:
      "Penarikan dan pengujian simpulan: %1 temuan dengan %2 uji, dihitung ulang pada setiap jalan; %3 uji lulus.",
    en:
      "Drawing and verifying conclusions: %1 {1:finding|findings} with %2 {2:test|tests}, recomputed at every run; %3 {3:test passes|tests pass}."
  )
  static let checkText = Wording(
    id:
      "Putusan membutuhkan paling sedikit %1 kelompok independen. Bukti negatif dicari %2 kali; %3 pertentangan tercatat, %4 masih terbuka. Jurnal memuat %5 keputusan dari %6 pengode.",
    en:
      "A verdict asks for at least %1 independent {1:group|groups}. Negative evidence was searched %2 {2:time|times}; %3 {3:contradiction is|contradictions are} recorded, %4 still open. The journal holds %5 {5:judgement|judgements} by %6 {6:coder|coders}."
  )
  static let results = Wording(id: "Hasil dan pembahasan", en: "Results and discussion")
  static let concepts = Wording(id: "Konsep", en: "Concepts")
  static let pointExcerpts = Wording(id: "Kutipan", en: "In the sources' words")
  static let interpretation = Wording(id: "Tafsiran", en: "Interpretation")
  static let negativeEvidence = Wording(
    id: "Bukti negatif dan tandingan",
    en: "Negative evidence and rivals"
  )
  static let printedAbove = Wording(
    id: "Tafsiran “%1” sudah dicetak di atas, pada",
    en: "The interpretation “%1” is printed above, at"
  )
  static let subconclusion = Wording(id: "Subsimpulan", en: "Sub-conclusion")
  static let conclusion = Wording(id: "Simpulan (bahan BAB V)", en: "Conclusion")
  static let answers = Wording(id: "Jawaban per pertanyaan", en: "Answers by question")
  static let limits = Wording(id: "Keterbatasan", en: "Limits")
  static let references = Wording(id: "Daftar pustaka", en: "References")
  static let noAnswer = Wording(
    id: "Tidak ada temuan yang didukung.",
    en: "No supported finding answers it."
  )
  static let limitUnread = Wording(
    id: "%1 sumber tidak terbaca dan tidak masuk.",
    en: "%1 {1:source|sources} could not be read and {1:was|were} left out."
  )
  static let limitUnfinished = Wording(
    id: "%1 pengodean belum selesai, diperdebatkan, atau kehilangan tempatnya.",
    en:
      "%1 {1:coding is unfinished, contested or has lost its place|codings are unfinished, contested or have lost their place}."
  )
  static let limitFragile = Wording(
    id: "%1 temuan berubah bila satu sumber saja dicabut.",
    en: "%1 {1:finding changes|findings change} when a single source is removed."
  )
  static let limitProvisional = Wording(
    id: "%1 temuan masih sementara.",
    en: "%1 {1:finding is|findings are} still provisional."
  )
  static let limitOpen = Wording(
    id: "%1 pertentangan antar sumber belum diputuskan.",
    en: "%1 {1:contradiction between sources is|contradictions between sources are} unsettled."
  )
  static let negativeNone = Wording(id: "tidak ada kutipan", en: "no excerpt")
  static let displayedNothing = Wording(
    id: "Belum ada sajian untuk pertanyaan ini.",
    en: "No display serves this question yet."
  )
  static let readBeside = Wording(
    id: "Dibaca dari %1.",
    en: "Read from %1."
  )
}
