import CodebookFiles
import Demands
import StudyModel

/// The words to write up to a zero byte, then a YAML file whose items are changed one at a time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  var words = ""
  if input.rest.contains(0) { words = String(decoding: input.take(upTo: 0), as: UTF8.self) }
  guard let text = input.text else { return 0 }
  let items = ItemEditor.items(in: text)
  for item in items {
    demand(contains(text, item.text), "the text of an item stands in the file")
  }
  for (index, item) in items.enumerated().prefix(3) where !item.list.isEmpty {
    demandOneSet(items, index, text, "note", to: .text(words))
    demandOneSet(items, index, text, "id", to: nil)
    demandOneSet(items, index, text, "name", to: .localized(["id": words, "en": "x"]))
    demandOneRemoved(items, index, text)
    demandOneReplaced(items, index, text, words)
  }
  demandAppended(items, text, words)
  return 0
}

private func demandOneSet(
  _ items: [FileItem],
  _ index: Int,
  _ text: String,
  _ name: String,
  to value: YAMLValue?
) {
  guard
    let edited = edit(
      text,
      { editor throws(ItemEditError) in
        try editor.setField(name, of: items[index].id, in: items[index].list, to: value)
      }
    )
  else { return }
  // Of two items with one id the first is changed.
  let changed = items.firstIndex { $0.id == items[index].id && $0.list == items[index].list }
  demandOthers(items, but: changed ?? index, in: ItemEditor.items(in: edited))
  let again = edit(edited) { editor throws(ItemEditError) in
    try editor.setField(name, of: items[index].id, in: items[index].list, to: value)
  }
  if name == "note" { demand(again == edited, "setting a field once more changes nothing") }
}

private func demandOneReplaced(
  _ items: [FileItem],
  _ index: Int,
  _ text: String,
  _ words: String
) {
  guard
    let edited = edit(
      text,
      { editor throws(ItemEditError) in
        try editor.replaceItem(
          items[index].id,
          in: items[index].list,
          with: [YAMLField("id", items[index].id), YAMLField("note", words)]
        )
      }
    )
  else { return }
  let changed = items.firstIndex { $0.id == items[index].id && $0.list == items[index].list }
  demandOthers(items, but: changed ?? index, in: ItemEditor.items(in: edited))
}

private func demandOthers(_ before: [FileItem], but index: Int, in after: [FileItem]) {
  demand(before.count == after.count, "a change keeps the number of items")
  for (place, item) in before.enumerated() where place != index {
    demand(
      item.text.utf8.elementsEqual(after[place].text.utf8),
      "a change leaves the text of other items as it is"
    )
  }
}

private func demandOneRemoved(_ items: [FileItem], _ index: Int, _ text: String) {
  guard
    let edited = edit(
      text,
      { editor throws(ItemEditError) in
        try editor.removeItem(items[index].id, from: items[index].list)
      }
    )
  else { return }
  let changed = items.firstIndex { $0.id == items[index].id && $0.list == items[index].list }
  var rest = items.map(\.text)
  rest.remove(at: changed ?? index)
  let left = ItemEditor.items(in: edited)
    .filter { !(items.count(of: $0.list) == 1 && $0.list.isEmpty && $0.id == items[index].list) }
  demand(
    left.map(\.text).elementsEqual(rest, by: { $0.utf8.elementsEqual($1.utf8) }),
    "taking an item out leaves the others as they are"
  )
}

private func demandAppended(_ items: [FileItem], _ text: String, _ words: String) {
  guard !items.contains(where: { $0.id == "NEW-CODE" }),
    let edited = edit(
      text,
      { editor throws(ItemEditError) in
        try editor.append([YAMLField("id", "NEW-CODE"), YAMLField("name", words)], to: "codes")
      }
    )
  else { return }
  let after = ItemEditor.items(in: edited).filter { !($0.list == "codes" && $0.id == "NEW-CODE") }
  let before = items.filter { !($0.list.isEmpty && $0.id == "codes") }
  demand(
    after.map(\.text).elementsEqual(before.map(\.text), by: { $0.utf8.elementsEqual($1.utf8) }),
    "adding an item leaves the others as they are"
  )
  let read = CodesFile.read(edited)
  guard CodesFile.read(text).diagnostics.isEmpty, !words.isEmpty, !words.hasPrefix("\u{FEFF}")
  else {
    return
  }
  let name = read.value.codes.first { $0.id == "NEW-CODE" }?.name.words(in: "id")
  demand(
    name.map { $0.utf8.elementsEqual(words.utf8) } ?? false,
    "what was added is read as it was given"
  )
}

private func edit(
  _ text: String,
  _ change: (inout ItemEditor) throws(ItemEditError) -> Void
) -> String? {
  var editor = ItemEditor(text)
  do throws(ItemEditError) {
    try change(&editor)
  } catch {
    demand(editor.text.utf8.elementsEqual(text.utf8), "a refused change changes nothing")
    return nil
  }
  return editor.text
}

private func contains(_ text: String, _ piece: String) -> Bool {
  let text = Array(text.utf8)
  let piece = Array(piece.utf8)
  guard let first = piece.first else { return true }
  guard text.count >= piece.count else { return false }
  return (0...text.count - piece.count).contains {
    text[$0] == first && text[$0..<$0 + piece.count].elementsEqual(piece)
  }
}

extension [FileItem] {
  fileprivate func count(of list: String) -> Int { count { $0.list == list } }
}
