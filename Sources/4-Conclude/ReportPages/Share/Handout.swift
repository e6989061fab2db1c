/// One page that leaves the study for a supervisor or an examiner, and what it holds.
///
/// It holds quotations and never the text of a source; nothing in it leads to another file.
public struct Handout: Sendable {
  /// The page as HTML.
  public let text: String
  /// How many findings it shows.
  public let findings: Int
  /// How many different quotations it shows.
  public let quotations: Int
  /// How many sources these come from.
  public let sources: Int
  /// How many quotations a list may show; nothing where all are shown.
  public let longestList: Int?
  /// How many entries of lists are left out, each list counted by itself.
  public let leftOut: Int

  /// How many of the quotations are masked: withheld, or of a source that may not be quoted.
  public let withheld: Int

  /// How many bytes a page that is sent by phone may have.
  public static let limit = 3_000_000
}

extension Pages {
  /// The page for a supervisor or an examiner.
  ///
  /// Where it would be too large, no list shows more than a number of quotations, so that the longest
  /// lists lose first; the counts stay, and the most telling quotations (see `Excerpt.telling`).
  ///
  /// - Parameters:
  ///   - input: What the page shows; the words of withheld excerpts are no more in it.
  ///   - language: The language of the page; the first of the study where nothing is said.
  ///   - limit: The most bytes that the page may have.
  ///   - masking: Takes out of the page what must not leave the study.
  /// - Returns: The page, or nothing where it is too large without a single quotation.
  public static func handout(
    _ input: PageInput,
    language: String? = nil,
    atMost limit: Int = Handout.limit,
    masking: (String) -> String = { $0 }
  ) -> Handout? {
    let index = StudyIndex(input)
    let leaf = Leaf(index, language ?? index.defaultLanguage, "share", isAlone: true)
    func handout(_ longest: Int?) -> Handout {
      var page = HandoutPage(leaf: leaf, longest: longest)
      return page.handout(masking)
    }
    let whole = handout(nil)
    if whole.text.utf8.count <= limit { return whole }
    var best: Handout?
    var (low, high) = (0, index.codings.count)
    while low <= high {
      let middle = low + (high - low) / 2
      let tried = handout(middle)
      if tried.text.utf8.count <= limit {
        best = tried
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best
  }
}
