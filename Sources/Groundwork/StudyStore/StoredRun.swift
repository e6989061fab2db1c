public import StudyModel

/// What a run left: what it was made from, the files it wrote and what was noticed.
///
/// The next run with the same inputs finds its files untouched and has nothing to do.
public struct StoredRun: Hashable, Sendable {
  /// A file of `output/` as it was left.
  public struct File: Hashable, Sendable {
    /// Its path below `output/`.
    public let path: String
    /// Its SHA-256.
    public let sha256: String
    /// The number of its bytes.
    public let size: Int
    /// When it was last written, in nanoseconds since 1970.
    public let modified: Int
    /// The number of its entry.
    public let inode: Int
    /// The fingerprint of what it was made from, where that is known without making it.
    public let key: String?
    /// Whether the stamp alone tells that it was not written since.
    public let isSettled: Bool

    /// Creates a file's record.
    public init(
      path: String,
      sha256: String,
      size: Int,
      modified: Int,
      inode: Int,
      key: String?,
      isSettled: Bool
    ) {
      self.path = path
      self.sha256 = sha256
      self.size = size
      self.modified = modified
      self.inode = inode
      self.key = key
      self.isSettled = isSettled
    }
  }

  /// The fingerprint of all that the run was made from.
  public let inputs: String
  /// The files, by path.
  public let files: [File]
  /// The ends of the journal's chains, as the ledger among the files holds them.
  public let heads: [Head]
  /// What was noticed.
  public let diagnostics: [Diagnostic]

  /// The end of a chain of the journal.
  public struct Head: Hashable, Sendable {
    /// The chain's name.
    public let chain: String
    /// The number of its last line.
    public let count: Int
    /// The SHA-256 of that line.
    public let sha256: String

    /// Creates an end.
    public init(chain: String, count: Int, sha256: String) {
      self.chain = chain
      self.count = count
      self.sha256 = sha256
    }
  }

  /// Creates the record of a run.
  public init(inputs: String, files: [File], heads: [Head], diagnostics: [Diagnostic]) {
    self.inputs = inputs
    self.files = files
    self.heads = heads
    self.diagnostics = diagnostics
  }
}

/// The stored form of what a run left.
enum RunRecord {
  static let form = "run/2"

  static func bytes(_ run: StoredRun) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(form)
    writer.write(run.inputs)
    writer.write(run.files) { writer, file in
      writer.write(file.path)
      writer.write(file.sha256)
      writer.write(file.size)
      writer.write(file.modified)
      writer.write(file.inode)
      writer.write(file.key)
      writer.write(file.isSettled)
    }
    writer.write(run.heads) { writer, head in
      writer.write(head.chain)
      writer.write(head.count)
      writer.write(head.sha256)
    }
    writer.write(run.diagnostics, item: DocumentRecord.write)
    return writer.sealed
  }

  static func read(_ bytes: [UInt8]) throws(StoreError) -> StoredRun {
    var reader = try ByteReader(sealed: bytes)
    guard try reader.text() == form else { throw .damaged }
    let inputs = try reader.text()
    let files = try reader.items { (reader) throws(StoreError) in
      let path = try reader.text()
      let sha256 = try reader.text()
      let size = try reader.number()
      let modified = try reader.number()
      let inode = try reader.number()
      let key = try reader.optionalText()
      return StoredRun.File(
        path: path,
        sha256: sha256,
        size: size,
        modified: modified,
        inode: inode,
        key: key,
        isSettled: try reader.flag()
      )
    }
    let heads = try reader.items { (reader) throws(StoreError) in
      let chain = try reader.text()
      let count = try reader.number()
      return StoredRun.Head(chain: chain, count: count, sha256: try reader.text())
    }
    let diagnostics = try reader.items(DocumentRecord.diagnostic)
    guard reader.isAtEnd else { throw .damaged }
    return StoredRun(inputs: inputs, files: files, heads: heads, diagnostics: diagnostics)
  }
}
