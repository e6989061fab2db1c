/// Lets work wait for the work before it, in the order of asking.
actor Turns {
  private var last: Task<Void, Never>?

  /// Does work when all work that was asked for before is done.
  func take<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let before = last
    let task = Task {
      await before?.value
      return try await work()
    }
    last = Task { _ = await task.result }
    return try await task.value
  }
}
