import MarkupReading

/// What the attributes of an element say of its place on the page.
struct HTMLAttributes {
  /// The kinds that its names tell.
  private(set) var hints: UInt32 = 0
  /// The place on the page to which it leads, and the place that it is.
  private(set) var target: UInt64?
  private(set) var place: UInt64?
  /// Says the same for the same classes.
  private(set) var signature: UInt64 = 0

  private static let names = PatternScan(HTMLNameHint.patterns.map { (Int($0.rawValue), $1) })

  /// What an attribute is asked for.
  enum Use {
    case names, id, name, target, hidden, concealing, style, none

    init(_ name: String) {
      switch name {
      case "class", "role", "itemprop", "data-testid", "data-component", "data-type", "aria-label":
        self = .names
      case "id": self = .id
      case "name": self = .name
      case "href": self = .target
      case "hidden": self = .hidden
      case "aria-hidden": self = .concealing
      case "style": self = .style
      default: self = .none
      }
    }
  }

  /// Where attributes and words stand.
  struct Source {
    let bytes: UnsafeBufferPointer<UInt8>
    let decoded: UnsafeBufferPointer<UInt8>
    let attributes: UnsafeBufferPointer<MarkupAttributeRecord>
    let uses: NameTable<Use>

    func value(_ attribute: MarkupAttributeRecord) -> UnsafeBufferPointer<UInt8> {
      stretch(attribute.isExact, attribute.first, attribute.count)
    }

    func words(_ record: MarkupRecord) -> UnsafeBufferPointer<UInt8> {
      record.isExact
        ? stretch(true, record.byte, record.byteCount) : stretch(false, record.first, record.count)
    }

    private func stretch(
      _ isExact: Bool,
      _ first: UInt32,
      _ count: UInt32
    ) -> UnsafeBufferPointer<UInt8> {
      let range = Int(first)..<(Int(first) + Int(count))
      return UnsafeBufferPointer(rebasing: (isExact ? bytes : decoded)[range])
    }
  }

  init(of record: MarkupRecord, _ tag: HTMLTag, in source: Source) {
    for number in Int(record.first)..<(Int(record.first) + Int(record.count)) {
      let attribute = source.attributes[number]
      let use = source.uses[Int(attribute.name)]
      if use == .none { continue }
      take(source.value(attribute), use, tag)
    }
  }

  private mutating func take(_ value: UnsafeBufferPointer<UInt8>, _ use: Use, _ tag: HTMLTag) {
    switch use {
    case .none: break
    case .names:
      hints |= Self.names.kinds(in: value)
      guard tag.isBlock else { return }
      for byte in value.prefix(64) { signature = (signature ^ UInt64(byte)) &* 1_099_511_628_211 }
    case .id:
      hints |= Self.names.kinds(in: value)
      place = Self.hash(value)
    case .name: if tag == .a { place = place ?? Self.hash(value) }
    case .target:
      if tag == .a, value.first == UInt8(ascii: "#") { target = Self.hash(value.dropFirst()) }
    case .hidden: hints |= HTMLNameHint.concealed.bit
    case .concealing:
      if value.elementsEqual("true".utf8) { hints |= HTMLNameHint.concealed.bit }
    case .style: if Self.conceals(value) { hints |= HTMLNameHint.concealed.bit }
    }
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }

  /// Whether a style says that an element is not shown.
  private static func conceals(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let rules = style.filter { $0 > 0x20 }.map { $0 < 0x41 || $0 > 0x5A ? $0 : $0 | 0x20 }
    return rules.split(separator: UInt8(ascii: ";")).contains {
      $0.starts(with: "display:none".utf8) || $0.starts(with: "visibility:hidden".utf8)
    }
  }
}
