/// What was published and what it rests on, for version control to compare.
package struct LockExporter: Exporter {
  package static let name = "lock"
  package static let summary = "Every published value with its rule, rows, sources and the hashes of the inputs."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    [Artifact(name: "lock.json", bytes: Array(Lock(edition).json.utf8))]
  }
}
