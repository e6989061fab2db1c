/// Something that is asked in line, before a judgement is whole.
public struct QueueQuestion: Hashable, Sendable {
  /// One of the answers.
  public struct Option: Hashable, Sendable {
    /// What the answer says to the program.
    public let value: String
    /// What it says to a person.
    public let label: String

    /// Creates an answer.
    public init(_ value: String, _ label: String = "") {
      self.value = value
      self.label = label.isEmpty ? value : label
    }
  }

  /// How it is answered.
  public enum Form: Hashable, Sendable {
    /// By one key an answer; `several` may be gathered after `+`.
    case keys([Option], several: Bool)
    /// By typing until one of these is found.
    case search([Option])
    /// By words; `required` ones may not be empty.
    case words(required: Bool)
  }

  /// What the answer is kept under.
  public let name: String
  /// The question.
  public let words: String
  /// How it is answered.
  public let form: Form
  /// Whether Enter alone passes it over.
  public let mayBeLeft: Bool

  /// Creates a question.
  public init(_ name: String, _ words: String, _ form: Form, mayBeLeft: Bool = false) {
    self.name = name
    self.words = words
    self.form = form
    self.mayBeLeft = mayBeLeft
  }

  /// The keys of answers: digits, then letters without those that a slip would press.
  public static let keys = Array("123456789abcdefghijklmnoprstuvwxyz".unicodeScalars)

  /// The answers that typed words leave of a search: beginnings of ids first, then words within.
  static func found(_ typed: String, in options: [Option]) -> [Option] {
    let typed = typed.lowercased()
    guard !typed.isEmpty else { return options }
    let starting = options.filter { $0.value.lowercased().hasPrefix(typed) }
    let within = options.filter { option in
      !option.value.lowercased().hasPrefix(typed)
        && (option.value.lowercased().contains(typed) || option.label.lowercased().contains(typed))
    }
    return starting + within
  }
}
