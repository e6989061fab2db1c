import StudyModel

extension FrontPage {
  /// The reading pages of the sources, and how what is chosen on them comes home.
  func reading() -> String {
    let sources = leaf.study.sources.filter { leaf.readBase($0.id) != nil }
    guard !sources.isEmpty else { return "" }
    var out = "<section id=\"reading\"><h2>\(leaf.say(.readAndCode))</h2>\n"
    out += "<p>\(leaf.say(.readAndCodeHint))</p>\n<ul class=\"tiles\">\n"
    let most = 12
    for source in sources.prefix(most) {
      guard let base = leaf.readBase(source.id) else { continue }
      let cited = HTML.escaped(index.citations.inText(source.id, leaf.language))
      out += "<li>\(HTML.link(leaf.href(base), "<strong>\(cited)</strong>")) "
      out += "<span class=\"by\"><span class=\"id\">\(HTML.escaped(source.id))</span> · "
      out += "\(work(on: source.id))</span></li>\n"
    }
    out += "</ul>\n"
    if sources.count > most {
      let all = leaf.say(.allSources, leaf.number(sources.count))
      out += "<p class=\"by\">\(HTML.link(leaf.href("1-collect/sources"), all))</p>\n"
    }
    return out + "<p class=\"hint\">\(leaf.say(.forSupervisor))</p></section>\n"
  }

  /// How many codings a source has, and how many suggestions wait on it.
  private func work(on source: String) -> String {
    let codings = index.codingsBySource[source]?.count(where: \.counts) ?? 0
    let waiting = index.suggestionsBySource[source]?.count { $0.status == .suggested } ?? 0
    let coded = leaf.say(.codingsCount, leaf.number(codings))
    return waiting == 0 ? coded : "\(coded), \(leaf.say(.waitingCount, leaf.number(waiting)))"
  }
}

extension Wording {
  fileprivate static let readAndCode = Wording(
    id: "Membaca dan memberi kode",
    en: "Read and code"
  )
  fileprivate static let readAndCodeHint = Wording(
    id:
      "Di halaman baca, pilih kata atau sentuh sebuah kalimat, beri kode, lalu serahkan: unduh berkas pilihan dan jalankan “jejak take BERKAS”. Dengan “jejak open” halaman yang sama menyerahkan langsung ke jurnal.",
    en:
      "On a reading page select words or tap a sentence, choose a code, and hand over: download the file of choices and run “jejak take FILE”. With “jejak open” the same pages hand over straight to the journal."
  )
  fileprivate static let allSources = Wording(
    id: "Semua sumber (%1)",
    en: "All sources (%1)"
  )
  fileprivate static let forSupervisor = Wording(
    id:
      "Untuk pembimbing atau penguji: “jejak share” menulis satu halaman berisi temuan dan kutipan yang dapat diberi catatan di ponsel; “jejak supervision” menulis lembar bimbingan.",
    en:
      "For a supervisor or examiner: “jejak share” writes one page of findings and quotations to be remarked on by phone; “jejak supervision” writes the sheet of a meeting."
  )
  fileprivate static let waitingCount = Wording(
    id: "%1 usulan menunggu",
    en: "%1 {1:suggestion waits|suggestions wait}"
  )
}
