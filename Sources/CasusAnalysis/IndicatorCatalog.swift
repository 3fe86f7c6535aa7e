/// Every indicator casus knows, by name.
package enum IndicatorCatalog {
  package static let all: [any Indicator.Type] = [
    AbstentionWithThePatron.self,
    Blocs.self,
    Burden.self,
    Cohesion.self,
    EventRate.self,
    ExitSignals.self,
    Fulfilment.self,
    MemberYears.self,
    Overlap.self,
    Polarisation.self,
    Reciprocity.self,
    ResponseLadder.self,
    ResponseLag.self,
    Solidarity.self,
    StanceAlignment.self,
  ]

  package static func named(_ name: String) -> (any Indicator.Type)? { all.first { $0.name == name } }
}
