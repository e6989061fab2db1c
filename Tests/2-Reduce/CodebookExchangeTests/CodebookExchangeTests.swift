import CodebookExchange
import Foundation
import StudyModel
import TestKit
import Testing

@Suite struct CodebookExchangeTests {
  /// A codebook as another program might write it: two codes of one name, braces, colours, sets.
  static let foreign = """
    <?xml version="1.0" encoding="UTF-8"?>
    <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program 1.2">
      <Codes>
        <Code guid="{0E5A2B60-9B7B-4A5D-8A35-000000000001}" name="Help" isCodable="false">
          <Description>What is given &amp; taken.\r\nSecond line  🌱</Description>
          <Code guid="0e5a2b60-9b7b-4a5d-8a35-000000000002" name="Form" isCodable="true" color="#ff0000"/>
        </Code>
        <Code guid="0e5a2b60-9b7b-4a5d-8a35-000000000003" name="Harm" isCodable="true" color="#0F0">
          <Code guid="0e5a2b60-9b7b-4a5d-8a35-000000000004" name="Form" isCodable="1">
            <Description></Description>
          </Code>
        </Code>
        <Code guid="0e5a2b60-9b7b-4a5d-8a35-000000000005" name="ꦱꦲꦶꦠ &lt;مثال&gt;" isCodable="true"/>
      </Codes>
      <Sets>
        <Set guid="0e5a2b60-9b7b-4a5d-8a35-000000000006" name="Both forms">
          <Description>Compared in the end.</Description>
          <MemberCode guid="0e5a2b60-9b7b-4a5d-8a35-000000000002"/>
          <MemberCode guid="0e5a2b60-9b7b-4a5d-8a35-000000000004"/>
        </Set>
        <Set guid="0e5a2b60-9b7b-4a5d-8a35-000000000007" name="Empty"/>
      </Sets>
    </CodeBook>
    """

  private static let names = ExchangeNames(
    language: "en",
    code: { "code-\($0)" },
    members: { "members-\($0)" },
    concept: { "concept-\($0)" }
  )

  @Test func `MOD-11: a codebook of another program comes back with nothing lost`() throws {
    let book = try QDCReader.read(Array(Self.foreign.utf8))
    #expect(book.codes.count == 3 && book.sets.count == 2)
    let codes = CodebookImport.codes(of: book, into: .empty, concepts: [], names: Self.names)
    let codebook = try Codebook(codes: codes.codes)
    let again = CodebookExport.exchanged(
      codebook,
      concepts: [],
      origin: "Another program 1.2",
      names: Self.names
    )
    let text = QDCWriter.text(of: again)
    let read = try QDCReader.read(Array(text.utf8))
    #expect(read.sets == book.sets)
    #expect(Self.flat(read.codes).elementsEqual(Self.flat(book.codes)))
  }

  @Test func `MOD-11: two codes of one name in two branches stay two`() throws {
    let book = try QDCReader.read(Array(Self.foreign.utf8))
    let codes = CodebookImport.codes(of: book, into: .empty, concepts: [], names: Self.names).codes
    #expect(codes.map(\.id).prefix(4) == ["HELP", "FORM", "HARM", "FORM-2"])
    #expect(codes.prefix(4).map(\.parent) == [nil, "HELP", nil, "HARM"])
    #expect(codes.first { $0.id == "BOTH-FORMS" }?.members == ["FORM", "FORM-2"])
    // What is there already is known by its identifier and taken in only once.
    let codebook = try Codebook(codes: codes)
    let again = CodebookImport.codes(of: book, into: codebook, concepts: [], names: Self.names)
    #expect(again.codes.isEmpty && again.known.count == codes.count)
  }

  @Test func `our own codes go out and come back as they were`() throws {
    let codebook = try Codebook(codes: Self.own)
    let book = CodebookExport.exchanged(
      codebook,
      concepts: [(id: "K1", name: "Capacity")],
      origin: "Jejak",
      names: Self.names
    )
    let read = try QDCReader.read(Array(QDCWriter.text(of: book).utf8))
    #expect(read == book)
    let codes = CodebookImport.codes(
      of: read,
      into: .empty,
      concepts: ["K1"],
      names: Self.names
    ).codes
    #expect(Set(codes) == Set(Self.own))
  }

  @Test func `a table goes out and comes back`() throws {
    let codebook = try Codebook(codes: Self.own)
    let text = CodebookTable.text(of: codebook, language: "en")
    let codes = CodebookTable.codes(of: Array(text.utf8), at: "codes.csv", into: .empty).codes
    #expect(codes.map(\.id) == Self.own.map(\.id))
    #expect(codes.map(\.parent) == Self.own.map(\.parent))
    #expect(codes.map(\.exclude) == Self.own.map(\.exclude))
    #expect(codes.map { $0.examples.map(\.quote) } == Self.own.map { $0.examples.map(\.quote) })
    for (code, own) in zip(codes, Self.own) {
      #expect(code.definition.words(in: "en") == own.definition.words(in: "en"))
      #expect(code.name.words(in: "id") == own.name.words(in: "id"))
    }
  }

