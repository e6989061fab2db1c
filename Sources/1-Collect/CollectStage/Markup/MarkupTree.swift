import MarkupReading

/// The elements of a transcript, reached by the index of their start.
struct MarkupTree {
  let transcript: MarkupTranscript
  /// Before each event, how many bytes of words have come, white space left out.
  let wordBytes: [Int]
  /// The same for words within links.
  let linkBytes: [Int]

  init(_ transcript: MarkupTranscript) {
    self.transcript = transcript
    var words = [0]
    var links = [0]
    words.reserveCapacity(transcript.events.count + 1)
    links.reserveCapacity(transcript.events.count + 1)
    var linkEnd = -1
    for (index, event) in transcript.events.enumerated() {
      var count = 0
      switch event {
      case .start(let element) where element.localName == "a":
        linkEnd = max(linkEnd, transcript.ends[index])
      case .text(let text): count = text.words.utf8.count { $0 > 0x20 }
      default: break
      }
      words.append(words[index] + count)
      links.append(links[index] + (index < linkEnd ? count : 0))
    }
    wordBytes = words
    linkBytes = links
  }

  /// The element that begins at an event, or nothing.
  func element(_ index: Int) -> MarkupElement? {
    guard case .start(let element) = transcript.events[index] else { return nil }
    return element
  }

  /// The first element of the file.
  var root: Int? {
    transcript.events.indices.first { element($0) != nil }
  }

  /// How many bytes of words stand in an element.
  func wordBytes(in index: Int) -> Int {
    wordBytes[transcript.ends[index]] - wordBytes[index]
  }

  /// How many bytes of words stand in links of an element.
  func linkBytes(in index: Int) -> Int {
    linkBytes[transcript.ends[index]] - linkBytes[index]
  }

  /// The elements directly within an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < transcript.ends[index] {
      if element(next) != nil { children.append(next) }
      next = transcript.ends[next] + 1
    }
    return children
  }

  /// The first element with a name directly within an element.
  func child(_ name: String, of index: Int) -> Int? {
    children(of: index).first { element($0)?.localName == name }
  }

  /// The elements with a name at any depth within an element, in order.
  func descendants(_ name: String, of index: Int) -> [Int] {
    (index + 1..<max(index + 1, transcript.ends[index])).filter {
      element($0)?.localName == name
    }
  }

  /// The element reached by going down through first children of these names.
  func find(_ names: String..., from index: Int) -> Int? {
    var found = index
    for name in names {
      guard let next = child(name, of: found) else { return nil }
      found = next
    }
    return found
  }

  /// Whether an element of one of these names stands at any depth within an element.
  func has(_ names: Set<String>, in index: Int) -> Bool {
    (index + 1..<max(index + 1, transcript.ends[index])).contains {
      element($0).map { names.contains($0.localName) } ?? false
    }
  }

  /// Whether words stand directly within an element, and not only in elements of it.
  func hasOwnWords(_ index: Int) -> Bool {
    var next = index + 1
    while next < transcript.ends[index] {
      if case .text(let text) = transcript.events[next],
        text.words.utf8.contains(where: { $0 > 0x20 })
      {
        return true
      }
      next = transcript.ends[next] + 1
    }
    return false
  }

  /// The words of an element, each stretch of white space one space.
  func words(of index: Int) -> String {
    var words: [UInt8] = []
    var isApart = false
    for event in transcript.events[index..<transcript.ends[index]] {
      guard case .text(let text) = event else { continue }
      for byte in text.words.utf8 {
        if byte <= 0x20 {
          isApart = true
        } else {
          if isApart, !words.isEmpty { words.append(0x20) }
          isApart = false
          words.append(byte)
        }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
