/// A decision of those who coded the data, as the descriptor tells it under `casus.rules`.
package struct CodingRule: Sendable, Hashable {
  package var name: String
  /// The tables it governs; none for the whole package.
  package var tables: [String]
  /// The columns it governs, where it governs particular ones.
  package var fields: [String]
  package var rule: String
  /// How it could have been decided otherwise; nil where the rule follows from the sources or is a mere convention.
  package var alternative: String?

  package init(name: String, tables: [String] = [], fields: [String] = [], rule: String, alternative: String? = nil) {
    self.name = name
    self.tables = tables
    self.fields = fields
    self.rule = rule
    self.alternative = alternative
  }
}
