import StudyModel

extension TraceNode {
  /// The tree as lines for a terminal, one step further in on every level, ending in a line feed.
  public func text(in language: String) -> String {
    lines(Wording(language: language), indent: "").map { $0 + "\n" }.joined()
  }

  private func lines(_ wording: Wording, indent: String) -> [String] {
    let label = words.words(in: wording.language)
    var lines = ["\(indent)\(wording.name(of: kind)) \(id)\(label.isEmpty ? "" : " · \(label)")"]
    let inner = indent + "  "
    if let place {
      lines.append("\(inner)\(wording.words(for: place))")
      if !place.quote.isEmpty { lines.append("\(inner)“\(place.quote)”") }
    }
    lines += translations.map { translation in
      let by = wording("translated by", "terjemahan")
      return "\(inner)[\(translation.language)] \(translation.words) "
        + "(\(by) \(translation.translator))"
    }
    lines += breaks.map { "\(inner)\(wording("broken", "putus")): \(wording.words(for: $0))" }
    return lines + children.flatMap { $0.lines(wording, indent: inner) }
  }
}

extension TraceFault {
  /// The way to the break and what is broken, on one line.
  public func text(in language: String) -> String {
    path.joined(separator: " → ") + ": " + Wording(language: language).words(for: `break`)
  }
}

extension Fate {
  /// One line a passage, then the codings that have no place, ending in a line feed.
  public func text(in language: String) -> String {
    let wording = Wording(language: language)
    var lines = passages.map { passage in
      let what =
        switch passage.outcome {
        case .coded(let ids):
          wording("coded by ", "dikode oleh ") + ids.map(\.text).joined(separator: " ")
        case .nothingHere(let ids):
          wording("nothing here, says ", "tidak ada apa-apa, menurut ")
            + ids.map(\.text).joined(separator: " ")
        case .suggestedOnly(let ids):
          wording("suggested only: ", "hanya diusulkan: ") + ids.joined(separator: " ")
        case .notRead: wording("not read", "belum dibaca")
        }
      return "\(source):\(passage.number)\t\(passage.part.rawValue)\t\(passage.locator)\t\(what)"
    }
    if !unplaced.isEmpty {
      lines.append(
        wording("not found again: ", "tidak ditemukan lagi: ")
          + unplaced.map(\.text).joined(separator: " ")
      )
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Argument {
  /// What speaks against the finding, under one heading a kind, ending in a line feed.
  public func text(in language: String) -> String {
    let wording = Wording(language: language)
    var lines = ["\(finding.id) · \(finding.text.words(in: language))"]
    lines.append(wording("computed verdict: ", "putusan terhitung: ") + wording.name(of: verdict))
    if nothingWasLookedFor {
      lines.append(
        wording("nothing was looked for against it", "belum dicari apa pun yang menentangnya")
      )
    }
    lines += section(
      wording("against", "yang menentang"),
      against.map { coding in
        let mark = answered.contains(coding.id) ? wording(" [answered]", " [dijawab]") : ""
        return wording.line(for: coding) + mark
      }
    )
    lines += section(
      wording("other negative codings", "pengodean negatif lain"),
      negative.map(wording.line)
    )
    lines += section(
      wording("open contradictions", "pertentangan terbuka"),
      contradictions.map { "\($0.about): \($0.of.map(\.text).joined(separator: " × "))" }
    )
    lines += section(
      wording("failed tests", "uji yang gagal"),
      failed.map { "\($0.test.canonicalText): \($0.observed)" }
    )
    lines += section(
      wording("searches", "pencarian"),
      searches.map { search in
        let answer =
          search.answer?.words(in: wording.language) ?? wording("not answered", "belum dijawab")
        return "\(search.date) \(search.search): \(search.found.count) · \(answer)"
      }
    )
    lines += section(
      wording("rivals", "penjelasan tandingan"),
      rivals.map { "\($0.text.words(in: language)): \($0.answer.words(in: language))" }
    )
    lines += section(wording("unclear cells", "sel yang belum jelas"), unclear.map(\.cell))
    lines += section(
      wording("most excerpts come from one group", "kebanyakan kutipan dari satu kelompok"),
      [dominantGroup].compactMap { $0 }
    )
    lines += section(
      wording("the verdict changes without", "putusan berubah tanpa"),
      fewestRemovals.isEmpty ? [] : [fewestRemovals.joined(separator: " + ")]
    )
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(heading):"] + lines.map { "  " + $0 }
  }
}
