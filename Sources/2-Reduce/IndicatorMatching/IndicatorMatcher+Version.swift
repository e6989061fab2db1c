import CPCRE2

extension IndicatorMatcher {
  /// The version of the rules, which changes whenever the same indicators may find something else;
  /// hits that are kept are kept for one version.
  public static let rulesVersion = 2

  /// The version of the PCRE2 that matches patterns here, such as `10.42`.
  public static var libraryVersion: String {
    var text = [UInt8](repeating: 0, count: 64)
    // It says `10.42 2022-12-11`; 24 characters are what its manual allows for.
    guard pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) > 0 else { return "unknown" }
    return String(decoding: text.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
