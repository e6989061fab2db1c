import StageRuns
import Testing

@Suite struct SavedPageFoldersTests {
  @Test func `what a browser put beside a page is no source`() {
    let (sources, leftOut) = SavedPageFolders.parted([
      "a.html", "a_files/gaya.css", "a_files/iklan.html", "b/c d.htm", "b/c d-Dateien/x.js",
      "lain_files/x.txt", "a_filesx.txt", "é 🌧.html", "é 🌧_files/y/z.png",
    ])
    #expect(
      sources == ["a.html", "b/c d.htm", "lain_files/x.txt", "a_filesx.txt", "é 🌧.html"]
    )
    #expect(
      leftOut.map { "\($0.page) \($0.folder) \($0.count)" } == [
        "a.html a_files 2", "b/c d.htm b/c d-Dateien 1", "é 🌧.html é 🌧_files 1",
      ]
    )
  }
}
