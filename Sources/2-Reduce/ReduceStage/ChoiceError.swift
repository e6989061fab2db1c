/// Why words typed by a person make no judgement.
public enum ChoiceError: Error, Equatable {
  /// The codebook has no such code.
  case unknownCode(String, nearest: String?)
  /// The code is a container, and these codes stand below it.
  case containerCode(String, below: [String])
  /// The code was retired, and these took its place.
  case retiredCode(String, became: [String])
  /// The protocol has no such case.
  case unknownCase(String, nearest: String?)
  /// A field cannot hold this word.
  case unknownWord(String, of: String, known: [String], nearest: String?)
  /// No suggestion has an id that begins so.
  case unknownSuggestion(String)
  /// Several suggestions have ids that begin so.
  case ambiguousSuggestion(String, [String])
  /// A batch holds no open suggestion.
  case emptyBatch
  /// No standing coding has this id.
  case unknownCoding(String)
  /// No journal line has this id.
  case unknownJudgement(String)
  /// The line was undone already.
  case alreadyUndone(String)
  /// The judgement is another person's.
  case notOwn(String, by: String)
  /// The source has no document to choose a place in.
  case unknownSource(String, nearest: String?)
  /// The place holds no words.
  case emptyPlace
  /// The date has none of the forms of a date.
  case invalidDate(String)
  /// A contradiction needs two statements at least.
  case tooFewStatements
  /// The coding does not wait for review.
  case nothingToReview(String)
  /// A value is not of its attribute's type.
  case invalidValue(String, expected: String)
  /// The words name no coding, rule or source.
  case unknownBasis(String)
  /// Neither a case nor a source has this id.
  case unknownSubject(String, nearest: String?)
  /// The translation is in the language of the source.
  case sameLanguage(String)
  /// A field that must have words has none.
  case wordsNeeded(String)
  /// The judgement needs a reason.
  case reasonNeeded(String)

  /// What to do about it, where that is known.
  public var remedy: String? {
    switch self {
    case .unknownCode(_, let nearest?), .unknownCase(_, let nearest?),
      .unknownWord(_, _, _, let nearest?), .unknownSource(_, let nearest?),
      .unknownSubject(_, let nearest?):
      "did you mean '\(nearest)'?"
    case .unknownCode: "the codes stand in codebook/codes.yaml"
    case .unknownCase: "define it in codebook/protocol.yaml"
    case .unknownWord(_, _, let known, _): "one of: \(known.joined(separator: ", "))"
    case .unknownSource: "see the ids in sources/library.yaml"
    case .retiredCode(_, let became):
      became.isEmpty
        ? "take 'status: retired' out of codebook/codes.yaml if it is used again"
        : "one of: \(became.joined(separator: ", "))"
    case .containerCode(_, let below): "one of: \(below.joined(separator: ", "))"
    case .unknownSuggestion: "`jejak queue` lists the open suggestions"
    case .ambiguousSuggestion(_, let ids):
      "one of: \(ids.prefix(8).joined(separator: ", "))\(ids.count > 8 ? " …" : "")"
    case .emptyBatch: "leave out --code or --source to widen it"
    case .unknownCoding, .unknownJudgement: "the ids stand in output/2-reduce/codings.csv"
    case .alreadyUndone: nil
    case .notOwn(_, let by): "ask '\(by)', or record what you resolved together"
    case .emptyPlace: "choose at least one word"
    case .invalidDate: "write it as 2018, 2018-07 or 2018-07-03"
    case .tooFewStatements: "name two codings or events"
    case .nothingToReview: "`jejak codebook review` lists what waits"
    case .invalidValue(_, let expected): "write \(expected)"
    case .unknownBasis: "name a coding such as ayu-7, a source, or a rule: --basis 'rule:…'"
    case .unknownSubject: "record the case first: jejak case ID --definition …"
    case .sameLanguage: "say the language of your translation with --to"
    case .wordsNeeded: nil
    case .reasonNeeded: "say it with --why"
    }
  }
}

extension ChoiceError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownCode(let id, _): "the codebook has no code '\(id)'"
    case .containerCode(let id, _): "the code '\(id)' is a container and is never given to excerpts"
    case .retiredCode(let id, _): "the code '\(id)' was retired"
    case .unknownCase(let id, _): "the protocol has no case '\(id)'"
    case .unknownWord(let word, let field, _, _): "'\(word)' is no value of '\(field)'"
    case .unknownSuggestion(let prefix): "no suggestion has an id that begins with '\(prefix)'"
    case .ambiguousSuggestion(let prefix, let ids):
      "\(ids.count) suggestions have ids that begin with '\(prefix)'"
    case .emptyBatch: "no open suggestion is in this batch"
    case .unknownCoding(let id): "no standing coding has the id '\(id)'"
    case .unknownJudgement(let id): "no journal holds a judgement '\(id)'"
    case .alreadyUndone(let id): "'\(id)' is undone already"
    case .notOwn(let id, let by): "'\(id)' is a judgement of '\(by)'"
    case .unknownSource(let id, _): "the source '\(id)' has no document"
    case .emptyPlace: "the place holds no words"
    case .invalidDate(let date): "'\(date)' is no date"
    case .tooFewStatements: "a contradiction needs two statements at least"
    case .nothingToReview(let id): "the coding '\(id)' does not wait for review"
    case .invalidValue(let name, _): "the value is not of the type of '\(name)'"
    case .unknownBasis(let words): "'\(words)' is no coding, no source and no rule"
    case .unknownSubject(let id, _): "there is no case and no source '\(id)'"
    case .sameLanguage(let language): "the source is in '\(language)' already"
    case .wordsNeeded(let field): "\(field) has no words"
    case .reasonNeeded(let act): "\(act) needs a reason"
    }
  }
}
