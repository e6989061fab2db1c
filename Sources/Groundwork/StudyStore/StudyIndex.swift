import FoundationEssentials
import GRDB
public import StudyModel

/// The SQLite index of a study: work that need not be done again, keyed by fingerprints.
///
/// Deleting the file costs time and never changes a byte of any output.
public final class StudyIndex: Sendable {
  private let queue: DatabaseQueue

  /// Opens the index at a path, making it anew where it is missing or of another version.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the database.
  ///   - version: What wrote it; an index of another version is emptied.
  /// - Throws: ``StoreError`` where the database cannot be opened or written.
  public init(path: String, version: String) throws(StoreError) {
    do {
      var configuration = Configuration()
      // Two commands may work on one study; the second waits for the first one's line.
      configuration.busyMode = .timeout(5)
      // With the log beside the database nothing waits for the disk, and a lost machine loses at
      // most the last entries, which are made again.
      configuration.prepareDatabase { database in
        // Where another command opens it at this moment, or the disk knows no such log, it stays.
        try? database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS made (
              kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
              PRIMARY KEY (kind, key)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS stamp (
              path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
              changed INTEGER NOT NULL, inode INTEGER NOT NULL, sha256 TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS about (version TEXT NOT NULL) STRICT;
            """
        )
        if try String.fetchOne(database, sql: "SELECT version FROM about") != version {
          try database.execute(sql: "DELETE FROM made; DELETE FROM stamp; DELETE FROM about")
          try database.execute(sql: "INSERT INTO about VALUES (?)", arguments: [version])
        }
      }
    } catch {
      throw .unusable(reason: Self.reason(error))
    }
  }

  /// The stored document under a key, or nothing.
  public func document(_ key: String) throws(StoreError) -> StoredDocument? {
    guard let bytes = try bytes(kind: "document", key: key) else { return nil }
    return try DocumentRecord.read(bytes)
  }

  /// Stores a document under a key.
  public func store(_ document: StoredDocument, under key: String) throws(StoreError) {
    try store(DocumentRecord.bytes(document), kind: "document", key: key)
  }

  /// The stored indicator hits under a key, or nothing.
  public func hits(_ key: String) throws(StoreError) -> [IndicatorHit]? {
    guard let bytes = try bytes(kind: "hits", key: key) else { return nil }
    return try HitRecord.read(bytes)
  }

  /// Stores indicator hits under a key.
  public func store(_ hits: [IndicatorHit], under key: String) throws(StoreError) {
    try store(HitRecord.bytes(hits), kind: "hits", key: key)
  }

  /// What the last run left, or nothing.
  public func lastRun() throws(StoreError) -> StoredRun? {
    guard let bytes = try bytes(kind: "run", key: "last") else { return nil }
    return try RunRecord.read(bytes)
  }

  /// Stores what a run left, instead of what the one before it left.
  public func store(_ run: StoredRun) throws(StoreError) {
    try store(RunRecord.bytes(run), kind: "run", key: "last")
  }

  /// The rows that were told of a study, where they were made of these inputs.
  public func told(_ kind: String, of inputs: String) throws(StoreError) -> [[String]]? {
    guard let bytes = try bytes(kind: kind, key: "last") else { return nil }
    return try ToldRecord.read(bytes, inputs: inputs)
  }

  /// Stores rows that were told of a study, instead of those before.
  public func store(
    _ rows: [[String]],
    as kind: String,
    of inputs: String
  ) throws(StoreError) {
    try store(ToldRecord.bytes(rows, inputs: inputs), kind: kind, key: "last")
  }

  /// Removes what is stored under keys that are no longer asked for.
  public func keepOnly(documents: Set<String>, hits: Set<String>) throws(StoreError) {
    try attempt { database in
      for (kind, keys) in [("document", documents), ("hits", hits)] {
        let stored = try String.fetchAll(
          database,
          sql: "SELECT key FROM made WHERE kind = ?",
          arguments: [kind]
        )
        for key in stored where !keys.contains(key) {
          try database.execute(
            sql: "DELETE FROM made WHERE kind = ? AND key = ?",
            arguments: [kind, key]
          )
        }
      }
    }
  }

  /// The SHA-256 that a file had when its size, times and inode were these, or nothing.
  public func sha256(
    path: String,
    size: Int,
    modified: Int,
    changed: Int,
    inode: Int
  ) throws(StoreError) -> String? {
    try attempt { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT sha256 FROM stamp
          WHERE path = ? AND size = ? AND modified = ? AND changed = ? AND inode = ?
          """,
        arguments: [path, size, modified, changed, inode]
      )
    }
  }

  /// Remembers the SHA-256 of a file for as long as its size, times and inode stay these.
  public func remember(
    sha256: String,
    path: String,
    size: Int,
    modified: Int,
    changed: Int,
    inode: Int
  ) throws(StoreError) {
    try attempt { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO stamp VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [path, size, modified, changed, inode, sha256]
      )
    }
  }

  private func bytes(kind: String, key: String) throws(StoreError) -> [UInt8]? {
    try attempt { database in
      try Row.fetchOne(
        database,
        sql: "SELECT value FROM made WHERE kind = ? AND key = ?",
        arguments: [kind, key]
      ).map { row in try row.withUnsafeData(atIndex: 0) { data in data.map { Array($0) } ?? [] } }
    }
  }

  private func store(_ bytes: [UInt8], kind: String, key: String) throws(StoreError) {
    try attempt { database in
      let statement = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO made VALUES (?, ?, ?)"
      )
      try statement.execute(arguments: [kind, key, Data(bytes)])
    }
  }

  private func attempt<Result>(
    _ work: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try queue.write(work)
    } catch {
      throw .unusable(reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError).map { "SQLite error \($0.resultCode.rawValue)" } ?? "\(error)"
  }
}
