import ChildProcess
import Testing

@Suite struct ReplaceProcessTests {
  @Test func `turns the process into the program, with its arguments`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      try replaceProcess(with: "/bin/sh", arguments: ["-c", "exit \"$1\"", "sh", "7"])
    }
  }

  @Test func `lives on where no program is at the path`() {
    let failure = ReplacementFailure.notFound(path: "/no/such/program")
    #expect(throws: failure) {
      try replaceProcess(with: "/no/such/program", arguments: [])
    }
    #expect(failure.description == "no program is at '/no/such/program'")
  }

  @Test func `lives on where the file is no program`() throws {
    let failure = try #require(throws: ReplacementFailure.self) {
      try replaceProcess(with: "/etc/passwd", arguments: [])
    }
    #expect(failure.description.hasPrefix("the program at '/etc/passwd' cannot be started: "))
  }
}
