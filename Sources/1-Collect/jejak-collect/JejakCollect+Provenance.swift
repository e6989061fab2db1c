import ArgumentParser

extension JejakCollect {
  /// The verbs that tell how sources were found, judged and worked through.
  static let provenance: [any ParsableCommand.Type] = [
    Searches.self, Flow.self, Appraisal.self, Scope.self, Data.self, Frame.self,
    Accounting.self, Groups.self, Rights.self,
  ]
}
