import StudyModel

// What the script of the reading pages says, by the names that it calls the words.
extension Wording {
  static let ofCoding: [(String, Wording)] = ofChoosing + ofHandingOver

  private static let ofChoosing: [(String, Wording)] = [
    ("desk", Wording(id: "Panel pengodean", en: "Coding panel")),
    ("codebook", Wording(id: "Buku kode", en: "Codebook")),
    ("find", Wording(id: "Cari", en: "Find")),
    ("help", Wording(id: "Bantuan: tombol", en: "Help: keys")),
    ("close", Wording(id: "Tutup", en: "Close")),
    (
      "begin",
      Wording(
        id:
          "Pilih kata-kata dalam teks, atau ketuk sebuah kalimat, lalu pilih kodenya. Tekan ? untuk semua tombol.",
        en:
          "Select words in the text, or tap a sentence, then choose its codes. Press ? for all keys."
      )
    ),
    ("findCode", Wording(id: "Kode", en: "Code")),
    ("fewLetters", Wording(id: "beberapa huruf id atau nama", en: "a few letters of id or name")),
    ("noSuchCode", Wording(id: "Tidak ada kode dengan kata itu.", en: "No code has these words.")),
    ("removeCode", Wording(id: "Lepaskan %1", en: "Take out %1")),
    ("meaning", Wording(id: "Arti kode", en: "What the code means")),
    ("noDefinition", Wording(id: "Belum ada definisi.", en: "There is no definition yet.")),
    (
      "container",
      Wording(
        id: "wadah, tidak dipakai mengode",
        en: "a container, not used for coding"
      )
    ),
    ("include", Wording(id: "Termasuk", en: "Include")),
    ("exclude", Wording(id: "Tidak termasuk", en: "Exclude")),
    ("examples", Wording(id: "Contoh", en: "Examples")),
    ("needs", Wording(id: "Perlu", en: "Needs")),
    ("startsAt", Wording(id: "Awal", en: "Start")),
    ("endsAt", Wording(id: "Akhir", en: "End")),
    ("wordBack", Wording(id: "satu kata mundur", en: "one word back")),
    ("wordOn", Wording(id: "satu kata maju", en: "one word on")),
    ("sentence", Wording(id: "Seluruh kalimat", en: "Whole sentence")),
    ("here", Wording(id: "Yang ada di sini", en: "What stands here")),
    ("draft", Wording(id: "draf", en: "draft")),
    ("handedOver", Wording(id: "sudah diserahkan", en: "handed over")),
    ("suggested", Wording(id: "usulan %1", en: "suggested %1")),
    ("nothing", Wording(id: "Tidak ada di sini", en: "Nothing here")),
    ("noted", Wording(id: "catatan", en: "note")),
    ("rejected", Wording(id: "ditolak", en: "rejected")),
    ("undone", Wording(id: "dibatalkan", en: "undone")),
    ("acceptDraft", Wording(id: "diterima (draf)", en: "accepted (draft)")),
    ("rejectDraft", Wording(id: "ditolak (draf)", en: "rejected (draft)")),
    ("editDraft", Wording(id: "diubah (draf)", en: "changed (draft)")),
    ("undoDraft", Wording(id: "dibatalkan (draf)", en: "undone (draft)")),
    ("acceptAct", Wording(id: "terima", en: "accept")),
    ("rejectAct", Wording(id: "tolak", en: "reject")),
    ("editAct", Wording(id: "ubah", en: "change")),
    ("undoAct", Wording(id: "batalkan", en: "undo")),
    ("noneAct", Wording(id: "dibaca", en: "read")),
    ("jotAct", Wording(id: "catatan", en: "note")),
    ("undo", Wording(id: "dibatalkan", en: "undone")),
    ("reject", Wording(id: "Tolak", en: "Reject")),
    ("accept", Wording(id: "Terima", en: "Accept")),
    ("edit", Wording(id: "Ubah", en: "Edit")),
    ("takeBack", Wording(id: "Batalkan", en: "Take back")),
    ("note", Wording(id: "Catatan", en: "Note")),
    ("save", Wording(id: "Simpan", en: "Save")),
    ("saved", Wording(id: "Tersimpan sebagai draf.", en: "Saved as a draft.")),
    ("accepted", Wording(id: "Diterima: %1.", en: "Accepted: %1.")),
    ("rejectedCode", Wording(id: "Ditolak: %1.", en: "Rejected: %1.")),
    (
      "nothingSaved",
      Wording(
        id: "Ditandai: dibaca, tidak ada yang dikodekan.",
        en: "Marked: read, nothing to code."
      )
    ),
    (
      "noCode",
      Wording(
        id: "Pilih dahulu sebuah kode, atau tulis catatan.",
        en: "Choose a code first, or write a note."
      )
    ),
    (
      "stillNeeds",
      Wording(
        id: "Kode ini masih perlu: %1. Simpan sekali lagi untuk membiarkannya belum selesai.",
        en: "This code still needs: %1. Save again to leave it unfinished."
      )
    ),
    ("stepUndone", Wording(id: "Langkah terakhir dibatalkan.", en: "The last step was undone.")),
    (
      "nothingToUndo",
      Wording(
        id: "Tidak ada yang dapat dibatalkan.",
        en: "There is nothing to undo."
      )
    ),
    ("noSuggestions", Wording(id: "Tidak ada usulan yang menunggu.", en: "No suggestion waits.")),
    (
      "allAnswered",
      Wording(
        id: "Semua kalimat sudah dijawab. Serahkan pilihan Anda.",
        en: "All sentences are answered. Hand over your choices."
      )
    ),
    (
      "notInSample",
      Wording(
        id: "Kalimat ini tidak termasuk sampel.",
        en: "This sentence is not in the sample."
      )
    ),
    ("answered", Wording(id: "Sudah dijawab", en: "Answered")),
    ("answeredOf", Wording(id: "%1 dari %2 dijawab", en: "%1 of %2 answered")),
    ("nextUnit", Wording(id: "Kalimat berikutnya", en: "Next sentence")),
  ]

