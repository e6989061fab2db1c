import StudyModel
import Testing

@testable import CodebookFiles

@Suite struct StudyTemplatesTests {
  @Test(arguments: ["id", "en", "fr"])
  func `five files that read without a remark, as an empty study`(language: String) {
    let title = "a: \"b\" CODER"
    let files = StudyTemplates.files(language: language, title: title, coder: "ayu")
    #expect(files.count == 5)
    let (study, diagnostics) = Self.study(files)
    #expect(diagnostics.map(\.message) == [])
    #expect(StudyChecks.check(study) == [])
    #expect(study.studyProtocol.title == LocalizedText(title))
    #expect(study.studyProtocol.coders.map(\.id) == ["ayu"])
    #expect(study.sources.isEmpty && study.codebook.codes.isEmpty && study.findings.isEmpty)
  }

  @Test(arguments: ["id", "en"])
  func `their examples read too, once the comment signs are gone`(language: String) {
    let files = StudyTemplates.files(language: language, title: "t", coder: "ayu").map { file in
      let lines = TextLines(file.text).lines.map { line -> String in
        let isExample = line.words.hasScalarPrefix("# - ") || line.words.hasScalarPrefix("#   ")
        return (isExample ? line.words.dropping(scalars: 2) : line.words) + line.ending
      }
      return (path: file.path, text: lines.joined())
    }
    let (study, diagnostics) = Self.study(files)
    #expect(diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    #expect(study.sources.count == 1 && study.codebook.codes.count == 2)
    #expect(study.displays.count == 1 && study.findings.first?.expects.count == 1)
    // The code that 'exclude' names is the only one that is not there.
    #expect(StudyChecks.check(study).map(\.severity) == [.warning])
  }

  @Test func `items are added to them by a command`() throws {
    for file in StudyTemplates.files(language: "id", title: "t", coder: "ayu") {
      let list = file.path.split(separator: "/").last?.split(separator: ".").first
      let name =
        list == "library" ? "sources" : list == "protocol" ? "questions" : String(list ?? "")
      var editor = ItemEditor(file.text)
      try editor.append([YAMLField("id", "x")], to: name)
      #expect(editor.item("x", in: name) != nil)
      #expect(editor.text.replacing("- id: \"x\"\n", with: "") == file.text)
    }
  }

  static func study(_ files: [(path: String, text: String)]) -> (Study, [Diagnostic]) {
    var study = Study()
    var diagnostics: [Diagnostic] = []
    for file in files {
      switch file.path {
      case "sources/library.yaml":
        let read = LibraryFile.read(file.text)
        study.sources = read.value
        diagnostics += read.diagnostics
      case "codebook/protocol.yaml":
        let read = ProtocolFile.read(file.text)
        study.studyProtocol = read.value
        diagnostics += read.diagnostics
      case "codebook/codes.yaml":
        let read = CodesFile.read(file.text)
        study.codebook = read.value
        diagnostics += read.diagnostics
      case "codebook/displays.yaml":
        let read = DisplaysFile.read(file.text)
        study.displays = read.value
        diagnostics += read.diagnostics
      case "codebook/findings.yaml":
        let read = FindingsFile.read(file.text)
        study.findings = read.value
        diagnostics += read.diagnostics
      case "codebook/networks.yaml":
        let read = NetworksFile.read(file.text)
        study.networks = read.value
        diagnostics += read.diagnostics
      case "codebook/claims.yaml":
        let read = ClaimsFile.read(file.text)
        study.claims = read.value
        diagnostics += read.diagnostics
      case "sources/searches.yaml":
        let read = SearchesFile.read(file.text)
        study.searches = read.value
        diagnostics += read.diagnostics
      default:
        break
      }
    }
    return (study, diagnostics)
  }
}
