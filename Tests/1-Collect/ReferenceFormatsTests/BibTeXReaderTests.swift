import StudyModel
import Testing

@testable import ReferenceFormats

@Suite struct BibTeXReaderTests {
  private func read(_ text: String) -> ReferencesRead {
    ReferenceFormat.bibTeX.read(Array(text.utf8), path: "a.bib")
  }

  @Test func `macros, joined pieces and months make values`() throws {
    let read = read(
      """
      % a comment
      @string{jkt = "Jakarta"}
      @STRING(pen = {Penerbit } # jkt)
      @comment{ @book{no, title={no}} }
      @preamble{"\\newcommand{\\x}{y}"}
      @Book(satu,
        title = "Buku " # {Satu} # " " # 2,
        publisher = pen, address = jkt, year = 2019, month = sep # "",
      )
      """
    )
    #expect(read.diagnostics == [])
    let work = try #require(read.references.first)
    #expect(read.references.count == 1)
    #expect(work.id == "satu")
    #expect(work.record.title == "Buku Satu 2")
    #expect(work.record.fields["publisher"] == "Penerbit Jakarta")
    #expect(work.record.issued == "2019-09")
    #expect(work.place?.line == 6)
  }

  @Test(arguments: [
    ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
    ("van Beethoven, Ludwig", "van Beethoven", "Ludwig"),
    ("King, Jr., Martin Luther", "King", "Martin Luther, Jr."),
    ("{Badan Siber dan Sandi}", "Badan Siber dan Sandi", ""),
    ("Sugiyono", "Sugiyono", ""), ("Jean de la Fontaine", "de la Fontaine", "Jean"),
    ("{\\'E}mile Zola", "Zola", "Émile"), ("G{\\\"o}del, Kurt", "Gödel", "Kurt"),
    ("Ayu  Lestari~Sari", "Sari", "Ayu Lestari"), ("{Van Houten}, A.", "Van Houten", "A."),
    ("family=Berg, given=Jan, prefix=van den", "van den Berg", "Jan"),
    ("{Barnes {and} Noble}", "Barnes and Noble", ""), ("Erd{\\H o}s, P.", "Erdős", "P."),
  ])
  func `names have von, last, junior and first parts`(words: String, family: String, given: String)
  {
    let names = BibTeXNames.read(Array(words.utf8))
    #expect(names == [.init(family: family, given: given)])
  }

  @Test func `names are parted by and outside of braces, and others is left out`() {
    let names = BibTeXNames.read(
      Array("Sari, Ayu AND {Ilmu and Seni} and\n Budi Anto and others".utf8)
    )
    #expect(names.map(\.family) == ["Sari", "Ilmu and Seni", "Anto"])
  }

