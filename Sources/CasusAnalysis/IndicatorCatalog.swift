/// Every indicator casus knows, by name.
package enum IndicatorCatalog {
  package static let all: [any Indicator.Type] = [
    Blocs.self,
    Cohesion.self,
    Polarisation.self,
    ResponseLag.self,
    StanceAlignment.self,
  ]

  package static func named(_ name: String) -> (any Indicator.Type)? { all.first { $0.name == name } }
}
