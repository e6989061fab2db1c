import StudyModel

/// A YAML file of a study as far as it can be read: what is broken is left out and reported.
struct StudyFile {
  /// The version of the formats that this program reads.
  static let version = 1

  let path: String
  let lines: TextLines
  /// The top-level fields, in order.
  private(set) var fields: [YAMLNode.Field] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads what can be read of a text.
  init(_ text: String, path: String) {
    self.path = path
    lines = TextLines(text)
    if lines.hasMark {
      diagnostics.append(
        Diagnostic(
          "byte-order-mark",
          .note,
          at: FilePlace(path: path, line: 1, column: 1),
          words: "a byte-order mark begins the file",
          remedy: "it does no harm; editors can save without it"
        )
      )
    }
    let regions = mergeRegions()
    do throws(YAMLFailure) {
      guard regions.isEmpty else {
        readPieces(leavingOut: regions)
        return
      }
      take(try YAMLTree.compose(TextLines.joined(lines.lines)))
    } catch {
      switch error.problem {
      case .tooManyReferences, .tooDeep, .controlCharacter:
        report(error)
      case .secondDocument:
        report(error)
        readPieces(leavingOut: [])
      default:
        readPieces(leavingOut: [])
        if !diagnostics.contains(where: { $0.severity == .error }) { report(error) }
      }
    }
    refuseNewerVersion()
  }

  private mutating func take(_ root: YAMLNode?) {
    guard let root, !root.isAbsent else { return }
    guard case .fields(let fields) = root.content else {
      diagnostics.append(
        Diagnostic(
          "wrong-shape",
          .error,
          at: FilePlace(path: path, line: root.line, column: root.column),
          words: "the file does not begin with a named field",
          remedy: "write the name of the list above its items, such as 'codes:'"
        )
      )
      return
    }
    self.fields = fields
  }

  // MARK: - Reading in pieces

  /// Reads every section and item by itself, so that one that is broken takes no other with it.
  private mutating func readPieces(leavingOut regions: [ClosedRange<Int>]) {
    for region in regions {
      diagnostics.append(
        Diagnostic(
          "merge-marker",
          .error,
          at: FilePlace(path: path, line: region.lowerBound, column: 1),
          words: "an unsettled merge stands in lines \(region.lowerBound) to \(region.upperBound)",
          remedy: "keep what is right, delete the lines '<<<<<<<', '=======' and '>>>>>>>'"
        )
      )
    }
    for section in FileSection.sections(of: lines) {
      if let items = section.items {
        var elements: [YAMLNode] = []
        for item in items.map(withoutMarkers) where !isTouched(item, by: regions) {
          if case .list(let read)? = compose(item)?.content {
            elements += read.map { Self.labelled($0, section.name) }
          }
        }
        add(section, .list(elements))
      } else if !isTouched(withoutMarkers(section.lines), by: regions) {
        guard case .fields(let read)? = compose(withoutMarkers(section.lines))?.content else {
          continue
        }
        for field in read { add(section, field.value.content, value: field.value) }
      }
    }
  }

  private static func labelled(_ node: YAMLNode, _ label: String) -> YAMLNode {
    var node = node
    node.label = label
    return node
  }

  private mutating func add(
    _ section: FileSection,
    _ content: YAMLNode.Content,
    value: YAMLNode? = nil
  ) {
    if let index = fields.firstIndex(where: { $0.name == section.name }) {
      diagnostics.append(
        Diagnostic(
          "duplicate-field",
          .error,
          at: FilePlace(path: path, line: section.line, column: 1),
          words: "the file has two fields '\(section.name)'",
          remedy: "put the second one's lines below the first, in line \(fields[index].line)"
        )
      )
      if case .list(let first) = fields[index].value.content, case .list(let second) = content {
        let old = fields[index]
        let value = YAMLNode(
          content: .list(first + second),
          line: old.value.line,
          column: old.value.column,
          label: section.name
        )
        fields[index] = YAMLNode.Field(
          name: old.name,
          line: old.line,
          column: old.column,
          value: value
        )
      }
      return
    }
    let value =
      value
      ?? YAMLNode(content: content, line: section.line, column: 1, label: section.name)
    fields.append(
      YAMLNode.Field(name: section.name, line: section.line, column: 1, value: value)
    )
  }

  private mutating func compose(_ piece: ClosedRange<Int>) -> YAMLNode? {
    let pieceLines = lines.lines[(piece.lowerBound - 1)...(piece.upperBound - 1)]
    do throws(YAMLFailure) {
      return try YAMLTree.compose(TextLines.joined(pieceLines), firstLine: piece.lowerBound)
    } catch {
      let search = SlipSearch(Array(pieceLines), firstLine: piece.lowerBound, path: path)
      diagnostics += search.diagnostics(for: error)
      return nil
    }
  }

  private mutating func report(_ failure: YAMLFailure) {
    diagnostics.append(failure.diagnostic(in: path))
  }

  // MARK: - Merge markers

  /// The stretches of lines between merge markers, with them.
  private func mergeRegions() -> [ClosedRange<Int>] {
    var regions: [ClosedRange<Int>] = []
    var start: Int?
    for (index, line) in lines.lines.enumerated() {
      if line.words.hasScalarPrefix("<<<<<<<") {
        start = start ?? index + 1
      } else if line.words.hasScalarPrefix(">>>>>>>") {
        regions.append((start ?? index + 1)...(index + 1))
        start = nil
      }
    }
    if let start { regions.append(start...lines.lines.count) }
    return regions
  }

  private func isTouched(_ piece: ClosedRange<Int>, by regions: [ClosedRange<Int>]) -> Bool {
    regions.contains { $0.overlaps(piece) }
  }

  /// A piece without the lines at its end that stand between items and not in one.
  private func withoutMarkers(_ piece: ClosedRange<Int>) -> ClosedRange<Int> {
    let markers = ["<<<<<<<", "---", "..."]
    var last = piece.upperBound
    while last > piece.lowerBound {
      let words = lines.words(last)
      let isBetween = words.isBlankOrComment || markers.contains { words.hasScalarPrefix($0) }
      guard isBetween else { break }
      last -= 1
    }
    return piece.lowerBound...last
  }

  // MARK: - Version

  private mutating func refuseNewerVersion() {
    guard let field = fields.first(where: { $0.name == "version" }) else { return }
    let place = FilePlace(path: path, line: field.value.line, column: field.value.column)
    guard case .text(let words) = field.value.content, let number = Int(words) else {
      diagnostics.append(
        Diagnostic(
          "wrong-shape",
          .error,
          at: place,
          words: "'version' is not a whole number",
          remedy: "write: version: \(Self.version)"
        )
      )
      return
    }
    guard number > Self.version else { return }
    diagnostics.append(
      Diagnostic(
        "newer-version",
        .error,
        at: place,
        words: "the file is of version \(number); this program reads version \(Self.version)",
        remedy: "install the newer program; nothing of the file was read"
      )
    )
    fields = []
  }
}
