import MarkupReading
import StudyModel

/// Reads Akoma Ntoso, the markup of laws, bills, judgments and debates.
enum AkomaNtosoReader {
  /// Divisions that have a number and may have a heading.
  private static let divisions: Set<String> = [
    "alinea", "article", "book", "chapter", "division", "part", "proviso", "rule", "section",
    "subchapter", "subdivision", "subpart", "subsection", "subtitle", "title", "tome",
  ]

  static let mapping = SourceMapping(
    root: "akomaNtoso",
    lines: """
      meta,components leave-out
      coverPage,preface,toc block front
      preface//p,coverPage//p,p,block,listIntroduction,listWrapUp,wrapUp,intro/p paragraph
      longTitle/p,docTitle title
      preface//p//docTitle,longTitle//docTitle inline
      heading,subheading heading
      num label
      item/p,point//p,indent//p,li list-item
      authorialNote note
      authorialNote//p note
      embeddedStructure,quotedStructure quotation
      quotedStructure//p,embeddedStructure//p quotation
      speech//p,question//p,answer//p,from speech
      attachment block appendix
      table table
      tr row
      td cell
      th header-cell
      td/p,th/p inline
      table/caption caption
      docTitle/p inline
      """,
    stated: """
      preface//docTitle title
      longTitle title
      FRBRWork/FRBRalias/@value title
      FRBRWork/FRBRtitle/@value title
      FRBRWork/FRBRdate/@date issued
      preface//docDate/@date issued
      FRBRWork/FRBRnumber/@value number
      preface//docNumber number
      FRBRWork/FRBRcountry/@value jurisdiction
      FRBRExpression/FRBRlanguage/@language language
      meta/publication/@name container-title
      meta/publication/@number issue
      """
  )

  /// Drafts the document of a file.
  static func document(of tree: MarkupTree, _ root: Int) -> DraftedDocument {
    var vocabulary = MappedVocabulary(mapping, for: tree)
    number(&vocabulary, tree)
    var statements = Statements()
    let kind = tree.children(of: root).lazy.compactMap { tree.element($0)?.localName }.first ?? ""
    let type = ["act": "legislation", "bill": "bill", "judgment": "legal_case"][kind]
    statements.state("type", type, from: "akomaNtoso/\(kind)")
    state(authorIn: root, of: tree, into: &statements)
    let walk = MarkupWalk(tree, by: vocabulary)
    return DraftedDocument(
      mediaType: "application/akn+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: vocabulary.statements.fields.merging(statements.fields) { first, _ in first },
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }

  /// Gives headings the depth of their division; a number without a heading is one.
  private static func number(_ vocabulary: inout MappedVocabulary, _ tree: MarkupTree) {
    let isDivision = NameTable(tree.transcript) { divisions.contains($0) }
    let kinds = NameTable(tree.transcript) { ["num", "heading", "subheading"].firstIndex(of: $0) }
    var open: [Bool] = []
    for index in tree.transcript.records.indices {
      switch tree.transcript.records[index].kind {
      case .start:
        let record = tree.transcript.records[index]
        if let kind = kinds[record], open.last == true {
          let level = open.count { $0 }
          let isHead = kind > 0 || !isFollowedByHeading(index, kinds, tree)
          if isHead { vocabulary.set(.block(.heading, level: level), at: index) }
        }
        open.append(isDivision[record])
      case .end: _ = open.popLast()
      case .text: break
      }
    }
  }

  private static func isFollowedByHeading(
    _ index: Int,
    _ kinds: NameTable<Int?>,
    _ tree: MarkupTree
  ) -> Bool {
    var next = tree.transcript.ends[index] + 1
    while next < tree.transcript.records.count, tree.transcript.records[next].kind == .text {
      next += 1
    }
    guard next < tree.transcript.records.count, tree.transcript.records[next].kind == .start else {
      return false
    }
    return kinds[tree.transcript.records[next]] ?? 0 > 0
  }

  /// The author is named by the id of a body that the references list.
  private static func state(
    authorIn root: Int,
    of tree: MarkupTree,
    into statements: inout Statements
  ) {
    guard let meta = tree.descendants("meta", of: root).first,
      let work = tree.descendants("FRBRWork", of: meta).first,
      let author = tree.child("FRBRauthor", of: work).flatMap({ tree.element($0)?["href"] })
    else { return }
    let id = author.hasPrefix("#") ? String(author.dropFirst()) : author
    let bodies = tree.outermost(["references"], in: meta).flatMap { tree.children(of: $0) }
    let name = bodies.lazy.compactMap { body -> String? in
      guard let element = tree.element(body), element["eId"] == id || element["id"] == id else {
        return nil
      }
      return element["showAs"]
    }.first
    statements.state("author", name, from: "FRBRWork/FRBRauthor/@href")
  }
}
