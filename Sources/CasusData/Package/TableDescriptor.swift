package import CasusSource

/// What a descriptor says of one table: where it stands, how it is written, and what its fields must hold.
package struct TableDescriptor: Sendable {
  package var name: String
  /// The path below the root.
  package var path: String
  package var place: Place
  package var dialect = CSVDialect()
  package var fields: [FieldRules] = []
  package var fieldsMatch = FieldsMatch.exact
  package var schema = TableSchema()
  package var uniqueKeys: [[String]] = []
  /// Places of the foreign keys, in their order.
  package var foreignKeyPlaces: [Place] = []
  package var primaryKeyPlace: Place

  /// How the columns of the file and the fields of the schema must agree.
  package enum FieldsMatch: String, Sendable, CaseIterable { case exact, equal, subset, superset, partial }

  package init(name: String, path: String, place: Place) {
    self.name = name
    self.path = path
    self.place = place
    primaryKeyPlace = place
  }
}
