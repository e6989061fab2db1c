extension TemplateWords {
  static let indonesian = TemplateWords(
    library: """
      # Daftar sumber: satu catatan untuk setiap sumber. Taruh berkasnya dulu di sources/library/;
      # 'jejak add BERKAS' menuliskan catatannya. Yang wajib hanya id dan file.
      version: 1
      sources:
      # - id: surat-2018               # huruf kecil, angka, tanda hubung; tidak berubah lagi
      #   file: surat-2018.html        # di bawah sources/library/
      #   type: webpage
      #   class: primary               # primary secondary tertiary own
      #   language: id
      #   title: "Judul: pakai tanda kutip bila ada titik dua"
      #   issued: "2018-07-03"
      #   group: siaran-pers-2018      # teks yang saling mengulang berbagi satu kelompok
      #   origin: {by: hand}

      """,
    plan: """
      # Apa yang ditanyakan penelitian ini. Lengkapi sambil berjalan; tidak harus penuh sejak awal.
      version: 1
      title: TITLE
      languages: [id]                  # bahasa laporan; yang pertama menjadi bawaan
      method: miles-huberman
      profile: sketch                  # sketch, thesis, atau full: seberapa banyak yang diminta program
      questions:
      # - {id: RQ1, text: "Apa saja bentuk kerja samanya?"}
      cases:
      # - {id: KR, name: "Korea Selatan"}
      coders:
      - {id: CODER, role: analyst}

      """,
    codes: """
      # Buku kode. Sebuah kode perlu id dan nama; definisi perlu ada sebelum penelitian selesai.
      # Indikator hanya mengusulkan. Yang mengode adalah orang.
      version: 1
      codes:
      # - id: BTK                      # wadah, untuk mengelompokkan kode lain
      #   name: bentuk
      #   applied: false
      # - id: BTK-LATIH
      #   parent: BTK
      #   name: pelatihan
      #   definition: "Pengajaran yang diberikan satu pihak kepada pihak lain."
      #   exclude: [{when: "baru disebut sebagai harapan", use: HARAP}]
      #   needs: [case, claim]         # yang harus dibawa sebuah pengodean supaya dihitung
      #   indicators:
      #   - phrase: latihan bersama
      #   - word: "pelatih*"           # dalam tanda kutip, karena ada bintang

      """,
    displays: """
      # Apa yang disandingkan. 'jejak run' menghitung ulang sajian setiap kali dijalankan.
      version: 1
      displays:
      # - id: bentuk
      #   kind: conceptually-clustered-matrix
      #   title: Bentuk kerja sama menurut kasus
      #   rows: {by: case}
      #   columns: {codes: ["BTK-*"]}
      #   cell: {show: excerpts, level: groups}

      """,
    findings: """
      # Apa yang disimpulkan, dan ujian yang harus dilewati setiap simpulan pada setiap kali jalan.
      version: 1
      findings:
      # - id: F1
      #   question: RQ1
      #   level: describe              # describe explain predict
      #   text: "Pelatihan diberikan pada kedua kasus."
      #   claim: done                  # status terkuat yang dinyatakan kalimatnya
      #   rests-on: [{display: bentuk, row: KR, column: BTK-LATIH}]
      #   expects:
      #   - {count: {code: BTK-LATIH, case: KR}, level: groups, at-least: 2}
      #   against: [{search: "batal, ditunda", date: "2026-11-20", found: [], answer: "tidak ditemukan"}]

      """
  )
}
