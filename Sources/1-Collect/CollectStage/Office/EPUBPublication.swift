import MarkupReading
import StudyModel

/// What the package document of an EPUB says: its chapters, its navigation, its record.
struct EPUBPublication {
  /// The names of the members that are chapters, in reading order, each once.
  private(set) var chapters: [String] = []
  /// How many items of the spine are no XHTML.
  private(set) var unread = 0
  /// The navigation document of EPUB 3.
  private(set) var navigation: String?
  /// The table of contents of EPUB 2.
  private(set) var contents: String?
  private(set) var stated: [String: StatedField] = [:]

  init(_ tree: MarkupTree, name: String) {
    guard let root = tree.root else { return }
    let folder = name.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    var items: [String: (name: String, type: String)] = [:]
    for index in tree.descendants("item", of: root) {
      guard let item = tree.element(index), let id = item["id"], let address = item["href"],
        let member = Relationships.name(Self.plain(address), from: folder)
      else { continue }
      items[id] = (member, item["media-type"] ?? "")
      if LinkReference.words(item["properties"]).contains("nav") { navigation = member }
      if item["media-type"] == "application/x-dtbncx+xml" { contents = member }
    }
    var known: Set<String> = []
    for index in tree.descendants("itemref", of: root) {
      guard let item = tree.element(index)?["idref"].flatMap({ items[$0] }) else {
        unread += 1
        continue
      }
      if !["application/xhtml+xml", "text/html", "text/x-oeb1-document"].contains(item.type) {
        unread += 1
      } else if known.insert(item.name).inserted {
        chapters.append(item.name)
      }
    }
    stated = Self.stated(in: root, of: tree)
  }

  /// An address with its percent signs resolved.
  static func plain(_ address: String) -> String {
    LinkReference(id: address).ids.last ?? address
  }

  // MARK: The record

  private static func stated(in root: Int, of tree: MarkupTree) -> [String: StatedField] {
    guard let metadata = tree.child("metadata", of: root) else { return [:] }
    // EPUB 3 says of an element what it is in an element of its own.
    var roles: [String: String] = [:]
    for index in tree.descendants("meta", of: metadata) {
      guard let element = tree.element(index), let about = element["refines"],
        ["role", "title-type"].contains(element["property"] ?? "")
      else { continue }
      roles[String(about.drop { $0 == "#" })] = tree.words(of: index)
    }
    var values: [String: [String]] = [:]
    for index in tree.children(of: metadata) + oldChildren(of: metadata, tree) {
      guard let element = tree.element(index) else { continue }
      let words = tree.words(of: index)
      let role = element["id"].flatMap { roles[$0] } ?? element["opf:role"]
      guard !words.isEmpty else { continue }
      switch element.localName {
      case "creator" where ["aut", nil].contains(role),
        "title" where ["main", nil].contains(role), "publisher", "language", "subject":
        values[element.localName, default: []].append(words)
      case "date" where ["publication", nil].contains(element["opf:event"]):
        values["date", default: []].append(words)
      case "identifier":
        if let number = isbn(words) { values["isbn", default: []].append(number) }
        if let name = doi(words) { values["doi", default: []].append(name) }
      default: break
      }
    }
    var stated: [String: StatedField] = [:]
    let fields = [
      ("title", "title"), ("creator", "author"), ("date", "issued"), ("publisher", "publisher"),
      ("language", "language"), ("isbn", "ISBN"), ("doi", "DOI"), ("subject", "keyword"),
    ]
    for (name, field) in fields {
      guard let found = values[name] else { continue }
      let isList = ["creator", "subject"].contains(name)
      let element = ["isbn", "doi"].contains(name) ? "identifier" : name
      stated[field] = StatedField(
        isList ? found.joined(separator: "; ") : found[0],
        from: "OPF dc:\(element)"
      )
    }
    return stated
  }

  /// The elements in the wrapper that EPUB 2 allows.
  private static func oldChildren(of metadata: Int, _ tree: MarkupTree) -> [Int] {
    tree.child("dc-metadata", of: metadata).map(tree.children(of:)) ?? []
  }

  /// The digits of an ISBN, where an identifier is one.
  private static func isbn(_ identifier: String) -> String? {
    let plain = identifier.lowercased()
    let rest = plain.hasPrefix("urn:isbn:") ? plain.dropFirst(9) : plain[...]
    let number = rest.unicodeScalars.filter { $0 != "-" && $0 != " " }.map(String.init).joined()
    let digits = number.utf8.count { (0x30...0x39).contains($0) }
    switch number.utf8.count {
    case 13 where digits == 13 && (number.hasPrefix("978") || number.hasPrefix("979")):
      return number
    case 10 where digits == 10 || (digits == 9 && number.hasSuffix("x")):
      return plain.hasPrefix("urn:isbn:") ? number.uppercased() : nil
    default: return nil
    }
  }

  private static func doi(_ identifier: String) -> String? {
    for prefix in ["doi:", "urn:doi:", "https://doi.org/"]
    where identifier.lowercased().hasPrefix(prefix) {
      return String(identifier.dropFirst(prefix.count))
    }
    return nil
  }
}
