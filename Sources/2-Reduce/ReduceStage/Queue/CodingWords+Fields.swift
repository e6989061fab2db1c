extension CodingWords {
  /// Creates words from fields by their names, as `case` or `claim`; other names say nothing.
  public init(fields: [String: [String]]) {
    self.init(
      cases: fields["case"] ?? [],
      claim: fields["claim"]?.first,
      sign: fields["sign"]?.first,
      strength: fields["strength"]?.first,
      voice: fields["voice"]?.first,
      evidence: fields["evidence"] ?? [],
      domain: fields["domain"]?.first,
      bearer: fields["bearer"]?.first,
      certainty: fields["certainty"]?.first
    )
  }
}
