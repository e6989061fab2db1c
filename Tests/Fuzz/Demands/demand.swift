/// Ends the run as a find, unless what a reader promises holds.
public func demand(_ holds: @autoclosure () -> Bool, _ promise: String) {
  guard holds() else { fatalError("broken: \(promise)") }
}
