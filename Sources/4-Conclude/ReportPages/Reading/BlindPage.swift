public import StudyModel

/// The page on which a second coder answers a sample: the sources drawn, the sentences marked, the
/// codebook beside them, and nothing that anybody chose, was proposed or wrote.
public struct BlindPage: Sendable {
  private let input: PageInput
  private let sample: SampleValues

  /// Takes of a study what a second coder may see.
  ///
  /// An example of the codebook that stands in the sample is left out: it would tell what was chosen.
  ///
  /// - Parameters:
  ///   - sample: What was drawn.
  ///   - units: The stretches drawn, by source, in order.
  ///   - study: The study; of it only title, languages, cases, codebook and the sources drawn are used.
  ///   - documents: The documents of the sources drawn.
  ///   - mark: What tells the study apart where the answers come back.
  ///   - programVersion: The version of the program.
  public init(
    of sample: SampleChoice,
    units: [String: [TextRange]],
    study: Study,
    documents: [Document],
    mark: String,
    programVersion: String
  ) {
    let plan = study.studyProtocol
    input = PageInput(
      study: Study(
        studyProtocol: StudyProtocol(
          title: plan.title,
          languages: plan.languages,
          cases: plan.cases
        ),
        sources: study.sources.filter { units[$0.id] != nil },
        codebook: study.codebook
      ),
      documents: documents.filter { units[$0.source] != nil },
      programVersion: programVersion,
      mark: mark
    )
    self.sample = SampleValues(
      id: sample.id,
      coder: sample.coder,
      codes: sample.codes,
      units: units
    )
  }

  /// The page, in the first language of the study.
  public func text() -> String {
    let index = StudyIndex(input)
    let leaf = Leaf(index, index.defaultLanguage, "sample")
    let texts = input.study.sources.compactMap { source in
      CodedText(leaf, source, units: sample.units[source.id] ?? [])
    }
    let count = sample.units.values.map(\.count).reduce(0, +)
    var out = "<h1>\(leaf.say(.sampleTitle, sample.id))</h1>\n"
    out += "<p>\(leaf.words(input.study.studyProtocol.title))</p>\n"
    out +=
      "<p class=\"hint\">\(leaf.say(.sampleHint, String(count), String(texts.count), sample.coder))</p>\n"
    for text in texts {
      let title = text.source.record.title.isEmpty ? text.source.id : text.source.record.title
      out +=
        "<h2\(leaf.languageAttribute(text.source.id))>\(HTML.escaped(title)) <span class=\"id\">\(HTML.escaped(text.source.id))</span></h2>\n"
      out += text.html(below: 1)
    }
    return leaf.page(
      Wording.sampleTitle.words(in: leaf.language, [sample.id]),
      kind: "reading sample",
      values: CodingValues(leaf, texts, sample: sample).json(),
      isAlone: true,
      out
    ).text
  }
}

extension Wording {
  static let sampleTitle = Wording(id: "Sampel %1", en: "Sample %1")
  static let sampleHint = Wording(
    id:
      "Untuk %3: %1 kalimat dari %2 sumber ditandai ○. Bacalah teksnya, pilih kode bagi setiap kalimat bertanda, atau tandai: tidak ada di sini. Halaman ini memuat teks utuh sumber dan buku kode, tanpa pilihan siapa pun; pakailah sendiri, lalu serahkan jawabannya.",
    en:
      "For %3: %1 sentences of %2 sources are marked ○. Read the text, choose the codes of every marked sentence, or mark: nothing here. This page holds the full texts of the sources and the codebook, and nobody's choices; work alone, then hand over your answers."
  )
}
