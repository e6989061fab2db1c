import StudyModel

/// Reads the transcript of a PDF: columns, paragraphs, headings, notes, tables, page labels.
enum PDFReader {
  /// Drafts the document of a transcript.
  static func read(
    _ transcript: PageTranscript,
    _ text: DecodedText,
    of source: Source
  ) throws(CollectError) -> DraftedDocument {
    guard !transcript.words.isEmpty else {
      throw .needsRecognition(pageCount: transcript.sheets.count)
    }
    var lines = SheetLines(transcript, text)
    let pages = transcript.sheets.map { sheet in sheet.lines.filter { lines.isUpright[$0] } }
    let rows = pages.map { lines.rows(of: $0) }
    let furniture = SheetFurniture(rows, lines)
    let labels = SheetLabels(transcript, printed: furniture.printed, person: source.pages)
    let leading = leading(rows, lines.bodyHeight)
    let bodies = Self.bodies(rows, furniture, lines)
    let columns = SheetColumns(lines, bodies)
    var tables = 0
    let regions = bodies.indices.map { sheet in
      var regions = columns.regions(bodies[sheet]).map { region in
        RegionBlocks(lines.rows(of: region), lines, sheet: sheet, leading: leading, tables: &tables)
      }
      let onEnd = transcript.sheets[sheet].lines.filter { !lines.isUpright[$0] }
      if !onEnd.isEmpty { regions.append(RegionBlocks(onEnd: onEnd, lines, sheet: sheet)) }
      return regions
    }
    let flow = SheetFlow(regions, lines)
    let composition = SheetComposition(
      BlockKinds(lines, flow.blocks).named(flow.blocks),
      lines,
      labels: labels,
      margins: SheetMargins(transcript)
    )
    guard !composition.passages.isEmpty else { throw .noWords }
    return DraftedDocument(
      mediaType: "application/pdf",
      passages: composition.passages,
      furniture: setAside(furniture, rows, lines),
      stated: InformationFields.stated(transcript.information),
      diagnostics: labels.diagnostics + PDFRemarks.diagnostics(transcript, composition)
    )
  }

  /// The lines of each page without its furniture.
  private static func bodies(
    _ rows: [[SheetRow]],
    _ furniture: SheetFurniture,
    _ lines: SheetLines
  ) -> [[Int]] {
    rows.enumerated().map { sheet, rows in
      rows.enumerated().flatMap { index, row -> [Int] in
        guard furniture.rows[sheet][index] == nil else { return [] }
        // A line that others stand within is named once, by its first words.
        return lines.order[row.lines].compactMap { fragment in
          let first = lines.transcript.lines[fragment.line].words.lowerBound
          return fragment.words.lowerBound == first ? fragment.line : nil
        }
      }
    }
  }

  /// The distance between two rows of the text that is found most often.
  private static func leading(_ pages: [[SheetRow]], _ bodyHeight: Int32) -> Int32 {
    var counts: [Int32: Int] = [:]
    for rows in pages {
      for (row, next) in zip(rows, rows.dropFirst()) {
        guard abs(row.height - bodyHeight) * 20 < bodyHeight,
          abs(next.height - bodyHeight) * 20 < bodyHeight
        else { continue }
        let distance = (next.doubleMiddle - row.doubleMiddle) / 2
        if distance > bodyHeight / 2, distance < bodyHeight * 4 {
          counts[distance / 25, default: 0] += 1
        }
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { $0.key * 25 + 12 } ?? bodyHeight * 6 / 5
  }

  private static func setAside(
    _ furniture: SheetFurniture,
    _ rows: [[SheetRow]],
    _ lines: SheetLines
  ) -> [Document.SetAside] {
    furniture.rows.enumerated().flatMap { sheet, found in
      found.sorted { $0.key < $1.key }.map { index, kind in
        let row = rows[sheet][index]
        return Document.SetAside(
          kind: kind,
          line: lines.order[row.lines.lowerBound].line + 1,
          words: lines.words(of: row)
        )
      }
    }
  }
}
