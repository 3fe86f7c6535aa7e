package import CasusData
package import CasusScene
package import CasusSource
package import CasusYAML

/// A mark made of other marks: it writes a layered Vega-Lite specification in the place of its unit.
///
/// One composite is one file and one line in `CompositeCatalog`. It draws nothing itself: what it returns goes through
/// the same grammar as anything an author could have written.
package protocol Composite: Sendable {
  /// The name under `mark`, such as `lag`.
  static var name: String { get }
  /// One sentence a user could read.
  static var summary: String { get }
  /// The channels it reads itself though the grammar would divide the chart by them, such as `row`.
  static var ownFacets: Set<String> { get }

  /// The specification that draws the unit, or nil after a fault was reported.
  static func expand(_ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]) -> CompositeExpansion?
}

extension Composite {
  package static var ownFacets: Set<String> { [] }
}

/// A unit specification whose mark is a composite, with all a composite may need to lay it out.
package struct CompositeUnit {
  /// The unit as written, its transforms included.
  package var spec: Node
  /// The unit's data after its transforms.
  package var table: Table
  package var theme: Theme
  /// The width of the whole figure.
  package var width: Double
  package var typesetter: any Typesetter
  package var asOf: CivilDay?
  package var place: Place

  package init(
    spec: Node, table: Table, theme: Theme, width: Double, typesetter: any Typesetter, asOf: CivilDay?, place: Place
  ) {
    self.spec = spec
    self.table = table
    self.theme = theme
    self.width = width
    self.typesetter = typesetter
    self.asOf = asOf
    self.place = place
  }
}

/// What a composite stands for: a specification, and the derived tables it names with `data: {name: …}`.
package struct CompositeExpansion: Sendable {
  package var spec: Node
  /// Derived tables by name, such as `lag:bars`; their lineage is kept.
  package var tables: [String: Table]

  package init(spec: Node, tables: [String: Table] = [:]) {
    self.spec = spec
    self.tables = tables
  }
}
