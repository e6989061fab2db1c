import PlainFormats
import StudyModel

// What stands around the content of a handout: how remarks come back, and the page itself.
extension HandoutPage {
  /// Where remarks are gathered and sent back; without a script it says how to do without.
  func closing() -> String {
    """
    <section id="back" class="back-home" data-on="study" data-name="\(leaf.say(.wholeStudy))">
    <h2>\(leaf.say(.sendBack))</h2>
    <noscript><p>\(leaf.say(.remarkWithoutScript))</p></noscript>
    <div id="sending" hidden>
    <p>\(leaf.say(.sendBackHint))</p>
    <p class="field"><label for="who">\(leaf.say(.yourName))</label>
    <input id="who" type="text" autocomplete="name" maxlength="100"></p>
    <h3>\(leaf.say(.yourRemarks))</h3>
    <ul id="written" class="lines"></ul>
    <p class="buttons"><button type="button" id="hand-share" hidden>\(leaf.say(.handShare))</button>
    <button type="button" id="hand-save">\(leaf.say(.handSave))</button>
    <button type="button" id="hand-copy">\(leaf.say(.handCopy))</button></p>
    <p id="said" role="status"></p>
    </div>
    </section>

    """
  }

  /// The page around its content; what is allowed to run and to style is named by its digest.
  func whole(_ content: String) -> String {
    let title = leaf.study.studyProtocol.title.words(in: leaf.language)
    let shown = title.isEmpty ? Wording.untitled.words(in: leaf.language) : title
    let policy = ContentPolicy.running(
      script: HandoutScript.text,
      style: Stylesheet.ofHandout,
      speaksHome: false
    )
    return """
      <!doctype html>
      <html lang="\(HTML.escaped(leaf.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Jejak">
      <title>\(HTML.escaped(shown))</title>
      <style>\(Stylesheet.ofHandout)</style>
      </head>
      <body class="handout">
      <a class="skip" href="#content">\(leaf.say(.skip))</a>
      <main id="content">
      \(content)</main>
      <footer><p>\(leaf.say(.madeWith, leaf.index.input.programVersion))</p></footer>
      <nav id="bar" class="bar" aria-label="\(leaf.say(.sendBack))" hidden><a href="#back"></a></nav>
      <template id="remark"><button type="button" class="remark"></button>\
      <label class="remark"><span></span><textarea rows="3" maxlength="10000"></textarea></label></template>
      <script type="application/json" id="jejak-data">\(values)</script>
      <script>\(HandoutScript.text)</script>
      </body>
      </html>

      """
  }

  /// What the script must know: the study's mark, and its words in the page's language.
  private var values: String {
    let words: [(String, Wording)] = [
      ("open", .remarkOpen), ("of", .remarkOf), ("unsentOne", .unsentOne),
      ("unsentMany", .unsentMany), ("sent", .allSent), ("none", .noRemarks),
      ("unkept", .remarksUnkept), ("saved", .saidSaved), ("copied", .saidCopied),
      ("failed", .saidFailed), ("shared", .saidShared), ("go", .goToPlace),
    ]
    let json = JSONValue.members([
      ("study", .string(leaf.index.input.mark)),
      ("program", .string(leaf.index.input.programVersion)),
      ("words", .members(words.map { ($0.0, .string($0.1.words(in: leaf.language))) })),
    ]).line
    return CodingValues.harmless(json)
  }
}
