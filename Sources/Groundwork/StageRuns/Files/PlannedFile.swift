/// A file of `output/` that is made when it is asked for.
struct PlannedFile: Sendable {
  /// The path below `output/`.
  let path: String
  /// The fingerprint of all that it is made from; nothing where only its bytes tell.
  let key: String?
  /// Makes its bytes.
  let bytes: @Sendable () -> [UInt8]

  init(_ path: String, key: String?, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.key = key
    self.bytes = bytes
  }

  init(_ file: OutputFile) {
    self.init(file.path, key: nil) { file.bytes }
  }
}
