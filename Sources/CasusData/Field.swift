/// A column as its schema describes it.
package struct Field: Sendable, Hashable {
  package var name: String
  package var type: FieldType
  /// The name a reader sees; the field's own name where none is given.
  package var title: String?
  /// The codebook entry.
  package var description: String?
  /// How a number is printed: digits after the point, and the unit after it.
  package var decimals: Int?
  package var unit: String?
  /// The codes of an enumeration, in the order of the codebook, with a label for each that has one.
  package var categories: [Category]
  /// Whether every row has a value, and one of its own.
  package var isRequired = false
  package var isUnique = false
  /// The least and the greatest value, as the descriptor writes them.
  package var minimum: String?
  package var maximum: String?
  /// Whether a missing value is one that is not known yet, such as the end of a wait that goes on: no sum, mean or
  /// quantile may leave it out.
  package var missingIsOpen = false

  /// One code of an enumeration.
  package struct Category: Sendable, Hashable {
    package var code: String
    package var label: String?

    package init(code: String, label: String? = nil) {
      self.code = code
      self.label = label
    }
  }

  package init(
    _ name: String, _ type: FieldType, title: String? = nil, description: String? = nil, decimals: Int? = nil,
    unit: String? = nil, categories: [Category] = []
  ) {
    self.name = name
    self.type = type
    self.title = title
    self.description = description
    self.decimals = decimals
    self.unit = unit
    self.categories = categories
  }
}

/// What a field holds.
package enum FieldType: String, Sendable, Hashable, CaseIterable {
  case text = "string"
  case integer
  case number
  case boolean
  /// An EDTF date: `rdfType` of the Library of Congress's EDTF datatype, or Table Schema's `date`.
  case date
  case year
  /// A number between bounds; made by indicators, never read from a file.
  case bounds
  /// Anything: inline data without a schema, and derived columns.
  case any
}
