import ArgumentParser
import CommandConduct
import StageRuns
import StudyModel

/// Prints the references of all sources, or what they lack.
struct References: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the reference list after APA 7, export it, or check it for gaps.",
    discussion: """
      A record needs somebody who stands for the work, a title and a year (a law no author; 'n.d.' or \
      't.t.' says that there is no year). --check lists what is missing and fails while anything is; \
      --final prints the list only when nothing is.
      """
  )
  @Option(help: "text, markdown, csl-json, bibtex or ris; with --check text, json or csv.")
  var format = "text"
  @Option(help: "The language of the list, id or en (default: the study's first).")
  var language: String?
  @Flag(help: "List the mandatory fields that records lack.") var check = false
  @Flag(help: "Refuse to print a list that has gaps.") var final = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    if check {
      guard ListFormat(rawValue: format) != nil else {
        throw ValidationError("with --check the format is text, json or csv, not '\(format)'")
      }
      return
    }
    guard StudyReferences.Form(rawValue: format) != nil else {
      let forms = StudyReferences.Form.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(format)' is no form of references; there are \(forms)")
    }
    if let language, !["id", "en"].contains(language) {
      throw ValidationError("'\(language)' is no language of the list; there are id, en")
    }
  }

  func run() async throws {
    try await conduct {
      let open = try options.open()
      let references = StudyReferences(open.study)
      let gaps = references.gaps
      if check {
        var rows = PrintedList(columns: ["source", "missing"])
        for gap in gaps { rows.append([gap.source, gap.field.rawValue]) }
        rows.print(as: ListFormat(rawValue: format) ?? .text)
        remarkWanted(references)
        return gaps.isEmpty ? .done : .failed
      }
      if final, !gaps.isEmpty {
        throw Refusal(
          "\(gaps.count) mandatory fields are missing, so the list is not final",
          remedy: "run: jejak references --check, and fill them in sources/library.yaml"
        )
      }
      let form = StudyReferences.Form(rawValue: format) ?? .text
      let tongue = language ?? open.study.studyProtocol.languages.first ?? "en"
      Console.result(references.written(as: form, in: tongue))
      for gap in gaps { Console.remark("source '\(gap.source)' has no \(gap.field.rawValue)") }
      return .done
    }
  }

  private func remarkWanted(_ references: StudyReferences) {
    for (source, fields) in references.wanted {
      Console.remark(
        "note: an entry of its type usually has \(fields.joined(separator: ", ")): '\(source)'"
      )
    }
  }
}