  @Test(arguments: [
    "id;name;definition\r\nA;Satu;\"dua; tiga\"\r\nB;Dua;\r\n",
    "\u{FEFF}name,definition,id\nSatu,\"dua; tiga\",A\nDua,,B",
  ])
  func `RED-06: a start list comes in from a spreadsheet`(table: String) {
    let codes = CodebookTable.codes(of: Array(table.utf8), at: "codes.csv", into: .empty).codes
    #expect(codes.map(\.id) == ["A", "B"])
    #expect(codes.map { $0.name.words(in: "id") } == ["Satu", "Dua"])
    #expect(codes[0].definition == LocalizedText("dua; tiga"))
  }

  @Test func `rows without a code and a parent that nobody has are named by their lines`() {
    let table = "ID,Name,Parent,Definition\nA,first,,\n,,,lost\nB,second,NONE,\nC,third,A,\n"
    let result = CodebookTable.codes(of: Array(table.utf8), at: "codes.csv", into: .empty)
    #expect(result.codes.map(\.id) == ["A", "B", "C"])
    #expect(result.codes.map(\.parent) == [nil, nil, "A"])
    #expect(result.diagnostics.map(\.code) == ["row-without-code", "parent-unknown"])
    #expect(result.diagnostics.compactMap(\.place?.line) == [3, 4])
  }

  @Test func `the file fits the schema of REFI-QDA`() throws {
    guard let schema = sharedFolder()?.appending(path: "schemas/Codebook.xsd"),
      FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
    else { return }
    let book = CodebookExport.exchanged(
      try Codebook(codes: Self.own),
      concepts: [(id: "K1", name: "Capacity")],
      origin: "Jejak",
      names: ExchangeNames(
        language: "en",
        code: { Self.guid("1", $0) },
        members: { Self.guid("2", $0) },
        concept: { Self.guid("3", $0) }
      )
    )
    let study = try TemporaryStudy()
    try study.write(QDCWriter.text(of: book), to: "codes.qdc")
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/xmllint")
    lint.arguments = [
      "--noout", "--schema", schema.path(percentEncoded: false),
      study.url("codes.qdc").path(percentEncoded: false),
    ]
    lint.standardError = FileHandle.nullDevice
    try lint.run()
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0)
  }

  @Test(arguments: [
    "", "<CodeBook", "<Project/>", "<CodeBook xmlns=\"urn:other\"><Codes/></CodeBook>",
    "<CodeBook><Codes><Code name=\"x\" isCodable=\"true\"/></Codes></CodeBook>",
  ])
  func `what is no codebook is refused`(text: String) {
    #expect(throws: ExchangeError.self) { try QDCReader.read(Array(text.utf8)) }
  }

  private static let own = [
    Code(
      id: "BOX",
      name: LocalizedText("Boxes"),
      isApplied: false
    ),
    Code(
      id: "BOX.A-1",
      name: LocalizedText(byLanguage: ["en": "Training", "id": "Pelatihan"]),
      label: LocalizedText("train"),
      parent: "BOX",
      definition: LocalizedText(byLanguage: ["en": "Two\nlines [codebook]", "id": "Satu: dua"]),
      include: LocalizedText(byLanguage: ["en": "this \\ that", "id": "ini"]),
      exclude: [
        Code.Exclusion(when: LocalizedText("= 1 + 1"), use: ["BOX.B", "X*"]),
        Code.Exclusion(when: LocalizedText("never")),
      ],
      kind: .interpretive,
      method: "process",
      origin: "data",
      concepts: ["K1"],
      questions: ["Q1", "Q2"],
      needs: [.case, .claim],
      examples: [
        Code.Example(role: .typical, source: "s", quote: "kata: kata e\u{301} 🌱"),
        Code.Example(role: .counter, source: "t", quote: "lain"),
      ],
      color: "#00ff00"
    ),
    Code(
      id: "BOX.B",
      name: LocalizedText("Training"),
      parent: "BOX",
      kind: .pattern,
      status: .retired,
      became: ["BOX.A-1"],
      members: ["BOX.A-1"]
    ),
  ]

  private static func guid(_ first: String, _ name: String) -> String {
    let value = name.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) } & 0xFFFF_FFFF_FFFF
    let digits = String(value, radix: 16)
    return "\(first)0000000-0000-8000-8000-"
      + String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// The codes of a tree with their depth, for comparing without regard to how empty texts are said.
  private static func flat(
    _ codes: [ExchangedCodebook.Code],
    _ depth: Int = 0
  ) -> [[String]] {
    codes.flatMap { code in
      [
        [
          String(depth), code.guid, code.name, String(code.isCodable), code.color ?? "",
          code.description ?? "",
        ]
      ] + flat(code.codes, depth + 1)
    }
  }
}
