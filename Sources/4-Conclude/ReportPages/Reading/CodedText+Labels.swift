import StudyModel

// What stands beside a passage.
extension CodedText {
  func labels(_ places: Range<Int>) -> String {
    var items: [String] = []
    for place in places {
      for number in byPassage[place] where begins(codings[number].range, in: place) {
        items.append(label(number))
      }
      for suggestion in suggestionsByPassage[place] where begins(suggestion.range, in: place) {
        items.append(
          "<li class=\"suggestion\" id=\"\(Slug.of(suggestion.id))\">\(leaf.say(.suggested)): \(leaf.code(suggestion.code))\(maker(of: suggestion)) <span class=\"id\">\(HTML.escaped(suggestion.id))</span></li>"
        )
      }
      for remark in remarksByPassage[place] {
        items.append(
          "<li class=\"remark\">✎ \(HTML.escaped(remark.words)) · \(leaf.coder(remark.by, of: remark.judgement))<span class=\"id\">\(HTML.escaped(remark.judgement.text))</span></li>"
        )
      }
      for mark in nothingByPassage[place] {
        items.append(
          "<li class=\"nothing\">∅ \(leaf.say(.nothingHere)) · \(leaf.coder(mark.by, of: mark.judgement))<span class=\"id\">\(HTML.escaped(mark.judgement.text))</span></li>"
        )
      }
    }
    guard !items.isEmpty else { return "" }
    return
      "<ul class=\"labels\" lang=\"\(HTML.escaped(leaf.language))\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  /// The program from outside that proposes it, for a suggestion that no indicator made.
  private func maker(of suggestion: Suggestion) -> String {
    suggestion.suggester.map { " (\(HTML.escaped($0.name)))" } ?? ""
  }

  func begins(_ range: TextRange?, in place: Int) -> Bool {
    guard let range else { return false }
    return range.start < document.passages[place].range.end
      && (place == 0 || range.start >= document.passages[place - 1].range.end)
  }

  private func label(_ number: Int) -> String {
    let coding = codings[number]
    let id = HTML.escaped(coding.id.text)
    var pieces = coding.cases.map { HTML.escaped(leaf.caseName($0)) }
    if let claim = coding.choice.claim { pieces.append("<em>\(leaf.say(.of(claim)))</em>") }
    if let sign = coding.choice.sign { pieces.append(leaf.say(.of(sign))) }
    if coding.status != .accepted {
      pieces.append("<strong>\(leaf.say(.of(coding.status)))</strong>")
    }
    if coding.anchorState != .exact {
      pieces.append("<strong>\(leaf.say(.of(coding.anchorState)))</strong>")
    }
    pieces.append(
      "\(leaf.coder(coding.by, of: coding.id))<a class=\"id\" href=\"#\(id)\">\(id)</a>"
    )
    let words = Leaf.searchWords(coding.quote)
    let address = leaf.original(source, at: coding.range, words: words)
    pieces.append(
      "<a href=\"\(address)\" title=\"\(leaf.say(.quoteSearch)): \(HTML.escaped(words))\">\(leaf.say(.original))</a>"
    )
    return
      "<li class=\"\(Self.laneClass(lanes[number]))\" id=\"label.\(id)\"><span class=\"k\">\(number + 1)</span> \(leaf.code(coding.code)) · \(pieces.joined(separator: " · "))</li>"
  }
}
