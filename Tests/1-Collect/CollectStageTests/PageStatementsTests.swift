import StudyModel
import Testing

@testable import CollectStage

@Suite struct PageStatementsTests {
  private func lines(_ source: String) throws -> [String] {
    try HTMLReader.read(DecodedText(Array(source.utf8), declaration: .html)).stated
      .sorted { $0.key < $1.key }.map { "\($0): \($1.value) | \($1.origin)" }
  }

  @Test func `COL-06: a journal's page is stated by its tags for those who cite`() throws {
    #expect(
      try lines(
        """
        <html lang="id"><head><title>Angin pagi | Jurnal Angin</title>
        <meta name="citation_title" content="Angin  pagi"><meta name="og:title" content="Lain">
        <meta name="citation_author" content="Lestari, Dewi"><meta name="citation_author"
        content="Wira, Budi"><meta name="citation_publication_date" content="2018/07/03">
        <meta name="citation_journal_title" content="Jurnal Angin"><meta name="citation_volume"
        content="4"><meta name="citation_issue" content="2"><meta name="citation_firstpage"
        content="5"><meta name="citation_lastpage" content="9"><meta name="citation_doi"
        content="doi:10.9999/angin"><meta name="DC.Rights" content="Boleh dibagi">
        <meta name="DC.Source.ISSN" content="1234-5678"></head><body>x</body></html>
        """
      ) == [
        "DOI: 10.9999/angin | meta citation_doi", "ISSN: 1234-5678 | meta dc.source.issn",
        "author: Lestari, Dewi; Wira, Budi | meta citation_author",
        "container-title: Jurnal Angin | meta citation_journal_title",
        "issue: 2 | meta citation_issue", "issued: 2018-07-03 | meta citation_publication_date",
        "language: id | html lang", "licence: Boleh dibagi | meta dc.rights",
        "page: 5-9 | meta citation_firstpage", "title: Angin pagi | meta citation_title",
        "type: article-journal | meta citation_journal_title", "volume: 4 | meta citation_volume",
      ]
    )
  }

  @Test func `COL-06: a newspaper's page is stated by its linked data`() throws {
    #expect(
      try lines(
        """
        <head><title>Angin kencang - Warta Kita</title>
        <meta property="article:author" content="https://example.org/dewi">
        <script>var a = {"headline": "bukan"};</script>
        <script type='application/ld+json'>// <![CDATA[
        {"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "Warta Kita"}, {"@type": "Person", "@id": "#d", "name": "Dewi"},
          {"@type": ["NewsArticle"], "headline": "Angin &amp; hujan\\u0021", "author": [{"@id": "#d"},
           {"@type": "Person", "name": "Budi"}], "datePublished": "2018-07-03T23:30:00+07:00",
           "publisher": {"@type": "Organization", "name": "PT Warta"}, "inLanguage": "id-ID",
           "license": "https://example.org/bebas", "articleBody": "baris
        dua",},
        ]}</script></head><body>x</body>
        """
      ) == [
        "author: Dewi; Budi | JSON-LD author", "issued: 2018-07-03 | JSON-LD datePublished",
        "language: id-ID | JSON-LD inLanguage",
        "licence: https://example.org/bebas | JSON-LD license",
        "publisher: PT Warta | JSON-LD publisher", "title: Angin & hujan! | JSON-LD headline",
        "type: article-newspaper | JSON-LD @type",
      ]
    )
  }

  @Test func `COL-06: a page is stated by microdata and by what readers see`() throws {
    #expect(
      try lines(
        """
        <head><meta http-equiv="Content-Language" content="id"><title>Warta | Angin</title>
        <meta property="og:site_name" content="warta"><link rel="canonical" href="/relatif">
        <meta property="og:url" content="https://example.org/a"><link rel="license" href="bebas.html">
        <meta name="author" content="admin"></head><body><h1 itemprop="headline">Bukan</h1>
        <div itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">Angin
        <b>pagi</b></h1><p itemprop="author" itemscope itemtype="https://schema.org/Person">oleh
        <span itemprop="name">Dewi Lestari</span></p><time itemprop="datePublished"
        datetime="2018-07-03">kemarin</time></div></body>
        """
      ) == [
        "URL: https://example.org/a | og:url", "author: Dewi Lestari | itemprop author",
        "container-title: warta | og:site_name", "issued: 2018-07-03 | itemprop datePublished",
        "language: id | content-language", "licence: bebas.html | rel license",
        "title: Angin pagi | itemprop headline", "type: post-weblog | itemtype",
      ]
    )
  }

  @Test(
    arguments: [
      ("Angin pagi - Warta", "Angin pagi"), ("Warta | Angin pagi", "Angin pagi"),
      ("Angin pagi – WARTA", "Angin pagi"), ("Tentang Warta", "Tentang Warta"),
      ("Warta", "Warta"), ("Angin-Warta", "Angin-Warta"), ("Angin 🌧 :: Warta", "Angin 🌧"),
    ]
  )
  func `takes the site's name off a title`(title: String, bare: String) throws {
    let source = "<title>\(title)</title><meta property='og:site_name' content='Warta'><p>x"
    #expect(try lines(source).contains("title: \(bare) | title element"))
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 100_000), "{\"headline\": \"tanpa akhir",
      "{\"headline\" \"x\", : , }", "{{{{\"a\":}}]]", "[1,2,\"\\u12", "\"\\ud800\"", "",
      String(repeating: "{\"@graph\":", count: 5_000),
    ]
  )
  func `broken linked data states nothing and stops nothing`(script: String) throws {
    let source = "<script type=\"application/ld+json\">\(script)</script><title>Angin</title><p>x"
    #expect(try lines(source).contains("title: Angin | title element"))
  }

  @Test func `a page with many scripts and properties is read once over`() throws {
    let script = "<script type=\"application/ld+json\">{\"@type\": \"Article\"}</script>"
    let item = "<i itemscope itemtype='https://schema.org/Article'><b itemprop='author'>A</b></i>"
    let source =
      "<title>Angin</title><p>x" + String(repeating: script, count: 5_000)
      + String(repeating: item, count: 5_000)
    #expect(try lines(source).contains("author: A | itemprop author"))
  }
}
