/// Why an item was not changed.
public enum ItemEditError: Error, Equatable {
  /// The file cannot be read; a change could damage more.
  case unreadable(line: Int, column: Int)
  /// No item of the list has this id.
  case unknownItem(String, list: String)
  /// An item of the list has this id already.
  case duplicateID(String)
  /// The list stands in brackets on its line.
  case writtenInBrackets(String)
  /// The field is the only one of its item.
  case lastField(String)
  /// Reading again showed more than the one change.
  case wouldChangeMore
}

extension ItemEditError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let line, let column):
      "the file cannot be read at line \(line), column \(column), and was not changed"
    case .unknownItem(let id, let list): "the list '\(list)' has no item '\(id)'"
    case .duplicateID(let id): "an item with the id '\(id)' is there already"
    case .writtenInBrackets(let list): "the list '\(list)' is written in brackets"
    case .lastField(let name): "'\(name)' is the only field of its item"
    case .wouldChangeMore: "the change would touch more than the one item"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unreadable: "mend the file first; 'jejak status' says what is wrong"
    case .unknownItem: "look for the id in the file"
    case .duplicateID: "choose another id, or change the item that is there"
    case .writtenInBrackets: "write it with one item a line, each after '- ', then try again"
    case .lastField: "take the whole item out"
    case .wouldChangeMore: "make the change by hand, then 'jejak record'"
    }
  }
}
