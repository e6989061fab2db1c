/// Which parts of a page are its text and which furniture.
///
/// Nothing is decided where the page gives no reason: a page without furniture, or one on which
/// hardly any of the prose looks like an article, is kept as it is.
struct HTMLMainText {
  /// For each event that starts an element, the kind of furniture that all of it is, or nothing.
  private var furniture: [Int: String] = [:]
  /// The bytes at which blocks begin, and for each the kind of furniture that it is, or nothing.
  private var blockBytes: [Int] = []
  private var blockKinds: [String?] = []
  /// Whether the page is parted into text and furniture at all.
  let isParted: Bool

  init(_ tree: MarkupTree) {
    let survey = HTMLSurvey(tree)
    let kept = Self.kept(survey)
    isParted = kept != nil
    guard let kept else { return }
    blockBytes.reserveCapacity(kept.count)
    blockKinds.reserveCapacity(kept.count)
    for (index, block) in survey.blocks.enumerated() {
      blockBytes.append(block.byte)
      blockKinds.append(kept[index] ? nil : Self.kind(of: block, in: survey.containers))
    }
    setAside(survey, kept)
  }

  /// The kind of furniture that the element starting at an event is, or nothing.
  func furniture(at event: Int) -> String? { furniture[event] }

  /// The kind of furniture that the words at a byte are, or nothing.
  func furniture(ofByte byte: Int) -> String? {
    var low = 0
    var high = blockBytes.count
    while low < high {
      let middle = (low + high) / 2
      if blockBytes[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : blockKinds[low - 1]
  }

  // MARK: What is kept

  /// For each block whether it is text of the page, or nothing if the page cannot be parted.
  private static func kept(_ survey: HTMLSurvey) -> [Bool]? {
    guard !survey.blocks.isEmpty, !isPlain(survey) else { return nil }
    var kept = HTMLTextRegion(survey, by: .first).kept
    guard !kept.isEmpty else { return nil }
    var text = 0
    var lost = 0
    for (index, block) in survey.blocks.enumerated() {
      if kept[index] {
        text += block.halfWords
      } else if isUnexplained(block, survey.containers) {
        lost += block.halfWords - block.linkHalfWords
      }
    }
    guard text >= 2 * fewestWords, text * 2 >= lost else { return nil }
    keepNotes(survey, &kept)
    keepCaptions(survey, &kept)
    return kept
  }

  /// Keeps what signs in kept text lead to, wherever it stands.
  private static func keepNotes(_ survey: HTMLSurvey, _ kept: inout [Bool]) {
    let wanted = Set(survey.signs.filter { kept[$0.block] }.map(\.target))
    guard !wanted.isEmpty else { return }
    for place in survey.places where wanted.contains(place.name) {
      let container = survey.containers[place.container]
      guard container.depth > 2, container.halfWords * 4 < survey.containers[0].halfWords else {
        continue
      }
      for index in container.blocks { kept[index] = true }
    }
  }

  /// Keeps the captions of tables that are kept.
  private static func keepCaptions(_ survey: HTMLSurvey, _ kept: inout [Bool]) {
    for container in survey.containers where container.tag == .figcaption {
      guard container.parent >= 0, survey.containers[container.parent].tag == .table else {
        continue
      }
      let cells = survey.containers[container.parent].blocks
      let keptCells = cells.count { kept[$0] }
      if keptCells * 2 >= cells.count { for index in container.blocks { kept[index] = true } }
    }
  }

  /// With fewer words of text a page is not parted.
  private static let fewestWords = 30

  /// Whether nothing on a page is called furniture, as on pages written by hand; what elements such
  /// as `nav` say of themselves is enough there.
  private static func isPlain(_ survey: HTMLSurvey) -> Bool {
    let all = survey.containers[0]
    guard all.linkHalfWords * 5 < all.halfWords else { return false }
    return !survey.containers.contains { $0.hints & Self.furnitureHints != 0 }
  }

  /// Whether nothing around a block tells why it should be furniture.
  private static func isUnexplained(_ block: HTMLBlock, _ containers: [HTMLContainer]) -> Bool {
    block.inlineHints & furnitureHints == 0
      && kind(of: block, in: containers) == "other"
      && block.linkHalfWords * 3 < block.halfWords
  }

  private static let furnitureHints: UInt32 = [
    HTMLNameHint.comment, .share, .related, .popular, .navigation, .promotion, .sidebar, .footer,
    .header, .consent, .subscription, .hidden, .concealed,
  ].reduce(0) { $0 | $1.bit }

  // MARK: What is set aside

  /// Names the outermost elements in which nothing is kept.
  private mutating func setAside(_ survey: HTMLSurvey, _ kept: [Bool]) {
    var keptBefore = [0]
    keptBefore.reserveCapacity(kept.count + 1)
    for isKept in kept { keptBefore.append((keptBefore.last ?? 0) + (isKept ? 1 : 0)) }
    func isEmpty(_ container: HTMLContainer) -> Bool {
      keptBefore[container.blocks.upperBound] == keptBefore[container.blocks.lowerBound]
        && !container.blocks.isEmpty
    }
    for container in survey.containers.dropFirst() where isEmpty(container) {
      guard !isEmpty(survey.containers[max(0, container.parent)]) else { continue }
      furniture[container.event] = Self.kind(
        of: survey.blocks[container.blocks.lowerBound],
        in: survey.containers
      )
    }
  }

  /// The kinds of furniture in the order in which they are asked.
  private static let kinds: [(hint: HTMLNameHint, kind: String)] = [
    (.concealed, "hidden"), (.consent, "notice"), (.comment, "comments"),
    (.navigation, "navigation"), (.share, "share"), (.subscription, "subscription"),
    (.related, "related"), (.popular, "related"), (.promotion, "banner"), (.tags, "tags"),
    (.byline, "byline"), (.meta, "byline"), (.footer, "page-footer"), (.header, "page-header"),
    (.sidebar, "sidebar"), (.form, "form"), (.caption, "caption"), (.media, "caption"),
    (.hidden, "hidden"),
  ]

  private static func kind(of block: HTMLBlock, in containers: [HTMLContainer]) -> String {
    var container = block.container
    if containers[container].tag == .h1 { return "title" }
    var hints = block.inlineHints
    while container > 0 {
      let around = containers[container]
      hints |= around.hints
      switch around.tag {
      case .nav: return "navigation"
      case .footer: return "page-footer"
      default: break
      }
      for (hint, kind) in kinds where hints & hint.bit != 0 { return kind }
      switch around.tag {
      case .header: return "page-header"
      case .aside: return "sidebar"
      case .form: return "form"
      default: break
      }
      hints = 0
      container = around.parent
    }
    return block.linkHalfWords * 5 >= block.halfWords * 4 ? "navigation" : "other"
  }
}
