/// Why a sample, its package or what came back of it cannot be used.
public enum CheckingError: Error, Equatable {
  /// A sample cannot be called so.
  case unusableName(String)
  /// A sample of this name was drawn already.
  case sampleExists(String)
  /// No sample has this name.
  case unknownSample(String, known: [String])
  /// The protocol has no such coder.
  case unknownCoder(String, nearest: String?)
  /// The codebook has no such code that may be given.
  case unknownCode(String, nearest: String?)
  /// There are fewer units than asked for.
  case tooFewUnits(asked: Int, there: Int, isFresh: Bool)
  /// The coder's own codings of these units are too recent to be coded again.
  case tooSoon(coder: String, days: Int, from: String)
  /// The sample is another coder's.
  case anotherCoder(String, of: String)
  /// A file lacks the columns of a sample's sheet.
  case noSheet(missing: [String])
  /// The place holds no unit on which coders disagree.
  case noDisagreement(String)

  /// What to do about it, where that is known.
  public var remedy: String? {
    switch self {
    case .unusableName: "use a-z, 0-9 and hyphens, such as 'round-1'"
    case .sampleExists: "choose another name; `jejak agree rounds` lists the samples"
    case .unknownSample(_, let known):
      known.isEmpty
        ? "draw one: jejak agree draw NAME --coder PERSON --size N"
        : "one of: \(known.joined(separator: ", "))"
    case .unknownCoder(_, let nearest), .unknownCode(_, let nearest):
      nearest.map { "did you mean '\($0)'?" }
        ?? "coders stand in codebook/protocol.yaml, codes in codebook/codes.yaml"
    case .tooFewUnits(_, _, let isFresh):
      isFresh ? "draw fewer, or leave out --fresh" : "draw fewer, or add sources"
    case .tooSoon:
      "wait, or change 'recode-after' under 'thresholds' of codebook/protocol.yaml and say why"
    case .anotherCoder(_, let coder): "say --as \(coder)"
    case .noSheet: "fill in sample.csv of the package, and keep its first line"
    case .noDisagreement: "`jejak agree disagreements` lists them with their places"
    }
  }
}

extension CheckingError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unusableName(let id): "a sample cannot be called '\(id)'"
    case .sampleExists(let id): "the sample '\(id)' was drawn already"
    case .unknownSample(let id, _): "there is no sample '\(id)'"
    case .unknownCoder(let id, _): "the protocol has no coder '\(id)'"
    case .unknownCode(let id, _): "the codebook has no code '\(id)' that may be given"
    case .tooFewUnits(let asked, let there, let isFresh):
      "a sample of \(asked) cannot be drawn from \(there) \(isFresh ? "fresh " : "")units"
    case .tooSoon(let coder, let days, let from):
      "'\(coder)' coded some of these units less than \(days) days ago; not before \(from)"
    case .anotherCoder(let id, let coder): "the sample '\(id)' is for '\(coder)'"
    case .noSheet(let missing):
      "this is no sheet of a sample; it lacks \(missing.joined(separator: ", "))"
    case .noDisagreement(let place): "coders do not disagree at '\(place)'"
    }
  }
}
