/// All formats casus writes, in the order in which they are listed.
package enum ExporterCatalog {
  package static let all: [any Exporter.Type] = [
    PDFExporter.self, SVGExporter.self, PNGExporter.self, HTMLExporter.self, MarkdownExporter.self, SceneExporter.self,
    CheckExporter.self,
    LockExporter.self,
  ]

  /// The format of a name such as `pdf`; nil where there is none.
  package static func named(_ name: String) -> (any Exporter.Type)? { all.first { $0.name == name } }
}
