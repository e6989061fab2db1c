import StudyModel

/// What the README of a package says, in the study's language.
struct PackageWords: Sendable {
  private let lines: @Sendable (_ title: String, _ sample: SampleChoice, _ sources: Int) -> String

  /// The words in Indonesian, or for any other language in English.
  static func of(_ language: String) -> PackageWords {
    language == "id" ? indonesian : english
  }

  /// The whole README.
  func text(title: String, sample: SampleChoice, sources: Int) -> String {
    lines(title, sample, sources)
  }

  private static let english = PackageWords { title, sample, sources in
    """
    # \(title): sample \(sample.id)

    You are asked to code \(sample.drawn.count) \(sample.unit == .sentence ? "sentences" : "paragraphs") \
    by yourself, before you talk with anyone about them. What others coded is not in this folder.

    This folder holds the full texts of \(sources) sources. They may be protected: keep them to
    yourself, and delete the folder when the work is done.

    ## With a spreadsheet

    Open `sample.csv`. For each row write into `codes` the codes that fit, parted by `;`, or `-` when you
    have read the words and no code fits. An empty cell means that you have not come to it. `note` is
    yours. Leave the other columns as they are, save as CSV, and send the file back.

    The codes and what they mean stand in `codebook/codes.yaml`; the whole texts, for what comes before
    and after, below `sources/library`.

    ## With jejak

    The folder is a study: `jejak run` makes the reading pages, `jejak code PLACE CODE` codes, and
    `jejak none PLACE` marks words that you read and that hold nothing. The places stand in `sample.csv`.
    Send the whole folder back.

    """
  }

  private static let indonesian = PackageWords { title, sample, sources in
    """
    # \(title): sampel \(sample.id)

    Anda diminta mengode \(sample.drawn.count) \(sample.unit == .sentence ? "kalimat" : "paragraf") \
    sendiri, sebelum membicarakannya dengan siapa pun. Hasil pengodean orang lain tidak ada di folder ini.

    Folder ini memuat teks lengkap \(sources) sumber. Teks itu mungkin dilindungi: simpan untuk Anda
    sendiri, dan hapus folder ini setelah selesai.

    ## Dengan lembar kerja

    Buka `sample.csv`. Pada setiap baris tulis di kolom `codes` kode yang sesuai, dipisah dengan `;`, atau
    `-` bila Anda sudah membaca dan tidak ada kode yang sesuai. Sel kosong berarti belum dikerjakan. Kolom
    `note` untuk catatan Anda. Biarkan kolom lain, simpan sebagai CSV, dan kirim kembali berkas itu.

    Kode dan artinya ada di `codebook/codes.yaml`; teks lengkap, untuk melihat yang sebelum dan
    sesudahnya, ada di `sources/library`.

    ## Dengan jejak

    Folder ini adalah sebuah studi: `jejak run` membuat halaman baca, `jejak code TEMPAT KODE` mengode, dan
    `jejak none TEMPAT` menandai kata-kata yang sudah dibaca dan tidak perlu dikode. Tempatnya ada di
    `sample.csv`. Kirim kembali seluruh folder.

    """
  }
}
