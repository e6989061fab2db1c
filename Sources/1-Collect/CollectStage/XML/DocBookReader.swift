import MarkupReading
import StudyModel

/// Reads DocBook 4 and 5, the markup of handbooks and reports.
enum DocBookReader {
  private static let roots: Set<String> = ["book", "article", "chapter", "part", "section", "set"]
  private static let marks: Set<String> = [
    "articleinfo", "bookinfo", "chapter", "chapterinfo", "info", "para", "sect1", "section",
    "sectioninfo", "simpara",
  ]

  /// Whether a first element is one of DocBook: by its namespace, or by what stands in it.
  static func isDocument(_ root: Int, in tree: MarkupTree) -> Bool {
    guard let element = tree.element(root), roots.contains(element.localName) else { return false }
    if let namespace = element.namespace { return namespace == "http://docbook.org/ns/docbook" }
    return tree.children(of: root).contains { marks.contains(tree.element($0)?.localName ?? "") }
  }

  static let mapping = SourceMapping(
    root: "http://docbook.org/ns/docbook",
    lines: """
      info,bookinfo,articleinfo block
      info/*,bookinfo/*,articleinfo/* leave-out
      */info,chapterinfo,sectioninfo,sect1info,sect2info,sect3info leave-out
      /*/info block
      info/title,bookinfo/title,articleinfo/title title
      info/subtitle,bookinfo/subtitle,articleinfo/subtitle title
      info/abstract,bookinfo/abstract,articleinfo/abstract block abstract
      /book/title,/article/title,/book/subtitle,/article/subtitle,/set/title title
      abstract - abstract
      title,bridgehead heading
      figure/title,table/title,example/title,equation/title,procedure/title caption
      para,simpara,literallayout,programlisting,screen,synopsis paragraph
      listitem//para,listitem//simpara,callout//para,step//para,member,term,glossterm list-item
      glossdef//para list-item
      blockquote//para,epigraph//para,attribution quotation
      blockquote/title heading
      linegroup/line,line verse
      footnote note
      footnote//para,footnote//simpara note
      caption,caption/para,figure/caption,mediaobject/caption caption
      tgroup,table/tbody,informaltable/tbody table
      row,tr row
      entry,td cell
      thead//entry,th,thead//td header-cell
      entry/para,entry/simpara,td/para,th/para,td/simpara inline
      bibliography,bibliolist,bibliodiv block references
      biblioentry,bibliomixed reference
      biblioentry/title,bibliomixed/title,biblioentry//title,bibliomixed//title inline
      appendix block appendix
      preface,dedication,acknowledgements,colophon,toc,lot block front
      indexterm,remark,index,imageobject,videoobject,audioobject,textobject/phrase leave-out
      footnoteref,xref,anchor inline
      """,
    stated: """
      info/title title
      bookinfo/title title
      articleinfo/title title
      /*/title title
      info/pubdate issued
      bookinfo/pubdate issued
      articleinfo/pubdate issued
      info/date issued
      bookinfo/date issued
      articleinfo/date issued
      info//publishername publisher
      bookinfo//publishername publisher
      articleinfo//publishername publisher
      info/volumenum volume
      articleinfo/volumenum volume
      info/issuenum issue
      articleinfo/issuenum issue
      info/edition edition
      bookinfo/edition edition
      info/isbn ISBN
      bookinfo/isbn ISBN
      info/issn ISSN
      articleinfo/issn ISSN
      info/biblioid[@class="doi"] DOI
      articleinfo/biblioid[@class="doi"] DOI
      info/biblioid[@class="isbn"] ISBN
      info/legalnotice licence
      bookinfo/legalnotice licence
      articleinfo/legalnotice licence
      info/abstract abstract
      articleinfo/abstract abstract
      /*/@xml:lang language
      /*/@lang language
      """
  )

  /// Drafts the document of a file.
  static func document(of tree: MarkupTree, _ root: Int) -> DraftedDocument {
    var vocabulary = MappedVocabulary(mapping, for: tree)
    for entry in tree.outermost(["biblioentry"], in: root) {
      // Its elements stand without punctuation and are parted.
      for field in tree.elements(in: entry) {
        vocabulary.set(ElementRole(flow: .spaced), at: field)
      }
    }
    var statements = Statements()
    let info = ["info", "articleinfo", "bookinfo"].lazy.compactMap { tree.child($0, of: root) }
      .first
    if let info {
      let holder = tree.outermost(["author"], in: info, without: ["abstract"])
      let names = holder.compactMap { DocBookReferences.name(in: $0, of: tree) }
      statements.state(
        "author",
        names.compactMap { StatedName.joined(family: $0.family, given: $0.given) },
        from: "\(tree.element(info)?.localName ?? "")/author"
      )
    }
    statements.state(
      "type",
      tree.element(root)?.localName == "book" ? "book" : nil,
      from: "book"
    )
    var walk = MarkupWalk(tree, by: vocabulary)
    ReferenceEntries(tree, DocBookReferences.entries(in: tree, root)).give(to: &walk.passages)
    return DraftedDocument(
      mediaType: "application/docbook+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: vocabulary.statements.fields.merging(statements.fields) { first, _ in first },
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }
}
