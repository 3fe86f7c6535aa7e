package import CasusData
package import CasusScene

/// A finished chart: what is drawn, what it says, and which rows are behind it.
package struct Chart: Sendable {
  package var name: String
  /// The whole figure, title and source line included, its upper left corner at 0, 0.
  package var frames: [Frame]
  package var size: Size
  /// Where the plot's upper left corner stands in the figure.
  package var origin: Point = .zero
  /// The same in Vega's terms, for comparison and for diffs by mark.
  package var scene: SceneMark
  /// Words the specification has for its colours.
  var writtenColors: [Color: String] = [:]
  /// The title and description an assistive reader gets.
  package var title: String
  package var alt: String
  /// The plotted rows, for the data table of an HTML page and for lineage.
  package var tables: [Table]

  package init(
    name: String, frames: [Frame], size: Size, scene: SceneMark, title: String, alt: String, tables: [Table]
  ) {
    self.name = name
    self.frames = frames
    self.size = size
    self.scene = scene
    self.title = title
    self.alt = alt
    self.tables = tables
  }
}
