package import CasusData
package import CasusSource

/// A row of the dataset as a reader of evidence sees it.
package struct EvidenceRow: Sendable {
  package var reference: RowReference
  /// The key its table knows it by, such as `arm-may-2021`.
  package var key: String
  /// The file and the line it stands on; nil where the table was not read from one.
  package var place: Place?
  /// The id of its source, the place in it, how certain it is and what it rests on.
  package var source: String?
  package var locator: String?
  package var certainty: String?
  package var basis: String?
  /// The conflict set it belongs to, and whether it is the preferred reading.
  package var conflict: String?
  package var isPreferred: Bool?
  package var note: String?
  private let table: Table
  private let keys: Set<String>
  private let named: Set<String>

  /// A cell that has a value.
  package struct Cell: Sendable, Hashable {
    package var field: String
    package var value: String
  }
}

/// A source of rows.
package struct EvidenceSource: Sendable, Hashable {
  package var id: String
  /// Such as `EVN Report, 2021`.
  package var short: String
  /// Author, title, publisher and date, as far as the dataset knows them.
  package var citation: String
  package var url: String?
}

extension EvidenceRow {
  /// Columns that tell where a row comes from and not what it says.
  private static let provenance: Set<String> = [
    "source", "locator", "certainty", "basis", "known", "conflict", "preferred", "reason", "note",
  ]
  /// More cells than these are a table and no evidence.
  private static let mostCells = 7

  /// `named` are the fields that the number's formula speaks of.
  init?(_ reference: RowReference, in dataset: Dataset, named: Set<String>) {
    guard let table = dataset[reference.table], (0..<table.rowCount).contains(reference.row) else { return nil }
    let row = reference.row
    func words(_ field: String) -> String? {
      guard let column = table[field] else { return nil }
      let text = column[row].plainText
      return text.isEmpty ? nil : text
    }
    self.reference = reference
    key = dataset.key(of: reference)
    place = table.places.flatMap { $0.contains(row) ? $0[row] : nil }
    source = words("source")
    locator = words("locator")
    certainty = words("certainty")
    basis = words("basis")
    conflict = words("conflict")
    isPreferred = table["preferred"]?[row].boolean
    note = words("note")
    self.table = table
    self.named = named
    let index = dataset.tables.firstIndex { $0.name == reference.table }
    let schema = index.flatMap { dataset.schemas.indices.contains($0) ? dataset.schemas[$0] : nil }
    keys = Set(schema?.primaryKey ?? [])
  }

  /// The cells that matter, in the order of the table: those the formula speaks of, and what the row is about.
  package var cells: [Cell] {
    var ranked: [(rank: Int, position: Int, cell: Cell)] = []
    for (position, field) in table.fields.enumerated() where !Self.provenance.contains(field.name) {
      let value = table.columns[position][reference.row].plainText
      guard !keys.contains(field.name), !value.isEmpty else { continue }
      let isProse = field.type == .text && field.categories.isEmpty && value.count > 60
      let rank = named.contains(field.name) ? 0 : isProse ? 3 : field.type == .text ? 2 : 1
      if isProse, rank > 0 { continue }
      ranked.append((rank, position, Cell(field: field.name, value: value)))
    }
    let chosen = ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.prefix(Self.mostCells)
    return chosen.sorted { $0.position < $1.position }.map(\.cell)
  }

  /// `requests/arm-may-2021`.
  package var name: String { "\(reference.table)/\(key)" }
}

extension Value {
  fileprivate var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
}
