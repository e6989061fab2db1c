import CLibXML2

/// The numbers of names by where the parser keeps their letters, which is one place for each.
///
/// The letters are compared also where the place is known: what it holds may be another by now.
final class NamePlaces {
  typealias Letters = UnsafePointer<UInt8>

  private struct Place {
    var kept: (Letters?, Letters?, Letters?) = (nil, nil, nil)
    var copies: (Letters?, Letters?, Letters?) = (nil, nil, nil)
    var number: UInt32 = 0
  }

  private static let count = 256
  private let places: UnsafeMutablePointer<Place>

  init() {
    places = .allocate(capacity: Self.count)
    places.initialize(repeating: Place(), count: Self.count)
  }

  deinit {
    for slot in 0..<Self.count { free(places + slot) }
    places.deinitialize(count: Self.count)
    places.deallocate()
  }

  /// The number of a name, where it is known.
  @inline(__always)
  func number(_ name: Letters, _ prefix: Letters?, _ namespace: Letters?) -> UInt32? {
    let place = place(of: name)
    guard place.pointee.kept == (name, prefix, namespace),
      Self.areSame(name, place.pointee.copies.0),
      Self.areSame(prefix, place.pointee.copies.1),
      Self.areSame(namespace, place.pointee.copies.2)
    else { return nil }
    return place.pointee.number
  }

  /// Keeps the number of a name instead of another's.
  func keep(_ number: UInt32, of name: Letters, _ prefix: Letters?, _ namespace: Letters?) {
    let place = place(of: name)
    free(place)
    place.pointee.kept = (name, prefix, namespace)
    place.pointee.copies = (Self.copy(name), Self.copy(prefix), Self.copy(namespace))
    place.pointee.number = number
  }

  private func place(of name: Letters) -> UnsafeMutablePointer<Place> {
    let bits = UInt(bitPattern: name)
    return places + Int(truncatingIfNeeded: (bits ^ bits >> 8) & UInt(Self.count - 1))
  }

  private func free(_ place: UnsafeMutablePointer<Place>) {
    place.pointee.copies.0?.deallocate()
    place.pointee.copies.1?.deallocate()
    place.pointee.copies.2?.deallocate()
  }

  @inline(__always)
  private static func areSame(_ letters: Letters?, _ copy: Letters?) -> Bool {
    guard let letters, let copy else { return letters == nil && copy == nil }
    return jejak_same_text(letters, copy)
  }

  private static func copy(_ letters: Letters?) -> Letters? {
    guard let letters else { return nil }
    let count = Int(xmlStrlen(letters)) + 1
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    copy.initialize(from: letters, count: count)
    return UnsafePointer(copy)
  }
}
