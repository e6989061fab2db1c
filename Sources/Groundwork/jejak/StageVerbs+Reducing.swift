import ArgumentParser

/// The verbs of notes, cases and overview, for the help and for completion.
extension StageVerbs {
  /// Forms, memos, remarks and records.
  static let notes: [any ParsableCommand.Type] = [
    Form.self, Memo.self, Jot.self, Jottings.self, Event.self, Actor.self, Link.self,
    Contradiction.self, Contradictions.self, Resolve.self, Drift.self, Terms.self, Translate.self,
    Withhold.self, Decide.self, Decisions.self,
  ]

  /// Cases and their attributes.
  static let cases: [any ParsableCommand.Type] = [
    CaseRecord.self, Attribute.self, Cases.self, Interim.self,
  ]

  /// Growth and fit.
  static let overview: [any ParsableCommand.Type] = [
    Saturation.self, Coverage.self, Units.self, Evidence.self, StatusProfile.self,
  ]

  struct Jot: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "jot",
      abstract: "Leave a short remark at a place of a source."
    )
  }

  struct Jottings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "jottings",
      abstract:
        "List the remarks at places: yours, and those in the margins of PDF and office files."
    )
  }

  struct Actor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "actor",
      abstract: "Record an actor with all names and abbreviations it goes by, or list the actors."
    )
  }

  struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "link",
      abstract: "Draw a link between two nodes of a network, or list the links."
    )
  }

  struct Contradictions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "contradictions",
      abstract: "List contradictions, a row a side: open, resolved, irreducible, or only noticed."
    )
  }

  struct Drift: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drift",
      abstract: "Record that sources use one term in several senses, with a code for each."
    )
  }

  struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "terms",
      abstract: "List terms with several senses, and where the code of each is used."
    )
  }

  struct Translate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "translate",
      abstract: "Record the words of a coding in another language, beside the original."
    )
  }

  struct Withhold: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withhold",
      abstract:
        "Keep the words of excerpts out of displays, findings and report; undo lets them out."
    )
  }

  struct Decisions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decisions",
      abstract: "List the decisions about the study."
    )
  }

  struct CaseRecord: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "case",
      abstract: "Record what a case is and where it ends."
    )
  }

  struct Attribute: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "attribute",
      abstract: "Record an attribute of a case or a source, with what its value rests on."
    )
  }

  struct Cases: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cases",
      abstract: "List cases and sources with their attributes and what each value rests on."
    )
  }

  struct Interim: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "interim",
      abstract:
        "Draft a case's interim summary: what is known, doubtful and missing, and what next."
    )
  }

  struct Saturation: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "saturation",
      abstract: "Show the new codes of each source in the order of coding; it stops nobody."
    )
  }

  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: "Show how much of each source is coded, read without a code, and unread."
    )
  }

  struct Units: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "units",
      abstract:
        "Show how long the excerpts are, and those shorter than a clause or longer than a page."
    )
  }

  struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evidence",
      abstract: "Count what evidence sources give in excerpts, of a finding or of all, by kind."
    )
  }

  struct StatusProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status-profile",
      abstract:
        "Count marker words of done, hoped, possible, planned and obliged, section by section."
    )
  }
}
