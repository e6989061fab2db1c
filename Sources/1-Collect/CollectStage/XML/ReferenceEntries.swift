import MarkupReading
import StudyModel

/// Gives the passages of a reference list the works that the markup says they name.
struct ReferenceEntries {
  /// An element of a reference list with the work that it is.
  struct Entry {
    /// The event at which it begins.
    var index: Int
    var work: PassageDraft.Work
  }

  /// The bytes of each entry, in order.
  private var stretches: [(bytes: Range<Int>, work: PassageDraft.Work)] = []

  /// Finds the bytes of the entries, which come in the order of the file.
  init(_ tree: MarkupTree, _ entries: [Entry]) {
    for entry in entries {
      var first: Int?
      var end = 0
      for record in tree.transcript.records[entry.index..<tree.transcript.ends[entry.index]]
      where record.kind == .text {
        first = first ?? Int(record.byte)
        end = Int(record.byte) + max(1, Int(record.byteCount))
      }
      if let first { stretches.append((first..<end, entry.work)) }
    }
  }

  /// Gives the first passage of each entry its work.
  func give(to passages: inout [PassageDraft]) {
    guard !stretches.isEmpty else { return }
    var next = 0
    for index in passages.indices where passages[index].kind == .reference {
      guard case .original(_, _, let byte, _, _)? = passages[index].pieces.first else { continue }
      while next < stretches.count, stretches[next].bytes.upperBound <= byte { next += 1 }
      guard next < stretches.count, stretches[next].bytes.contains(byte) else { continue }
      passages[index].work = stretches[next].work
      next += 1
    }
  }
}

/// A bibliographic record in the making.
struct RecordDraft {
  var type = ""
  var authors: [BibliographicRecord.Name] = []
  var title = ""
  var issued = ""
  var fields = [String: String](minimumCapacity: 6)

  /// Whether nothing was said of the work.
  var isEmpty: Bool { authors.isEmpty && title.isEmpty && issued.isEmpty && fields.isEmpty }

  /// Sets a field that is not yet set to words that are not blank.
  mutating func set(_ field: String, _ words: String) {
    if !words.isEmpty, fields[field] == nil { fields[field] = words }
  }

  /// Adds a name to a field of names.
  mutating func add(_ name: BibliographicRecord.Name, to field: String) {
    guard field != "author" else { return authors.append(name) }
    let words = StatedName.joined(family: name.family, given: name.given) ?? ""
    fields[field] = [fields[field], words].compactMap { $0 }.joined(separator: "; ")
  }

  /// The pages from a first to a last, where the last is another.
  mutating func setPages(_ first: String, _ last: String) {
    set("page", last.isEmpty || last == first ? first : "\(first)-\(last)")
  }

  /// The record.
  var record: BibliographicRecord {
    BibliographicRecord(type: type, authors: authors, title: title, issued: issued, fields: fields)
  }
}
