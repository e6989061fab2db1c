/// The CSL variables that are no plain text, after appendix IV of the specification 1.0.2.
enum CSLVariables {
  static let names: Set<String> = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
    "curator", "director", "editor", "editorial-director", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer",
    "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
  ]

  static let dates: Set<String> = [
    "accessed", "available-date", "event-date", "original-date", "submitted",
  ]
}
