import StudyModel

extension DisplayPage {
  func listing(_ listing: EventListing) -> String {
    let label = HTML.escaped(display.title.words(in: leaf.language))
    var out = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">"
    out += "<table class=\"listing\"><caption>\(caption(.table))</caption>\n<thead><tr>"
    for column: Wording in [.date, .event, .caseWord, .actors, .sources] {
      out += "<th scope=\"col\">\(leaf.say(column))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for entry in listing.entries { out += row(entry) }
    return out + "</tbody></table></div>\n" + source("events") + drawn()
  }

  private func drawn() -> String {
    guard let svg = Drawing.inline(leaf, display.id, prefix: "drawing") else { return "" }
    let label = HTML.escaped(display.title.words(in: leaf.language))
    return
      "<figure><div class=\"scroll drawing\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">\(svg)</div></figure>\n"
  }

  private func row(_ entry: EventListing.Entry) -> String {
    var dates: [PartialDate?] = []
    for record in entry.records where !dates.contains(record.date) { dates.append(record.date) }
    var out = "<tr><td class=\"date\">"
    out += dates.map { "<span>\(date($0))</span>" }.joined(separator: " <b>≠</b> ")
    if entry.isConflicting {
      out +=
        "<br><strong class=\"warning\">\(leaf.say(entry.isOpen ? .conflictOpen : .conflictSettled))</strong>"
    }
    out +=
      "</td><th scope=\"row\"><a href=\"#event.\(Slug.of(entry.id))\">\(HTML.escaped(entry.name))</a></th>"
    out += "<td>\(entry.cases.map { HTML.escaped(leaf.caseName($0)) }.joined(separator: ", "))</td>"
    out += "<td>\(entry.actors.map(HTML.escaped).joined(separator: ", "))</td><td>"
    out += entry.records.map(record).joined(separator: "<br>")
    return out + "</td></tr>\n"
  }

  private func date(_ date: PartialDate?) -> String {
    date.map { HTML.escaped(Numbers.date($0.text, leaf.language)) } ?? leaf.say(.undated)
  }

  /// What one source says of the date, linked to where it says so.
  private func record(_ record: EventListing.Record) -> String {
    let cited =
      record.source.map { leaf.index.citations.inText($0, leaf.language) } ?? record.judgement.text
    var shown = HTML.escaped(cited)
    if let source = record.source, let base = leaf.readBase(source) {
      shown = HTML.link(leaf.href(base, anchor(record, source)), shown)
    }
    let place = place(of: record)
    return "\(date(record.date)): \(shown)\(place.isEmpty ? "" : ", \(place)")"
  }

  /// The page or paragraph of a record; the exact place stands in the source.
  private func place(of record: EventListing.Record) -> String {
    guard let source = record.source, let event = leaf.index.events[record.judgement] else {
      return ""
    }
    let coding = leaf.index.codings(event.codings).first { $0.source == source }
    if let coding { return HTML.escaped(leaf.citedPlace(coding)) }
    let passage = event.range.flatMap { range in
      leaf.index.documents[source]?.passage(at: range.start)
    }
    return passage.map { leaf.say(.paragraph, String($0.number)) } ?? ""
  }

  private func anchor(_ record: EventListing.Record, _ source: String) -> String {
    guard let event = leaf.index.events[record.judgement] else { return "" }
    if let coding = leaf.index.codings(event.codings).first(where: {
      $0.source == source && $0.range != nil
    }) {
      return coding.id.text
    }
    guard let range = event.range,
      let passage = leaf.index.documents[source]?.passage(at: range.start)
    else { return "" }
    let sentence = passage.sentences.firstIndex { $0.contains(range.start) }
    return sentence.map { "p\(passage.number).\($0 + 1)" } ?? "p\(passage.number)"
  }

  /// A section for every event with its excerpts.
  func events(of listing: EventListing) -> String {
    var out = "<section id=\"events\"><h2>\(leaf.say(.events))</h2>\n"
    for entry in listing.entries {
      out +=
        "<section class=\"cell\" id=\"event.\(Slug.of(entry.id))\"><h3>\(HTML.escaped(entry.name)) <span class=\"id\">\(HTML.escaped(entry.id))</span></h3>\n"
      out +=
        "<ul class=\"lines\">\(entry.records.map { "<li>\(record($0))\(words(of: $0))</li>\n" }.joined())</ul>\n"
      let codings = leaf.index.codings(entry.codings)
      if !codings.isEmpty { out += leaf.excerpts(codings) }
      out += "</section>\n"
    }
    return out + "</section>\n"
  }

  private func words(of record: EventListing.Record) -> String {
    guard let anchor = leaf.index.events[record.judgement]?.anchor else { return "" }
    return
      " <q\(leaf.languageAttribute(anchor.source)) dir=\"auto\">\(HTML.escaped(anchor.quote))</q>"
  }
}
