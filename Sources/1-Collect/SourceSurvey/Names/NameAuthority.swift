/// The study's list of names: which actor a form in a source means, and which forms differ.
///
/// Forms are compared without regard to case and white space; `&` and *and* are two ways of writing,
/// and said to differ.
public struct NameAuthority: Sendable {
  /// What is to be looked at in a form.
  public enum Remark: String, Sendable, CaseIterable {
    /// The abbreviation is written out in several ways, and this is one of them.
    case expansionDiffers = "expansion differs"
    /// Other forms of the name are on the list, this one is not.
    case notListed = "not on the list"
    /// The forms of one name are on the list under several actors.
    case severalActors = "several actors"
  }

  private let actors: [[UInt8]: String]

  /// Makes a list of the actors with the names each goes by; of two with one name the first counts.
  public init(_ actors: [(id: String, names: [String])]) {
    self.actors = Dictionary(
      actors.flatMap { actor in (actor.names + [actor.id]).map { (Self.key($0), actor.id) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The actor that a form means.
  public func actor(of form: String) -> String? { actors[Self.key(form)] }

  /// What is to be looked at in a form of a name.
  public func remarks(on form: NameGroup.Form, in group: NameGroup) -> [Remark] {
    var remarks: [Remark] = []
    let full = group.forms.filter { Self.isFull($0.words) }.map { Self.key($0.words) }
    let isAbbreviated = full.count < group.forms.count
    if isAbbreviated, Set(full).count > 1, Self.isFull(form.words) {
      remarks.append(.expansionDiffers)
    }
    let listed = Set(group.forms.compactMap { actor(of: $0.words) })
    if listed.count > 1 { remarks.append(.severalActors) }
    if !listed.isEmpty, actor(of: form.words) == nil { remarks.append(.notListed) }
    return remarks
  }

  private static func isFull(_ form: String) -> Bool {
    form.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private static func key(_ name: String) -> [UInt8] {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace)
    return Array(words.joined(separator: " ").utf8)
  }
}
