import CodebookFiles
import Demands
import StudyModel

/// The files of `codebook/` and `sources/`; each reader takes what names its list.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard let text = FuzzInput(start, count).text else { return 0 }
  let study = read(text)
  demand(read(text).findings == study.findings, "the same bytes give the same findings")
  let remarks = StudyChecks.check(study)
  demand(StudyChecks.check(study) == remarks, "the same study gives the same remarks")
  _ = StudyChecks.codebookGaps(study.codebook)
  _ = StudyChecks.planGaps(study.studyProtocol)
  return 0
}

private func read(_ text: String) -> Study {
  let lists = text.utf8
  func names(_ list: String) -> Bool { contains(lists, list.utf8) }
  let codebook = names("codes") ? sound(CodesFile.read(text), text) { $0.codes.map(\.id) } : .empty
  let sources = names("sources") ? sound(LibraryFile.read(text), text) { $0.map(\.id) } : []
  let claims = names("claims") ? sound(ClaimsFile.read(text), text) { $0.map(\.id) } : []
  let displays = names("displays") ? sound(DisplaysFile.read(text), text) { $0.map(\.id) } : []
  let networks = names("networks") ? sound(NetworksFile.read(text), text) { $0.map(\.id) } : []
  let findings = names("findings") ? sound(FindingsFile.read(text), text) { $0.map(\.id) } : []
  let searches = names("searches") ? sound(SearchesFile.read(text), text) { _ in [] } : SearchLog()
  if names("mappings") { _ = sound(MappingsFile.read(text), text) { $0.map(\.root) } }
  return Study(
    studyProtocol: sound(ProtocolFile.read(text), text) { _ in [] },
    sources: sources,
    searches: searches,
    codebook: codebook,
    claims: claims,
    displays: displays,
    networks: networks,
    findings: findings
  )
}

/// What was read, if its ids are given once and its remarks stand in the file.
private func sound<Value>(
  _ read: (value: Value, diagnostics: [Diagnostic]),
  _ text: String,
  ids: (Value) -> [String]
) -> Value {
  let lineCount = 2 + text.utf8.count { $0 == 0x0A || $0 == 0x0D }
  for diagnostic in read.diagnostics {
    demand(!diagnostic.words.isEmpty, "a remark has words")
    if let place = diagnostic.place {
      demand(
        (0...lineCount).contains(place.line) && place.column >= 0,
        "a remark stands in the file"
      )
    }
  }
  let ids = ids(read.value)
  demand(Set(ids).count == ids.count, "no two items have one id")
  return read.value
}

private func contains(_ text: String.UTF8View, _ word: String.UTF8View) -> Bool {
  let text = Array(text)
  let word = Array(word)
  guard text.count >= word.count else { return false }
  return (0...text.count - word.count).contains {
    text[$0] == word[0] && text[$0..<$0 + word.count].elementsEqual(word)
  }
}
