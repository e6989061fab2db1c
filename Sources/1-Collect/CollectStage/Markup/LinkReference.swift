import StudyModel

/// What a link says of where it leads.
struct LinkReference: Hashable {
  /// The target as written.
  let target: String
  /// The id in the same source that the target names, if it does.
  let id: String?

  /// A reference that is an address, relative or not, or `#id`; nothing where it is empty.
  init?(address: String) {
    let target = Self.trimmed(address)
    guard !target.isEmpty else { return nil }
    self.target = target
    id = target.utf8.first == UInt8(ascii: "#") ? String(target.dropFirst()) : nil
  }

  /// A reference that is a bare id, as JATS writes it.
  init(id: String) {
    target = id
    self.id = id
  }

  /// A reference into another file of the same source, which knows the place by an id of its own.
  init(target: String, id: String) {
    self.target = target
    self.id = id
  }

  /// A reference to a place that a reader named, because the format numbers its notes itself.
  init(place: String) {
    target = "#\(place)"
    id = place
  }

  /// The ids by which the place may be known: as written, and with its percent signs resolved.
  var ids: [String] {
    guard let id, !id.isEmpty else { return [] }
    guard id.utf8.contains(UInt8(ascii: "%")), let plain = Self.withoutPercents(id) else {
      return [id]
    }
    return [id, plain]
  }

  /// The words of an attribute that holds one reference or several.
  static func words(_ value: String?) -> [String] {
    guard let value, !value.isEmpty else { return [] }
    if !value.utf8.contains(where: { $0 <= 0x20 }) { return [value] }
    return value.unicodeScalars.split { $0.value <= 0x20 }.map { String($0) }
  }

  private static func trimmed(_ value: String) -> String {
    if let first = value.utf8.first, let last = value.utf8.last, first > 0x20, last > 0x20 {
      return value
    }
    var view = value.unicodeScalars[...]
    while let first = view.first, first.value <= 0x20 { view.removeFirst() }
    while let last = view.last, last.value <= 0x20 { view.removeLast() }
    return String(view)
  }

  private static func withoutPercents(_ id: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(id.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
