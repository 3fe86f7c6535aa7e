/// Every composite mark casus knows, by name.
package enum CompositeCatalog {
  package static let all: [any Composite.Type] = [
    LagComposite.self, SurvivalComposite.self, TimelineComposite.self, MatrixComposite.self, LadderComposite.self,
    SpansComposite.self, PairsComposite.self, StaircaseComposite.self, AlignmentComposite.self,
  ]

  package static func named(_ name: String) -> (any Composite.Type)? { all.first { $0.name == name } }
}
