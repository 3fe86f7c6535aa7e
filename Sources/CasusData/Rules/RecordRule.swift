import CasusSource

/// What the record of an alliance must hold beyond types and keys: one file for each rule, one line in the catalog.
///
/// A rule looks for its tables and columns by the names of the alliance profile and is silent where they are not there,
/// so any dataset may be checked by any rule.
package protocol RecordRule: Sendable {
  /// The code of its diagnostics.
  static var code: String { get }
  /// What must hold, in one sentence.
  static var summary: String { get }

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings)
}

/// The rules a dataset is held to when it is loaded.
package enum RecordRuleCatalog {
  package static let all: [any RecordRule.Type] = [
    LocatorRule.self,
    ConflictSetRule.self,
    SpellRule.self,
    RequesterRule.self,
    OrderRule.self,
    GroupRule.self,
    KnownRule.self,
    ObservationRule.self,
    PublicationRule.self,
  ]
}

/// The faults of all rules, sorted by place; of each rule in each table the first are shown and the rest counted.
func ruleFaults(in dataset: Dataset) -> [Diagnostic] {
  var all: [Diagnostic] = []
  for rule in RecordRuleCatalog.all {
    var findings = RuleFindings(code: rule.code)
    rule.check(dataset, &findings)
    all += findings.diagnostics
  }
  return all.sorted { ($0.place ?? Place(file: ""), $0.code) < ($1.place ?? Place(file: ""), $1.code) }
}
