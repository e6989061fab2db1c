public import StudyModel

/// Why a question about a study has no answer.
public enum StudyQuestionError: Error, Equatable {
  /// There is no source with this id.
  case unknownSource(String, known: [String])
  /// The source is registered and could not be read.
  case leftOut(String, reasons: [Diagnostic])
  /// Nothing of the study has this id.
  case unknownID(String, known: [String])
  /// The source has no table with this number.
  case noTable(Int, source: String, count: Int)
  /// The word is no kind of part.
  case unknownPart(String, known: [String])
  /// The place cannot be read or resolved.
  case noPlace(String, reason: String)
  /// The word is none of the verdicts.
  case unknownVerdict(String)
  /// The study has no report in this language.
  case noLanguage(String, known: [String])
  /// A moved coding has no proposal with this number.
  case noProposal(String, count: Int)
  /// The finding rests on excerpts that moved or were lost with their source.
  case blocked(String, by: [String])
  /// The quotation stands nowhere.
  case quoteNotFound
  /// The quotation stands in several places, which are listed.
  case quoteAmbiguous([String])
  /// The page for others is larger than this many bytes without a single quotation.
  case tooLargeToShare(limit: Int)

  /// What to do about it.
  public var remedy: String? {
    switch self {
    case .unknownSource(_, let known):
      known.isEmpty
        ? "add one: jejak add FILE" : "the sources are: \(known.joined(separator: ", "))"
    case .leftOut(_, let reasons): reasons.compactMap(\.remedy).first
    case .unknownID(let id, let known):
      NearestWord.remedy(for: id, among: known, called: "such thing")
    case .noTable(_, let source, let count):
      count == 0
        ? "of one that is flattened into lines: jejak tables \(source) --propose"
        : "list them: jejak tables \(source)"
    case .unknownPart(_, let known): "the parts are: \(known.joined(separator: ", "))"
    case .noPlace: "a place is SOURCE:PASSAGE.SENTENCE, SOURCE:pPAGE or SOURCE:L10-12"
    case .unknownVerdict:
      "the verdicts are: \(Verdict.allCases.map(\.rawValue).joined(separator: ", "))"
    case .noLanguage(_, let known): "the languages are: \(known.joined(separator: ", "))"
    case .noProposal: "run: jejak reanchor"
    case .blocked(_, let ids): "run: jejak reanchor \(ids.first ?? "")"
    case .quoteNotFound: "copy the words from the reading page, or use 'first words … last words'"
    case .quoteAmbiguous: "type one of these places, or quote more words"
    case .tooLargeToShare: "shorten what is written into cells and findings, or send the report"
    }
  }
}

extension StudyQuestionError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownSource(let id, _): "there is no source '\(id)'"
    case .leftOut(let id, let reasons):
      "source '\(id)' was left out: \(reasons.map(\.words).joined(separator: "; "))"
    case .unknownID(let id, _): "nothing has the id '\(id)'"
    case .blocked(let finding, let ids):
      "finding '\(finding)' waits for decisions about the places of \(ids.joined(separator: ", "))"
    case .noTable(let number, let source, let count):
      "source '\(source)' has \(count == 0 ? "no tables" : "no table \(number)")"
    case .unknownPart(let word, _): "'\(word)' is no part of a source"
    case .noPlace(let place, let reason): "'\(place)' is no place: \(reason)"
    case .unknownVerdict(let word): "'\(word)' is no verdict"
    case .noLanguage(let language, _): "the study has no reports in '\(language)'"
    case .noProposal(let id, let count): "coding '\(id)' has \(count) proposals"
    case .quoteNotFound: "the quotation was not found"
    case .quoteAmbiguous(let places):
      "the quotation stands in several places: \(places.joined(separator: ", "))"
    case .tooLargeToShare(let limit):
      "the page is larger than \(limit) bytes without a single quotation"
    }
  }
}
