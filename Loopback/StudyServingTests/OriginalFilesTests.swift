import Foundation
import LoopbackHTTP
import StudyFolders
import Testing

@testable import StudyServing

/// How files of the library are shown.
@Suite struct OriginalFilesTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "jejak-\(UUID().uuidString)")
    let library = folder.appending(path: "sources/library/dalam")
    try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
    for name in ["a.txt", "b é.html", "c.svg", "d.pdf", "e.docx", "dalam/f.xml", "g"] {
      try Data("words".utf8).write(to: folder.appending(path: "sources/library/\(name)"))
    }
    try Data("secret".utf8).write(to: folder.appending(path: "sources/library.yaml"))
    for (name, target) in [
      ("out.txt", "../library.yaml"), ("inside.txt", "a.txt"), ("up", ".."),
      ("loop.txt", "loop.txt"),
      ("gone.txt", "nowhere"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(percentEncoded: false) + "/sources/library/" + name,
        withDestinationPath: target
      )
    }
    mkfifo(folder.path(percentEncoded: false) + "/sources/library/pipe.txt", 0o600)
  }

  private func answer(_ path: String) -> HTTPAnswer {
    let files = OriginalFiles(folder: StudyFolder(path: folder.path(percentEncoded: false)))
    let answer = files.answer(path.split(separator: "/").map(String.init))
    if case .file(let file) = answer.body { close(file.descriptor) }
    return answer
  }

  private func field(_ name: String, of answer: HTTPAnswer) -> String {
    answer.fields.first { $0.name == name }?.value ?? ""
  }

  @Test(
    arguments: [
      ("a.txt", "text/plain; charset=utf-8", "inline; filename*=UTF-8''a.txt"),
      ("b é.html", "text/html", "inline; filename*=UTF-8''b%20%C3%A9.html"),
      ("c.svg", "image/svg+xml", "attachment; filename*=UTF-8''c.svg"),
      ("dalam/f.xml", "application/xml", "attachment; filename*=UTF-8''f.xml"),
      ("e.docx", "application/octet-stream", "attachment; filename*=UTF-8''e.docx"),
      ("g", "application/octet-stream", "attachment; filename*=UTF-8''g"),
      ("inside.txt", "text/plain; charset=utf-8", "inline; filename*=UTF-8''inside.txt"),
    ]
  )
  func `a file is inert, whatever it is`(path: String, type: String, disposition: String) {
    let answer = answer(path)
    #expect(answer.status == 200)
    #expect(field("Content-Type", of: answer) == type)
    #expect(field("Content-Disposition", of: answer) == disposition)
    #expect(field("Content-Security-Policy", of: answer).hasPrefix("sandbox; default-src 'none'"))
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `a pdf may be shown by the viewer of the browser, and load nothing`() {
    let policy = field("Content-Security-Policy", of: answer("d.pdf"))
    #expect(policy.hasPrefix("default-src 'none'"))
    try? FileManager.default.removeItem(at: folder)
  }

  @Test(
    arguments: [
      "out.txt", "up/library.yaml", "up", "loop.txt", "gone.txt", "pipe.txt", "dalam", "none", "",
    ]
  )
  func `what leads out of the library, or is no file, is not found`(path: String) {
    #expect(answer(path).status == 404)
    try? FileManager.default.removeItem(at: folder)
  }
}
