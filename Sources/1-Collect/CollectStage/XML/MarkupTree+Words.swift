import MarkupReading

extension MarkupTree {
  /// The words of an element on one line, without those of the elements within it that are named.
  func words(of index: Int, without names: Set<String>) -> String {
    var words = ""
    var next = index + 1
    while next < transcript.ends[index] {
      switch transcript.events[next] {
      case .start(let element):
        if names.contains(element.localName) { next = transcript.ends[next] }
      case .text(let text): words += text.words
      case .end: break
      }
      next += 1
    }
    return Statements.onOneLine(words)
  }

  /// The elements of a name directly within an element.
  func children(_ name: String, of index: Int) -> [Int] {
    children(of: index).filter { element($0)?.localName == name }
  }

  /// The words of the first child with a name; nothing where they are blank.
  func words(ofChild name: String, of index: Int) -> String? {
    let words = child(name, of: index).map(words(of:)) ?? ""
    return words.isEmpty ? nil : words
  }

  /// The elements within an element in order, those within the named ones left out.
  func elements(in index: Int, without names: Set<String> = []) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < transcript.ends[index] {
      if let name = localName(next) {
        if names.contains(name) {
          next = transcript.ends[next]
        } else {
          found.append(next)
        }
      }
      next += 1
    }
    return found
  }

  /// The elements of these names within an element, those within one of them or of the others left
  /// out.
  func outermost(
    _ names: Set<String>,
    in index: Int,
    without others: Set<String> = []
  ) -> [Int] {
    // Few elements are not worth a table of all names.
    guard transcript.ends[index] - index > 2 * transcript.names.count else {
      return outermost(in: index) { record in
        let name = transcript.names[Int(record.name)].localName
        return names.contains(name) ? true : others.contains(name) ? false : nil
      }
    }
    let table = NameTable<Bool?>(transcript) {
      names.contains($0) ? true : others.contains($0) ? false : nil
    }
    return outermost(in: index) { table[$0] }
  }

  /// The outermost elements for whose names the answer is yes, without those in what it denies.
  private func outermost(in index: Int, _ isWanted: (MarkupRecord) -> Bool?) -> [Int] {
    let records = transcript.records
    var found: [Int] = []
    var next = index + 1
    let end = transcript.ends[index]
    while next < end {
      if records[next].kind == .start, let isWanted = isWanted(records[next]) {
        if isWanted { found.append(next) }
        next = transcript.ends[next]
      }
      next += 1
    }
    return found
  }
}
