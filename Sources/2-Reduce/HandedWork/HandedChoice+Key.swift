import StudyModel

extension HandedChoices {
  /// The same choices, each with a key: its own, or one made of what it says.
  ///
  /// A made key is a digest of the format, the place as the file says it, the code and who chose; so
  /// the same file gives the same keys whatever was taken or changed in between. Of choices that are
  /// alike in all of these the second has another key than the first.
  ///
  /// - Parameters:
  ///   - person: Who chose.
  ///   - fingerprint: The SHA-256 of words.
  /// - Returns: The choices with their keys.
  public func keyed(
    by person: String,
    fingerprint: (String) -> String
  ) -> [(key: String, choice: HandedChoice)] {
    var counts: [String: Int] = [:]
    return choices.map { choice in
      if let key = choice.key { return (key, choice) }
      let identity = [format.rawValue, person, choice.act.identity].joined(separator: "\u{1E}")
      let number = counts[identity, default: 0]
      counts[identity] = number + 1
      let digest = fingerprint(identity + "\u{1E}\(number)").prefix(24)
      return ("\(format.rawValue)-\(digest)", choice)
    }
  }
}

extension HandedChoice.Act {
  /// What tells a choice from others, without what is said beside its code.
  fileprivate var identity: String {
    let fields: [String] =
      switch self {
      case .code(let place, let words): ["code", words.code] + place.identity
      case .accept(let of, let place, let words):
        ["accept", of, words.code] + (place?.identity ?? [])
      case .reject(let of, _): ["reject", of]
      case .edit(let of, let place, let words): ["edit", of, words.code] + (place?.identity ?? [])
      case .undo(let of, _): ["undo", of]
      case .nothing(let place): ["none"] + place.identity
      case .jot(let place, let words): ["jot", words] + place.identity
      case .remark(let on, let words): ["remark", on, words]
      case .refused(let act, let reason, _): ["refused", act, reason]
      }
    return fields.joined(separator: "\u{1F}")
  }

  /// The word by which files and lists name the act.
  public var name: String {
    switch self {
    case .code: "code"
    case .accept: "accept"
    case .reject: "reject"
    case .edit: "edit"
    case .undo: "undo"
    case .nothing: "none"
    case .jot: "jot"
    case .remark: "remark"
    case .refused(let act, _, _): act
    }
  }

  /// Where the words of the choice stand, where it has any.
  public var place: HandedPlace? {
    switch self {
    case .code(let place, _), .nothing(let place), .jot(let place, _): place
    case .accept(_, let place, _), .edit(_, let place, _): place
    case .reject, .undo, .remark, .refused: nil
    }
  }
}

extension HandedPlace {
  /// The passages in which a person finds it, as far as the file says them.
  public var whereabouts: String {
    guard case .passages(let numbers) = hint else { return "" }
    return "\(source ?? ""):\(numbers.lowerBound)"
  }

  /// The place as the file says it, without what the study made of it since.
  fileprivate var identity: [String] {
    let hint: String =
      switch self.hint {
      case nil: ""
      case .page(let label): "p\(label)"
      case .passages(let numbers): "\(numbers.lowerBound)-\(numbers.upperBound)"
      case .typed(let words): words
      }
    return [source ?? "", quote, prefix, suffix, hint]
  }
}
