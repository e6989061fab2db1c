import ArgumentParser

extension JejakCollect {
  /// The verbs about works: taking them in, listing them, and what the sources cite.
  static let references: [any ParsableCommand.Type] = [
    ImportReferences.self, References.self, Citations.self,
  ]
}
