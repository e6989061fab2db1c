import StudyModel

/// Chooses between the two languages that the program speaks; all others hear English.
struct Wording {
  let language: String

  func callAsFunction(_ english: String, _ indonesian: String) -> String {
    language == "id" ? indonesian : english
  }

  func name(of kind: TraceNode.Kind) -> String {
    switch kind {
    case .finding: self("finding", "temuan")
    case .test: self("test", "uji")
    case .display: self("display", "sajian")
    case .cell: self("cell", "sel")
    case .link: self("link", "tautan")
    case .node: self("node", "simpul")
    case .event: self("event", "peristiwa")
    case .coding: self("coding", "pengodean")
    case .suggestion: self("suggestion", "usulan")
    case .claim: self("author claim", "klaim penulis")
    case .excerpt: self("excerpt", "kutipan")
    }
  }

  func name(of verdict: Verdict) -> String {
    switch verdict {
    case .supported: self("supported", "didukung")
    case .partlySupported: self("partly supported", "didukung sebagian")
    case .assertedOnly: self("asserted only", "hanya dinyatakan")
    case .overstated: self("overstated", "dilebih-lebihkan")
    case .contradicted: self("contradicted", "bertentangan")
    case .notSupported: self("not supported by this corpus", "tidak didukung oleh korpus ini")
    case .notTestable: self("not testable", "tidak dapat diuji")
    }
  }

  func words(for broken: TraceBreak) -> String {
    switch broken {
    case .restsOnNothing:
      self(
        "the finding rests on no display and no test",
        "temuan tidak bertumpu pada sajian atau uji"
      )
    case .noEvidence:
      self("no coding counts as evidence", "tidak ada pengodean yang menjadi bukti")
    case .noPlaceInDisplay(let id):
      self("there is no place '\(id)' in a display", "tidak ada tempat '\(id)' dalam sajian")
    case .noCoding(let id): self("there is no coding '\(id)'", "tidak ada pengodean '\(id)'")
    case .noClaim(let id):
      self("there is no author claim '\(id)'", "tidak ada klaim penulis '\(id)'")
    case .notAccepted(.unfinished):
      self("the coding is unfinished", "pengodean belum selesai")
    case .notAccepted(.retired):
      self("the code of the coding was retired", "kode pengodean itu sudah tidak dipakai")
    case .notAccepted: self("the coding is contested", "pengodean diperselisihkan")
    case .anchorProposed:
      self(
        "the text changed; run: jejak reanchor",
        "teks berubah; jalankan: jejak reanchor"
      )
    case .anchorLost:
      self("the words are in the text no more", "kata-katanya tidak ada lagi dalam teks")
    case .noSource(let id):
      self("there is no source '\(id)' in the register", "tidak ada sumber '\(id)' dalam daftar")
    case .noDocument(let id): self("source '\(id)' has no text", "sumber '\(id)' tidak punya teks")
    case .quoteDiffers:
      self("the text there is not the quote", "teks di situ bukan kutipannya")
    case .noOrigin:
      self("nothing leads back to the original", "tidak ada jalan kembali ke naskah asli")
    case .noOriginal(let id):
      self("the original of '\(id)' is not there", "naskah asli '\(id)' tidak ada")
    case .originalDiffers:
      self("the original is not the text", "naskah asli tidak sama dengan teks")
    }
  }

  /// `sources/library/file, p. 12, L3-4, passage 7`.
  func words(for place: TracePlace) -> String {
    var parts = [place.file.isEmpty ? place.source : "sources/library/\(place.file)"]
    if let page = place.page { parts.append(self("p. ", "hlm. ") + page) }
    if let lines = place.lines {
      parts.append(
        lines.count == 1 ? "L\(lines.lowerBound)" : "L\(lines.lowerBound)-\(lines.upperBound)"
      )
    } else if !place.locator.isEmpty {
      parts.append(place.locator)
    }
    if let passages = place.passages {
      let span =
        passages.count == 1
        ? "\(passages.lowerBound)" : "\(passages.lowerBound)-\(passages.upperBound)"
      parts.append(self("passage ", "bagian ") + span)
    }
    return parts.joined(separator: ", ")
  }

  /// `jejak trace` and its like quote the sources: their text is what the reader asked for.
  func line(for coding: Coding) -> String {
    let place = coding.locator.isEmpty ? "" : ", \(coding.locator)"
    return "\(coding.id.text) \(coding.code) “\(coding.quote)” (\(coding.source)\(place))"
  }
}
