import ArgumentParser
import CommandConduct
import StageRuns

/// The verbs of the stages as commands of `jejak`, for its help and for a shell's completion.
///
/// They are handed over before anything is parsed, so none of them has arguments of its own.
extension StageVerbs {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Take files into the library and register them."
    )
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the reading text of a source with its passage numbers."
    )
  }

  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "find",
      abstract: "Find words in all sources, across line and page breaks."
    )
  }

  struct Locate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "locate",
      abstract: "Find where a quotation stands: page, lines and place."
    )
  }

  struct Passages: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passages",
      abstract: "List the passages of a source, or correct where they begin."
    )
  }

  struct Parts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "parts",
      abstract: "List the parts of a source and how they became known, or correct one."
    )
  }

  struct Pages: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pages",
      abstract: "List the pages of a source and how their labels became known."
    )
  }

  struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "code",
      abstract: "Code an excerpt."
    )
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Accept suggestions as codings of their whole sentences."
    )
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change a coding of yours; fields not named stay."
    )
  }

  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reject",
      abstract: "Reject suggestions; a batch needs --why."
    )
  }

  struct None: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "none",
      abstract: "Mark a place as read, with nothing to code in it."
    )
  }

  struct Reanchor: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reanchor",
      abstract: "List excerpts whose words moved or vanished, or settle where one stands now."
    )
  }

  struct Memo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "memo",
      abstract: "Write a memo, record one that was written or changed by hand, or list them."
    )
  }

  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "form",
      abstract:
        "Begin a source's summary form, record it as it stands, or list the missing ones."
    )
  }

  struct Event: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "event",
      abstract:
        "Record an event that a source reports, with its date as precisely as it says, or list them."
    )
  }

  struct Contradiction: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "contradiction",
      abstract: "Link codings or events that cannot all be true."
    )
  }

  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve",
      abstract: "Settle a contradiction, or a conflict between two persons' judgements."
    )
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take judgements of yours back; the lines stay in the journal."
    )
  }

  struct Codebook: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "codebook",
      abstract: "Check the codebook, change it without losing a coding, and look into its past."
    )
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Append a display of a kind to codebook/displays.yaml."
    )
  }

  struct Sheet: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet",
      abstract: "Write or refresh the sheet for your own words in a matrix's cells."
    )
  }

  struct Cell: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cell",
      abstract: "Show the excerpts of a cell, or write a summary, rating or mark into it."
    )
  }

  struct Judge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "judge",
      abstract: "Give your verdict on a finding, with the reason."
    )
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Print the report, or check that it may be called final."
    )
  }
}