  @Test(arguments: [
    (#"\'{e}\'e{\'e}\' e"#, "éééé"), (#"\c{c}\c c"#, "çç"), (#"\v{s}\~n\^{\i}\"{\i}"#, "šñîï"),
    (#"\ss{} \ae\o \AA"#, "ß æøÅ"), (#"a--b---c"#, "a–b—c"), ("``a'' `b'", "“a” `b'"),
    (#"\emph{Homo} \textit{x}"#, "Homo x"), ("50\\% \\& \\$ \\# \\_", "50% & $ # _"),
    (#"\url{http://a.b}"#, "http://a.b"), (#"\href{http://a}{kata}"#, "kata"),
    (#"$E=mc^2$ {N}ama"#, "$E=mc^2$ Nama"), (#"\d{h}\d h\=a"#, "ḥḥā"), ("\\'q", "q\u{301}"),
    (#"{\textquotedblleft}a{\textquotedblright}\ldots"#, "“a”…"), ("a~b", "a\u{A0}b"),
    ("\\'", ""), ("\\", ""), (#"a\\b"#, "a b"), ("ꦗꦮ 🎉 e\u{301}", "ꦗꦮ 🎉 e\u{301}"),
  ])
  func `commands of LaTeX become characters`(latex: String, plain: String) {
    #expect(LaTeXText.plain(Array(latex.utf8)[...]) == plain)
  }

  @Test(arguments: ["é ç š ï ß Å", "a–b — “c” ‘d’", "50% & {a} \\ ~ ^ _ #", "-- --- '' ``", "Ḥ ǧ"])
  func `characters become commands and come back`(words: String) {
    let latex = LaTeXText.written(words)
    #expect(LaTeXText.plain(Array(latex.utf8)[...]) == words)
    #expect(latex.utf8.count { $0 == 0x7B } == latex.utf8.count { $0 == 0x7D })
  }

  @Test func `fields of biblatex have their CSL names`() throws {
    let work = try #require(
      read(
        """
        @article{a, author={A, B}, title={T}, subtitle={S}, journaltitle={J}, date={2018-07-03},
          number=2, volume=1, pages={1--9}, urldate={2020-01-02}, langid={indonesian},
          doi={10.1/a_b}, url={https://x.id/a\\_b\\%20}, location={Depok}, eid={e7}}
        """
      ).references.first
    )
    #expect(work.record.type == "article-journal")
    #expect(work.record.title == "T: S")
    #expect(work.record.issued == "2018-07-03")
    #expect(
      work.record.fields == [
        "container-title": "J", "issue": "2", "volume": "1", "page": "1-9", "language": "id",
        "accessed": "2020-01-02", "DOI": "10.1/a_b", "URL": "https://x.id/a_b%20",
        "publisher-place": "Depok", "number": "e7",
      ]
    )
  }

  @Test func `a part takes what it lacks from the work it is part of`() throws {
    let works = read(
      """
      @incollection{bab, crossref={Buku}, author={A, B}, title={Bab}, pages={3-4}}
      @collection{buku, editor={C, D}, title={Buku}, publisher={P}, year={2001}}
      """
    ).references
    let part = try #require(works.first).record
    #expect(part.fields["container-title"] == "Buku")
    #expect(part.fields["editor"] == "C, D")
    #expect(part.issued == "2001")
    #expect(part.fields["page"] == "3-4")
  }

  @Test func `one bad entry is left out with its line and column`() {
    let read = read(
      "@book{satu, title={Satu}}\r\n@book{dua, title={Dua}\r\n  year 2001}\r\n"
        + "@book{tiga, title={Tiga}}\r\n@book{empat, title={Empat}"
    )
    #expect(read.references.map(\.id) == ["satu", "tiga"])
    #expect(read.diagnostics.map { $0.place?.line } == [3, 5])
    #expect(read.diagnostics.map { $0.place?.column } == [3, 27])
    #expect(!read.diagnostics.contains { $0.message.contains("Dua") })
  }

  @Test(arguments: [
    ("files/12/a b.pdf", ["files/12/a b.pdf"]),
    ("Full Text:files/1/x.pdf:application/pdf", ["files/1/x.pdf"]),
    (
      #"a\;b:files/1/x\:y.pdf:application/pdf;c:files/2/z.html:text/html"#,
      ["files/1/x:y.pdf", "files/2/z.html"]
    ),
    (":papers/x.pdf:pdf", ["papers/x.pdf"]),
  ])
  func `paths of files are read in the forms of Zotero and JabRef`(words: String, paths: [String]) {
    let read = read("@misc{a, file = {\(words)}}")
    #expect(read.references.first?.files == paths)
  }

  @Test func `macros that double each other end at the cap`() {
    var text = "@string{a0 = {\(String(repeating: "x", count: 1000))}}\n"
    for number in 1...40 { text += "@string{a\(number) = a\(number - 1) # a\(number - 1)}\n" }
    let read = read(text + "@book{a, title = {T}}")
    #expect(read.references.map(\.id) == ["a"])
    #expect(!read.diagnostics.isEmpty)
  }
}
