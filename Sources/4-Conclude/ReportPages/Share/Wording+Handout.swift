// The words of the page for a supervisor or an examiner.
extension Wording {
  static let handoutKicker = Wording(
    id: "Untuk dibaca dan diberi catatan",
    en: "To be read and remarked on"
  )
  static let handoutHolds = Wording(
    id: "Memuat %1 temuan dan %2 kutipan dari %3 sumber: hanya kutipan, bukan naskah sumbernya.",
    en:
      "Holds %1 {1:finding|findings} and %2 {2:quotation|quotations} from %3 {3:source|sources}: quotations only, never a source's text."
  )
  static let handoutCut = Wording(
    id:
      "Agar muat dalam 3 MB, tiap daftar memuat paling banyak %1 kutipan, yang paling berbukti dahulu; %2 entri ditinggalkan dan tetap dihitung.",
    en:
      "To stay within 3 MB no list shows more than %1 {1:quotation|quotations}, those with most evidence first; %2 {2:entry is|entries are} left out and still counted."
  )
  static let listCut = Wording(
    id: "ditampilkan %1 dari %2 kutipan",
    en: "%1 of %2 {2:quotation|quotations} shown"
  )
  static let handoutHow = Wording(
    id: "Cara membaca dan memberi catatan",
    en: "How to read this and how to remark"
  )
  static let handoutRead = Wording(
    id:
      "Setiap temuan memuat putusan program dan putusan peneliti, yang menentangnya, lalu sel sajian tempat ia bertumpu. Buka sebuah sel untuk membaca kutipannya, dengan rujukan dan halaman.",
    en:
      "Each finding comes with the program's verdict and the researchers', with what speaks against it, and with the cells it rests on. Open a cell to read its quotations, each with citation and page."
  )
  static let handoutRemark = Wording(
    id:
      "Catatan dapat ditulis pada temuan, sel dan kutipan. Catatan disimpan di peramban ini saja sampai Anda mengirimnya dari bagian akhir halaman; halaman ini tidak pernah memakai jaringan.",
    en:
      "A remark can be written at every finding, cell and quotation. Remarks are kept in this browser alone until you send them from the end of the page; the page never uses the network."
  )
  static let handoutAddress = Wording(
    id:
      "Nama kecil seperti F1 atau ayu-7 adalah alamat; dengan nama itu peneliti menemukan tempatnya, juga dari surat atau percakapan.",
    en:
      "Small names such as F1 or ayu-7 are addresses; with them the researcher finds the place, from a letter or a talk as well."
  )
  static let shownWith = Wording(id: "lihat pada %1", en: "see at %1")
  static let furtherEvidence = Wording(id: "Bukti lain", en: "Further evidence")
  static let openContradictions = Wording(
    id: "Pertentangan yang masih terbuka",
    en: "Contradictions still open"
  )
  static let wholeStudy = Wording(id: "penelitian ini", en: "the whole study")
  static let sendBack = Wording(id: "Kirim catatan kembali", en: "Send your remarks back")
  static let sendBackHint = Wording(
    id:
      "Tulis nama Anda, lalu bagikan atau unduh berkas catatan dan kirim kepada peneliti lewat surel atau pesan. Di sana catatan itu masuk dengan: jejak take BERKAS.",
    en:
      "Write your name, then share or download the file of remarks and send it to the researcher by mail or message. There it is taken in with: jejak take FILE."
  )
  static let remarkWithoutScript = Wording(
    id:
      "Peramban ini tidak menjalankan skrip. Semua isi tetap terbaca; kirim catatan lewat surat dengan menyebut alamat kecil di samping temuan atau kutipan, misalnya F1.",
    en:
      "This browser runs no script. Everything can be read; send remarks by letter and name the small address beside the finding or quotation, such as F1."
  )
  static let yourName = Wording(id: "Nama Anda", en: "Your name")
  static let yourRemarks = Wording(id: "Catatan Anda", en: "Your remarks")
  static let handShare = Wording(id: "Bagikan …", en: "Share …")
  static let handSave = Wording(id: "Unduh berkas", en: "Download the file")
  static let handCopy = Wording(id: "Salin sebagai teks", en: "Copy as text")
  static let remarkOpen = Wording(id: "Beri catatan", en: "Remark")
  static let remarkOf = Wording(id: "Catatan tentang %1", en: "Remark on %1")
  static let unsentOne = Wording(id: "1 catatan belum dikirim", en: "1 remark not sent yet")
  static let unsentMany = Wording(id: "%1 catatan belum dikirim", en: "%1 remarks not sent yet")
  static let allSent = Wording(
    id: "Semua catatan sudah diserahkan",
    en: "All remarks are handed over"
  )
  static let noRemarks = Wording(
    id: "Belum ada catatan. Sentuh “Beri catatan” pada sebuah temuan, sel atau kutipan.",
    en: "No remarks yet. Tap “Remark” at a finding, a cell or a quotation."
  )
  static let remarksUnkept = Wording(
    id: "Peramban ini tidak dapat menyimpan catatan; kirimkan sebelum menutup halaman.",
    en: "This browser cannot keep remarks; send them before you close the page."
  )
  static let saidSaved = Wording(
    id: "Berkas diunduh. Kirimkan berkas itu kepada peneliti.",
    en: "The file is downloaded. Send it to the researcher."
  )
  static let saidCopied = Wording(
    id: "Tersalin. Tempelkan ke dalam surel atau pesan kepada peneliti.",
    en: "Copied. Paste it into a mail or message to the researcher."
  )
  static let saidShared = Wording(id: "Sudah diserahkan.", en: "Handed over.")
  static let saidFailed = Wording(
    id: "Tidak berhasil; coba cara yang lain.",
    en: "That did not work; try another way."
  )
  static let goToPlace = Wording(id: "Ke tempatnya", en: "Go to the place")
}
