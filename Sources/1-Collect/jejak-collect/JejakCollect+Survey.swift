import ArgumentParser

extension JejakCollect {
  /// The verbs that tell what stands inside sources.
  static let survey: [any ParsableCommand.Type] = [
    Tables.self, Duplicates.self, Numbers.self, Dates.self, Names.self, Privacy.self,
    Languages.self,
  ]
}
