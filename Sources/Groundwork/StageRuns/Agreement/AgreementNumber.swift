/// Numbers of agreement as people read them.
enum AgreementNumber {
  /// A number with so many decimals, halves away from zero: `0.604`, `-0.023`.
  static func text(_ value: Double, decimals: Int = 3) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let digits = String(scaled.magnitude % scale.magnitude)
    let padding = String(repeating: "0", count: decimals - digits.utf8.count)
    return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / scale.magnitude).\(padding)\(digits)"
  }
}
