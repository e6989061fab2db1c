import IndicatorMatching
import StudyModel

/// The term sets of the codebook: words that stand for one thing, with the forms asked for.
struct TermSets {
  private static let fields = ["id", "terms", "forms", "except", "synonyms-of"]

  /// The members of every set by its id, in the order written.
  private var members: [String: [String]] = [:]

  /// Reads `term-sets`; a set that cannot be read is left out.
  init(_ node: YAMLNode?, _ reading: inout FileReading) {
    var synonyms: [(node: YAMLNode, id: String)] = []
    for element in reading.nodes(node) {
      guard let record = reading.record(element, "a term set", known: Self.fields),
        let id = reading.required("id", in: record, of: "a term set")
      else { continue }
      guard members[id] == nil else {
        reading.error(
          "duplicate-id",
          at: reading.place(element),
          "two term sets have the id '\(id)'",
          remedy: "rename one, or put their terms together"
        )
        continue
      }
      let own = Self.variation(record, &reading)
      var terms: [String] = []
      for term in reading.nodes(record["terms"]) {
        terms += Self.terms(of: term, own, &reading)
      }
      if terms.isEmpty { reading.missing("terms", in: record, of: "a term set") }
      members[id] = terms
      if let other = record["synonyms-of"], let name = reading.text(other) {
        synonyms.append((other, name))
      }
    }
    for (node, id) in synonyms where members[id] == nil {
      reading.unknownValue(id, node, known: members.keys.sorted())
    }
  }

  /// The members of a set, or nothing after a diagnostic.
  func members(of id: String, at node: YAMLNode, _ reading: inout FileReading) -> [String]? {
    if let members = members[id] { return members }
    reading.unknownValue(id, node, known: members.keys.sorted())
    return nil
  }

  /// The forms of a phrase that has `forms`, or nothing where it has none.
  static func forms(
    of phrase: String,
    _ record: FileRecord,
    _ reading: inout FileReading
  ) -> [String]? {
    let variation = variation(record, &reading)
    guard !variation.forms.isEmpty else { return nil }
    return TermVariants.forms(of: phrase, variation.forms, except: variation.except)
  }

  private typealias Variation = (forms: Set<TermForm>, except: [String])

  private static func variation(_ record: FileRecord, _ reading: inout FileReading) -> Variation {
    (Set(reading.choices(record["forms"], of: TermForm.self)), reading.texts(record["except"]))
  }

  /// A term is words, or words with forms of their own.
  private static func terms(
    of node: YAMLNode,
    _ set: Variation,
    _ reading: inout FileReading
  ) -> [String] {
    if case .text = node.content {
      return reading.text(node).map {
        TermVariants.forms(of: $0, set.forms, except: set.except)
      } ?? []
    }
    guard let record = reading.record(node, "a term", known: ["term", "forms", "except"]),
      let term = reading.required("term", in: record, of: "a term")
    else { return [] }
    let own = variation(record, &reading)
    return TermVariants.forms(
      of: term,
      record["forms"] == nil ? set.forms : own.forms,
      except: set.except + own.except
    )
  }
}
