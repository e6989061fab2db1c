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
    let records = transcript.records
    let isLink = NameTable(transcript) { $0 == "a" }
    let ends = transcript.ends
    var links: [Int] = []
    wordBytes = [Int](unsafeUninitializedCapacity: records.count + 1) { words, wordsCount in
      links = [Int](unsafeUninitializedCapacity: records.count + 1) { links, linksCount in
        var linkEnd = -1
        var (word, link) = (0, 0)
        words.initializeElement(at: 0, to: 0)
        links.initializeElement(at: 0, to: 0)
        transcript.bytes.withUnsafeBufferPointer { bytes in
          transcript.decoded.withUnsafeBufferPointer { decoded in
            for (index, record) in records.enumerated() {
              switch record.kind {
              case .start: if isLink[record] { linkEnd = max(linkEnd, ends[index]) }
              case .text:
                let count = ByteCount.inked(record.isExact ? bytes : decoded, record.words)
                word += count
                if index < linkEnd { link += count }
              case .end: break
              }
              words.initializeElement(at: index + 1, to: word)
              links.initializeElement(at: index + 1, to: link)
            }
          }
        }
        wordsCount = records.count + 1
        linksCount = records.count + 1
      }
    }
    linkBytes = links
  }

  /// The element that begins at an event, or nothing.
  func element(_ index: Int) -> MarkupElement? { transcript.element(index) }

  /// The name of the element that begins at an event without its prefix, or nothing.
  func localName(_ index: Int) -> String? {
    let record = transcript.records[index]
    return record.kind == .start ? transcript.names[Int(record.name)].localName : nil
  }

  /// The first element of the file.
  var root: Int? {
    transcript.records.firstIndex { $0.kind == .start }
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
      if transcript.records[next].kind == .start { children.append(next) }
      next = transcript.ends[next] + 1
    }
    return children
  }

  /// The first element with a name directly within an element.
  func child(_ name: String, of index: Int) -> Int? {
    let (records, ends, names) = (transcript.records, transcript.ends, transcript.names)
    var next = index + 1
    let end = ends[index]
    // Of many children in a row most have one name, which is compared once.
    var other: UInt32?
    while next < end {
      if records[next].kind == .start, records[next].name != other {
        if names[Int(records[next].name)].localName == name { return next }
        other = records[next].name
      }
      next = ends[next] + 1
    }
    return nil
  }

  /// The elements with a name at any depth within an element, in order.
  func descendants(_ name: String, of index: Int) -> [Int] {
    let isWanted = NameTable(transcript) { $0 == name }
    return (index + 1..<max(index + 1, transcript.ends[index])).filter {
      let record = transcript.records[$0]
      return record.kind == .start && isWanted[record]
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
      localName($0).map { names.contains($0) } ?? false
    }
  }

  /// Whether words stand directly within an element, and not only in elements of it.
  func hasOwnWords(_ index: Int) -> Bool {
    var next = index + 1
    while next < transcript.ends[index] {
      if transcript.records[next].kind == .text, wordBytes[next + 1] > wordBytes[next] {
        return true
      }
      next = transcript.ends[next] + 1
    }
    return false
  }

  /// The words of an element, each stretch of white space one space.
  func words(of index: Int) -> String {
    let records = transcript.records
    let stretch = index..<transcript.ends[index]
    var most = 0
    for place in stretch where records[place].kind == .text { most += Int(records[place].count) }
    guard most > 0 else { return "" }
    return transcript.bytes.withUnsafeBufferPointer { bytes in
      transcript.decoded.withUnsafeBufferPointer { decoded in
        String(unsafeUninitializedCapacity: most) { words in
          var count = 0
          var isApart = false
          for place in stretch where records[place].kind == .text {
            let record = records[place]
            for byte in UnsafeBufferPointer(
              rebasing: (record.isExact ? bytes : decoded)[record.words]
            ) {
              if byte <= 0x20 {
                isApart = true
                continue
              }
              // White space takes at least the byte that its space needs.
              if isApart, count > 0 {
                words[count] = 0x20
                count += 1
              }
              isApart = false
              words[count] = byte
              count += 1
            }
          }
          return count
        }
      }
    }
  }
}

extension MarkupRecord {
  /// Where the words stand: in the bytes of the original if they are exact, else in the decoded.
  var words: Range<Int> {
    let start = Int(isExact ? byte : first)
    return start..<(start + Int(count))
  }
}
