public import StudyModel

/// Makes displays of what was coded: the cells and links of each know the codings they rest on.
public enum Displaying {
  /// All displays and networks that a study asks for, in the order of its files.
  ///
  /// One that cannot be made is left out with an error; the others are made.
  ///
  /// - Parameters:
  ///   - context: The study and what was coded in it.
  ///   - hash: A digest in hexadecimal, for what persons wrote into cells.
  /// - Returns: The displays, and what was noticed.
  public static func displays(
    _ context: DisplayContext,
    hash: ([UInt8]) -> String
  ) -> ([Display], [Diagnostic]) {
    var displays: [Display] = []
    var diagnostics: [Diagnostic] = []
    var ids: Set<String> = []
    func isNew(_ id: String, at place: FilePlace?) -> Bool {
      if ids.insert(id).inserted { return true }
      diagnostics.append(
        Diagnostic(
          "duplicate-display",
          .error,
          at: place,
          words: "two displays or networks have the id '\(id)'; the second is left out",
          remedy: "their files would have one name; give one of them another id"
        )
      )
      return false
    }
    for specification in context.study.displays
    where isNew(specification.id, at: specification.declaredAt) {
      let (made, noticed) = display(specification, context, hash: hash)
      if let made { displays.append(made) }
      diagnostics += noticed
    }
    for specification in context.study.networks
    where isNew(specification.id, at: specification.declaredAt) {
      let (made, noticed) = display(specification, context)
      if let made { displays.append(made) }
      diagnostics += noticed
    }
    return (displays, diagnostics)
  }

  /// One display, or nothing where its kind is unknown.
  public static func display(
    _ specification: DisplaySpecification,
    _ context: DisplayContext,
    hash: ([UInt8]) -> String
  ) -> (Display?, [Diagnostic]) {
    guard let kind = DisplayKind(rawValue: specification.kind) else {
      return (nil, [unknownKind(specification)])
    }
    var diagnostics = Remarks.about(specification, in: context)
    let rule: LocalizedText
    let content: Display.Content
    switch kind {
    case .eventListing:
      let listing = EventListingBuilding(scope: specification.scope, context: context).make()
      rule = DisplayRule.listing(specification, listing)
      content = .listing(listing)
    case .codeCoOccurrenceNetwork:
      let network = CoOccurrence(specification: specification, context: context).make()
      rule = DisplayRule.coOccurrence(specification, codes: network.nodes.count)
      content = .network(network)
    default:
      let (matrix, words, noticed) = withoutActuallyEscaping(hash) { hash in
        var building = MatrixBuilding(specification, kind: kind, context: context, hash: hash)
        let matrix = building.make()
        return (matrix, DisplayRule.matrix(building, matrix), building.diagnostics)
      }
      diagnostics += noticed + Remarks.size(of: matrix, specification, kind)
      rule = words
      content = .matrix(matrix)
    }
    let display = Display(
      id: specification.id,
      kind: specification.kind,
      question: specification.question,
      title: specification.title,
      rule: rule,
      reading: specification.reading,
      content: content
    )
    return (display, diagnostics)
  }

  /// One network, or nothing where its kind is unknown.
  public static func display(_ specification: NetworkSpecification, _ context: DisplayContext)
    -> (Display?, [Diagnostic])
  {
    guard DisplayKind.drawn.contains(specification.kind) else {
      return (
        nil,
        [
          Diagnostic(
            "unknown-kind",
            .error,
            at: specification.declaredAt,
            words: "network '\(specification.id)' has the unknown kind '\(specification.kind)'; "
              + "it is left out",
            remedy: Nearest.remedy(for: specification.kind, among: DisplayKind.drawn)
          )
        ]
      )
    }
    var building = NetworkBuilding(specification, context: context)
    let network = building.make()
    let check = NetworkCheck(
      specification: specification,
      links: building.links,
      network: network,
      context: context
    )
    let display = Display(
      id: specification.id,
      kind: specification.kind,
      question: specification.question,
      title: specification.title,
      rule: DisplayRule.network(
        network,
        ofGroups: network.links.first?.ofGroups ?? context.study.groupCount
      ),
      reading: specification.reading,
      content: .network(network)
    )
    let noticed =
      Remarks.about(specification, in: context) + building.diagnostics + check.diagnostics()
    return (display, noticed)
  }

  private static func unknownKind(_ specification: DisplaySpecification) -> Diagnostic {
    let known = DisplayKind.allCases.map(\.rawValue)
    let isDrawn = DisplayKind.drawn.contains(specification.kind)
    return Diagnostic(
      "unknown-kind",
      .error,
      at: specification.declaredAt,
      words: "display '\(specification.id)' has the unknown kind '\(specification.kind)'; "
        + "it is left out",
      remedy: isDrawn
        ? "a network with nodes and links of your own belongs in codebook/networks.yaml"
        : Nearest.remedy(for: specification.kind, among: known)
    )
  }
}
