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
  func `Reports are written as PDF`(paper: Paper) throws {
    let folder = try #require(PictureTests.folder)
    for (name, report, theme) in [
      ("specimen", Report.specimen, Theme.house), ("dark", .specimen, .houseDark), ("stress", .stress, .house),
    ] {
      let fonts = try FontSet(theme: theme)
      var diagnostics: [Diagnostic] = []
      let document = layOut(
        report, theme: theme, typesetter: PangoTypesetter(fonts: fonts), paper: paper, reporting: &diagnostics)
      #expect(diagnostics.isEmpty)
      let bytes = try pdfBytes(document, fonts: fonts)
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(paper.name).pdf"))
    }
  }
}
