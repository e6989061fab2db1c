extension Stylesheet {
  static let coding = ""
}
