import ChildProcess

extension PageReader {
  /// The outside programs by the name under which `made-with.json` has them, with their versions.
  ///
  /// - Returns: A version such as `22.12.0`, or `none` where the program is missing.
  public static func versions() async -> [String: String] {
    async let poppler = version(of: .poppler)
    async let qpdf = version(of: .qpdf)
    return [
      Tool.poppler.rawValue: await poppler ?? "none", Tool.qpdf.rawValue: await qpdf ?? "none",
    ]
  }

  /// An outside program that reads pages.
  public enum Tool: String, Sendable, CaseIterable {
    case poppler, qpdf
  }

  /// The version of a program, or nothing where it is missing.
  public static func version(of tool: Tool) async -> String? {
    let (program, argument) = tool == .poppler ? (words, "-v") : (objects, "--version")
    guard let outcome = try? await program.run(arguments: [argument]) else { return nil }
    // `pdftotext version 22.12.0` on the one's standard error, `qpdf version 11.3.0` on the
    // other's standard output.
    let said = String(decoding: outcome.errors + outcome.output, as: UTF8.self)
    let line = said.split(separator: "\n").first { $0.contains(" version ") }
    return line.flatMap { $0.split(separator: " ").last }.map(String.init)
  }
}
