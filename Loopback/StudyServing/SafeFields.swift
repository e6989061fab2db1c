/// Fields of answers that keep what is served where it belongs.
enum SafeFields {
  /// What every answer bears; a page's own policy takes the place of this one.
  static let all: [(name: String, value: String)] = [
    ("Content-Security-Policy", nothing),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  /// The policy of what is no page.
  static let nothing =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  /// The policy of a source that is shown: it runs nothing, fetches nothing and belongs to nobody.
  static let ofSource =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'none'"
}
