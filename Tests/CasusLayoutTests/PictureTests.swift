import CasusCanvas
import CasusLayout
import CasusReport
import CasusScene
import CasusSource
import Foundation
import Testing

/// Pictures to look at; opt in by naming a folder in `CASUS_PICTURES`.
@Suite struct PictureTests {
  private static let folder = ProcessInfo.processInfo.environment["CASUS_PICTURES"]

  @Test(.enabled(if: folder != nil), arguments: [Paper.a4, .letter])
  func `The specimen is written as PDF`(paper: Paper) throws {
    let folder = try #require(PictureTests.folder)
    for theme in [Theme.house, .houseDark] {
      let fonts = try FontSet(theme: theme)
      var diagnostics: [Diagnostic] = []
      let document = layOut(
        .specimen, theme: theme, typesetter: PangoTypesetter(fonts: fonts), paper: paper, reporting: &diagnostics)
      #expect(diagnostics.isEmpty)
      let bytes = try pdfBytes(document, fonts: fonts)
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(theme.name)-\(paper.name).pdf"))
    }
  }
}
