/// The words about translations and about contradictions that cannot be settled.
extension Wording {
  static let translation = Wording(id: "Terjemahan", en: "Translation")
  static let irreducible = Wording(id: "tidak dapat diputuskan", en: "not to be settled")
}
