import CLibXML2

extension MarkupReader {
  /// The version of the libxml2 that reads markup here, such as `2.9.14`.
  public static var libraryVersion: String {
    // It says `20914`, which some builds follow by more.
    let digits = String(cString: jejak_libxml2_version()).prefix { $0.isNumber }
    guard let number = Int(digits) else { return String(digits) }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }
}
