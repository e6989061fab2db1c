import StudyModel
import TerminalPages

/// What is said of decisions.
enum QueueTalk {
  static let accepted = TerminalWords(id: "diterima: %1", en: "accepted: %1")
  static let edited = TerminalWords(id: "diubah: %1", en: "changed: %1")
  static let kept = TerminalWords(id: "tetap: %1", en: "kept: %1")
  static let rejected = TerminalWords(id: "ditolak: %1", en: "rejected: %1")
  static let back = TerminalWords(id: "ditarik: %1", en: "taken back: %1")
  static let nothing = TerminalWords(
    id: "tak ada di sini; %1 usulan ditolak: %2",
    en: "nothing here; %1 suggestions turned down: %2"
  )
  static let gone = TerminalWords(id: "dinyatakan hilang: %1", en: "gone for good: %1")
  static let noted = TerminalWords(id: "dicatat: %1", en: "noted: %1")
  static let settled = TerminalWords(id: "diputuskan: %1", en: "settled: %1")
  static let undone = TerminalWords(id: "diurungkan: %1", en: "undone: %1")
  static let batchAccepted = TerminalWords(
    id: "%1 usulan %2 diterima sekaligus",
    en: "%1 suggestions of %2 accepted at once"
  )
  static let batchRejected = TerminalWords(
    id: "%1 usulan %2 ditolak sekaligus",
    en: "%1 suggestions of %2 rejected at once"
  )
  /// The reasons that lines keep which nobody typed.
  static let stillTrue = TerminalWords(
    id: "kata-kata di sel dibaca lagi bersama pengodean sekarang dan masih benar",
    en: "the words of the cell were read again beside its codings of today and still hold"
  )

  /// Why a decision makes no line.
  enum Refusal: Error, CustomStringConvertible {
    /// The answer means nothing for the item.
    case nothingToRecord
    /// The words stand in a file that people write.
    case writtenByHand(String)

    var description: String {
      switch self {
      case .nothingToRecord: "there is nothing to record here"
      case .writtenByHand(let cell):
        "the words of '\(cell)' stand in codebook/cells: change them there"
      }
    }
  }
}

extension QueueDesk {
  /// What is said of a decision that was recorded.
  func words(for answer: QueueAnswer, _ acts: [Act], _ ids: String) -> String {
    let language = book.language
    return switch (answer, acts.first) {
    case (.accept, .accept): QueueTalk.accepted.words(in: language, ids)
    case (.accept, _): QueueTalk.kept.words(in: language, ids)
    case (.edit, _): QueueTalk.edited.words(in: language, ids)
    case (.reject, .undo): QueueTalk.back.words(in: language, ids)
    case (.reject, .reanchor): QueueTalk.gone.words(in: language, ids)
    case (.reject, _): QueueTalk.rejected.words(in: language, ids)
    case (.nothingHere, _):
      QueueTalk.nothing.words(in: language, String(acts.count - 1), ids)
    case (.note, _): QueueTalk.noted.words(in: language, ids)
    case (.words, _), (.choose, _), (.batch, _): QueueTalk.settled.words(in: language, ids)
    }
  }
}
