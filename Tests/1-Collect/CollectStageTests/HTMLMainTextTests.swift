import StudyModel
import Testing

@testable import CollectStage

@Suite struct HTMLMainTextTests {
  /// A page as news sites make them; its words are made up.
  private static let page = """
    <html lang="id"><head><title>Warga desa merawat mata air - Kabar Contoh</title></head><body>
    <div class="cookie-banner"><p>Situs ini memakai cookie. <a href="/p">Setuju</a></p></div>
    <div class="site-header"><ul class="main-menu"><li><a href="/">Beranda</a></li>
    <li><a href="/n">Nasional</a></li><li><a href="/o">Olahraga</a></li></ul></div>
    <div class="content"><article class="post"><h1 class="entry-title">Warga desa merawat mata air</h1>
    <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
    <div class="entry-content">
    <p>Warga di lereng selatan bergotong royong merawat mata air yang mengairi sawah mereka, kata
    kepala dusun pada pertemuan bulanan di balai desa.</p>
    <p>Sejak musim hujan lalu, tiga puluh keluarga menanam pohon aren dan bambu di sekitar sumber
    itu. Mereka membagi hari kerja, dan setiap regu mencatat debit air pada papan kayu.</p>
    <h2>Catatan pada papan</h2>
    <p>Menurut catatan regu, debit naik sedikit dari bulan ke bulan, meskipun kemarau panjang tahun
    ini. “Kami belum tahu sebabnya,” ujar seorang warga, “tetapi kami akan terus mencatat.”</p>
    <p>Pemerintah desa berencana membuat aturan tentang jarak bangunan dari mata air. Rancangan itu
    akan dibahas bersama warga, lalu ditempel di balai desa selama satu bulan.</p>
    </div></article>
    <div class="related-posts"><h3>Baca juga</h3><ul><li><a href="/1">Jembatan bambu selesai</a></li>
    <li><a href="/2">Panen raya di lembah</a></li></ul></div>
    <div id="comments" class="comments-area"><h3>2 komentar</h3><ol class="comment-list">
    <li class="comment"><div class="comment-author">Anonim</div><p>Semoga berhasil, salam.</p></li>
    <li class="comment"><div class="comment-author">Tamu</div><p>Bagus sekali.</p></li></ol></div>
    </div><div class="sidebar widget-area"><h3>Terpopuler</h3><ul><li><a href="/3">Harga cabai</a></li>
    <li><a href="/4">Jadwal kereta</a></li></ul></div>
    <div class="site-footer"><p>Hak cipta Kabar Contoh. <a href="/k">Kontak</a></p></div></body></html>
    """

  private func draft(_ source: String) throws -> DraftedDocument {
    try HTMLReader.read(DecodedText(Array(source.utf8)))
  }

  @Test func `keeps the text of a page and sets all else aside by kind`() throws {
    let drafted = try draft(Self.page)
    let text = drafted.passages.map(\.line)
    #expect(text.contains { $0.hasPrefix("paragraph: Warga di lereng selatan") })
    #expect(text.contains { $0.hasPrefix("paragraph: Pemerintah desa berencana") })
    #expect(text.contains("heading 2: Catatan pada papan"))
    for word in ["cookie", "Olahraga", "Facebook", "Jembatan", "salam", "cabai", "Hak cipta"] {
      #expect(!text.contains { $0.contains(word) }, "\(word)")
      #expect(drafted.furniture.contains { $0.words.contains(word) }, "\(word)")
    }
    let kinds = Set(drafted.furniture.map(\.kind))
    #expect(kinds.isSuperset(of: ["comments", "navigation", "notice", "related", "share"]))
  }

  @Test(
    arguments: [
      "<h1>Aturan desa</h1><table><tr><td>1<td>Setiap warga menjaga air.<tr><td>2<td>x</table>",
      "<title>Catatan</title>satu<br><br>dua <a href=x>tiga</a><hr>empat",
      "<form class=search><p>Isian</p><input><p>Nama dan alamat</p></form>",
      "<div class=sidebar>Hanya ini yang ada di halaman ini.</div>",
    ]
  )
  func `keeps every word of a page that is no article`(source: String) throws {
    let drafted = try draft(source)
    let words = drafted.passages.map(\.line).joined(separator: " ")
    let title = source.contains("<title>") ? ["Catatan"] : []
    let isForm = source.contains("<form")
    for word in source.split(whereSeparator: { !$0.isLetter }).map(String.init)
    where word.first?.isUppercase == true && !title.contains(word) {
      #expect(words.contains(word) || isForm, "\(word)")
    }
    #expect(!drafted.passages.isEmpty)
  }

  @Test func `keeps notes to which signs in the text lead, wherever they stand`() throws {
    let page = Self.page
      .replacing("balai desa.</p>", with: "balai desa.<a href='#c1'><sup>1</sup></a></p>")
      .replacing(
        "<div class=\"site-footer\">",
        with: "<div class=\"site-footer\"><p id=c1>1. Wawancara di balai desa.</p>"
      )
    let drafted = try draft(page)
    #expect(drafted.passages.contains { $0.line.contains("Wawancara di balai desa") })
    #expect(!drafted.passages.contains { $0.line.contains("Hak cipta") })
  }

  @Test func `loses no word between text and furniture`() throws {
    let drafted = try draft(Self.page)
    let all = drafted.passages.map(\.line) + drafted.furniture.map(\.words)
    let words = all.joined(separator: " ")
    for word in ["Setuju", "Beranda", "Twitter", "papan", "Panen", "Tamu", "kereta", "Kontak"] {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test func `a page with ten thousand furniture blocks keeps its text`() throws {
    let links = String(repeating: "<li class=nav-item><a href=x>menu</a></li>", count: 10_000)
    let page = Self.page.replacing("<body>", with: "<body><ul class=main-menu>\(links)</ul>")
    let drafted = try draft(page)
    #expect(drafted.passages.contains { $0.line.contains("Warga di lereng selatan") })
    #expect(!drafted.passages.contains { $0.line.contains("menu") })
  }
}