  private static let ofHandingOver: [(String, Wording)] = [
    (
      "lostDrafts",
      Wording(
        id:
          "Kata-kata dari draf berikut (%1) tidak ada lagi dalam teks ini, atau ada berulang; draf tetap di halaman ini dan tidak diserahkan:",
        en:
          "The words of these drafts (%1) are no longer in this text, or stand in it repeatedly; the drafts stay in this page and are not handed over:"
      )
    ),
    (
      "lostStay",
      Wording(
        id: "%1 draf tanpa tempat yang pasti dalam teks ini tidak diserahkan dan tetap di halaman.",
        en: "Drafts without a sure place in this text: %1. They are not handed over and stay here."
      )
    ),
    ("remove", Wording(id: "Hapus", en: "Remove")),
    (
      "notKept",
      Wording(
        id: "Peramban ini tidak menyimpan draf: serahkan sebelum menutup halaman.",
        en: "This browser keeps no drafts: hand over before you close the page."
      )
    ),
    ("who", Wording(id: "Siapa yang mengode?", en: "Who codes?")),
    (
      "whoHint",
      Wording(
        id: "Ditanyakan sekali; tercatat pada setiap pilihan.",
        en: "Asked once; it stands with every choice."
      )
    ),
    ("otherName", Wording(id: "Nama lain: ", en: "Another name: ")),
    ("goOn", Wording(id: "Lanjut", en: "Go on")),
    ("handOver", Wording(id: "Serahkan", en: "Hand over")),
    (
      "handHint",
      Wording(
        id:
          "%1 pilihan oleh %2. Simpan berkasnya dan kirimkan, atau salin teksnya; peneliti memasukkannya dengan: jejak take BERKAS",
        en:
          "%1 choices by %2. Save the file and send it, or copy the text; the researcher takes it with: jejak take FILE"
      )
    ),
    ("saveFile", Wording(id: "Simpan berkas", en: "Save the file")),
    ("copy", Wording(id: "Salin teks", en: "Copy the text")),
    ("shareFile", Wording(id: "Bagikan …", en: "Share …")),
    ("send", Wording(id: "Catat ke jurnal", en: "Record in the journal")),
    ("sending", Wording(id: "Mengirim …", en: "Sending …")),
    ("meant", Wording(id: "yang dimaksud: %1", en: "%1 is meant")),
    ("goesOn", Wording(id: "Catat yang ada tempatnya", en: "Record what has a place")),
    (
      "notSent",
      Wording(
        id: "Tidak terkirim; pilihan tetap di halaman ini. Simpan berkasnya saja.",
        en: "Not sent; the choices stay in this page. Save the file instead."
      )
    ),
    (
      "fileMade",
      Wording(
        id: "Berkas %1 diserahkan ke unduhan.",
        en: "The file %1 was handed to your downloads."
      )
    ),
    ("copied", Wording(id: "Tersalin.", en: "Copied.")),
    (
      "copyByHand",
      Wording(
        id: "Belum tersalin: salin teks di bawah ini dengan tangan. Belum tercatat diserahkan.",
        en: "Not copied: copy the text below by hand. It does not count as handed over yet."
      )
    ),
    ("shared", Wording(id: "Dibagikan.", en: "Shared.")),
    ("asText", Wording(id: "Sebagai teks", en: "As text")),
    ("changePerson", Wording(id: "Bukan Anda?", en: "Not you?")),
    ("nothingToHand", Wording(id: "Belum ada pilihan.", en: "There are no choices yet.")),
    ("findInText", Wording(id: "Cari dalam teks", en: "Find in the text")),
    ("nextHit", Wording(id: "berikutnya", en: "next")),
    ("previousHit", Wording(id: "sebelumnya", en: "previous")),
    ("hitOf", Wording(id: "%1 dari %2", en: "%1 of %2")),
    ("noHit", Wording(id: "tidak ada", en: "none")),
    (
      "helpHow",
      Wording(
        id:
          "Ketuk sebuah kalimat atau pilih kata-katanya; perluas dengan tombol di bawah. Kode dipilih dengan mengetik beberapa huruf dan Enter; Enter sekali lagi menyimpan.",
        en:
          "Tap a sentence or select its words; widen or narrow them with the keys below. Codes are chosen by a few letters and Enter; Enter once more saves."
      )
    ),
    ("singleKeys", Wording(id: "pakai tombol satu huruf", en: "use single-letter keys")),
    ("keySentence", Wording(id: "kalimat berikutnya, sebelumnya", en: "next, previous sentence")),
    ("keyExtend", Wording(id: "perluas dengan satu kalimat", en: "widen by a sentence")),
    ("keyEnd", Wording(id: "akhir mundur, maju satu kata", en: "end back, on by a word")),
    ("keyStart", Wording(id: "awal mundur, maju satu kata", en: "start back, on by a word")),
    ("keyCode", Wording(id: "pilih kode untuk tempat ini", en: "choose codes for the place")),
    ("keyNothing", Wording(id: "tidak ada yang dikodekan di sini", en: "nothing to code here")),
    ("keyNext", Wording(id: "usulan berikutnya, sebelumnya", en: "next, previous suggestion")),
    (
      "keyUnit",
      Wording(
        id: "kalimat berikutnya, sebelumnya yang belum dijawab",
        en: "next, previous sentence not answered"
      )
    ),
    ("keyAccept", Wording(id: "terima usulan", en: "accept the suggestion")),
    (
      "keyEdit",
      Wording(
        id: "ubah usulan atau pengodean sendiri",
        en: "change the suggestion or one's own coding"
      )
    ),
    ("keyReject", Wording(id: "tolak usulan", en: "reject the suggestion")),
    ("keyBack", Wording(id: "batalkan pengodean sendiri", en: "take back one's own coding")),
    ("keyUndo", Wording(id: "batalkan langkah terakhir", en: "undo the last step")),
    ("keyFind", Wording(id: "cari dalam teks", en: "find in the text")),
    ("keyBook", Wording(id: "buku kode", en: "codebook")),
    ("keyHand", Wording(id: "serahkan", en: "hand over")),
    ("keyClose", Wording(id: "tutup, lepaskan pilihan", en: "close, let go of the selection")),
    ("keyHelp", Wording(id: "bantuan ini", en: "this help")),
  ]

  static func of(_ certainty: Certainty) -> Wording {
    switch certainty {
    case .sure: Wording(id: "yakin", en: "sure")
    case .fairly: Wording(id: "cukup yakin", en: "fairly sure")
    case .guess: Wording(id: "dugaan", en: "a guess")
    }
  }
}
