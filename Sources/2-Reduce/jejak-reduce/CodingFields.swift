import ArgumentParser
import ReduceStage

/// What a person may say of a coding beside its code.
struct CodingFields: ParsableArguments {
  @Option(name: .customLong("case"), help: "A case it speaks about; may be repeated.")
  var cases: [String] = []
  @Option(
    help:
      "How strongly the source asserts it: absent, theory, possible, hoped, obliged, planned, ongoing or done."
  )
  var claim: String?
  @Option(help: "The direction of the effect: plus, minus or depends.") var sign: String?
  @Option(help: "How strong the effect is: weak, moderate or strong.") var strength: String?
  @Option(help: "Who speaks: author, actor, cited or law.") var voice: String?
  @Option(
    help: "Evidence the source gives: citation, number, actor, date or document; may be repeated."
  )
  var evidence: [String] = []
  @Option(help: "The domain of the evidence, such as cyber or defence.") var domain: String?
  @Option(help: "Who gains, loses or carries the effect.") var bearer: String?
  @Option(help: "How sure you are: sure, fairly or guess.") var certainty: String?

  /// The fields as words, for the stage to read.
  func words(why: String?) -> CodingWords {
    CodingWords(
      cases: cases,
      claim: claim,
      sign: sign,
      strength: strength,
      voice: voice,
      evidence: evidence.flatMap { $0.split(separator: ",").map(String.init) },
      domain: domain,
      bearer: bearer,
      certainty: certainty,
      why: why
    )
  }
}
