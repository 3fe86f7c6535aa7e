/// A data package in memory: typed tables in the order of the descriptor.
package struct Dataset: Sendable {
  package var name: String
  package var title: String?
  package var description: String?
  package var version: String?
  /// The path of the descriptor below the root; nil for data that came without one.
  package var path: String?
  package var tables: [Table]
  /// Keys, relations and words of each table, in the order of `tables`.
  package var schemas: [TableSchema]
  /// Hashes of the files read, path and SHA-256, sorted by path: they go into the lock.
  package var inputs: [InputHash]
  /// Names of the alliance profile that this dataset's tables go by otherwise: `["requests": "asks"]`.
  package var roles: [String: String]
  /// How the data was coded, as the descriptor tells it.
  package var rules: [CodingRule] = []

  package init(
    name: String, title: String? = nil, path: String? = nil, tables: [Table], schemas: [TableSchema] = [],
    inputs: [InputHash] = [], roles: [String: String] = [:]
  ) {
    self.name = name
    self.title = title
    self.path = path
    self.tables = tables
    self.schemas = schemas
    self.inputs = inputs
    self.roles = roles
  }

  package subscript(table: String) -> Table? { tables.first { $0.name == table } }

  /// The table that plays a part of the alliance profile, such as `requests`, under whatever name.
  package func table(as role: String) -> Table? { self[roles[role] ?? role] }

  /// The key of a row as a reader would name it, such as `arm-may-2021`; the row number where the table has no key.
  package func key(of reference: RowReference) -> String {
    guard let index = tables.firstIndex(where: { $0.name == reference.table }), schemas.indices.contains(index),
      !schemas[index].primaryKey.isEmpty
    else { return String(reference.row + 1) }
    return schemas[index].primaryKey.map { tables[index].value(reference.row, $0).plainText }.joined(separator: "/")
  }
}

/// What the descriptor says of a table beyond its fields.
package struct TableSchema: Sendable, Hashable {
  package var title: String?
  package var description: String?
  package var primaryKey: [String]
  package var foreignKeys: [ForeignKey]

  /// Fields whose values must be found in another table.
  package struct ForeignKey: Sendable, Hashable {
    package var fields: [String]
    package var table: String
    package var referenced: [String]

    package init(fields: [String], table: String, referenced: [String]) {
      self.fields = fields
      self.table = table
      self.referenced = referenced
    }
  }

  package init(
    title: String? = nil, description: String? = nil, primaryKey: [String] = [], foreignKeys: [ForeignKey] = []
  ) {
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
  }
}

/// A file that was read and what it held.
package struct InputHash: Sendable, Hashable {
  package var path: String
  private let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The SHA-256 of the file's bytes in hexadecimal; worked out when asked for, since only a lock asks.
  package var sha256: String { sha256Hex(bytes) }
}
