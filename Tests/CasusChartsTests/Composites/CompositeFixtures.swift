import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML

/// Draws a composite over a table and reads back where things stand.
struct Expanded {
  var expansion: CompositeExpansion
  var diagnostics: [Diagnostic]

  init?(
    _ composite: any Composite.Type, _ table: Table, width: Double, encoding: [String: [String: String]] = [:]
  ) {
    var diagnostics: [Diagnostic] = []
    let unit = CompositeUnit(
      spec: specification(composite.name, encoding), table: table, theme: .house, width: width,
      typesetter: FixedTypesetter(), asOf: CivilDay(year: 2021, month: 9, day: 16), place: here)
    guard let expansion = composite.expand(unit, reporting: &diagnostics) else { return nil }
    self.expansion = expansion
    self.diagnostics = diagnostics
  }

  var height: Double { expansion.spec["height"]?.number ?? 0 }
  var alt: String { expansion.spec["description"]?.text ?? "" }

  /// The items of a stage, whatever their look.
  func items(_ stage: String) -> [Item] { layers.filter { $0.stage == stage }.flatMap(\.items) }

  /// The layers in the order in which they are drawn.
  var layers: [(stage: String, mark: Node, items: [Item])] {
    (expansion.spec["layer"]?.list ?? []).compactMap { layer in
      guard let name = layer["data"]?["name"]?.text, let table = expansion.tables[name], let mark = layer["mark"] else {
        return nil
      }
      let number = { (row: Int, field: String) -> Double? in
        if case .number(let value) = table.value(row, field) { value } else { nil }
      }
      let items = (0..<table.rowCount).map { row in
        Item(
          x: number(row, "x") ?? .nan, y: number(row, "y") ?? .nan, x2: number(row, "x2"), y2: number(row, "y2"),
          text: table.value(row, "text").plainText, mark: mark, rows: table.lineage[row].map(\.row))
      }
      return (stageName(name), mark, items)
    }
  }

  /// Every item on a line, numbers to a hundredth of a pt.
  var dump: String {
    layers.map { layer in
      let lines = layer.items.map { item in
        let numbers = [item.x, item.y, item.x2, item.y2].compactMap { $0 }.map(rounded).joined(separator: " ")
        return "  \(numbers)\(item.text.isEmpty ? "" : " “\(item.text)”")"
      }
      return (["\(layer.stage) \(look(layer.mark))"] + lines).joined(separator: "\n")
    }.joined(separator: "\n") + "\nheight \(rounded(height))\n\(alt)\n"
  }

  struct Item {
    var x: Double
    var y: Double
    var x2: Double?
    var y2: Double?
    var text: String
    var mark: Node
    var rows: [Int]

    var isHatched: Bool { mark["fill"]?["hatch"] != nil }
    var fill: String? { mark["fill"]?.text }
  }
}

let here = Place(file: "test.md", line: 1)

private func specification(_ mark: String, _ encoding: [String: [String: String]]) -> Node {
  func map(_ entries: [(String, Node)]) -> Node {
    Node(.map(entries.map { .init(key: $0.0, keyPlace: here, value: $0.1) }), at: here)
  }
  func text(_ text: String) -> Node { Node(.text(text), at: here) }
  let channels = encoding.sorted { $0.key < $1.key }.map { channel, parts in
    (channel, map(parts.sorted { $0.key < $1.key }.map { ($0.key, text($0.value)) }))
  }
  return map([("mark", text(mark)), ("encoding", map(channels))])
}

private func rounded(_ value: Double) -> String {
  Value.number((value * 100).rounded() / 100).plainText
}

private func stageName(_ table: String) -> String {
  let name = table.split(separator: ":").last.map(String.init) ?? table
  guard let dash = name.lastIndex(of: "-"), Int(name[name.index(after: dash)...]) != nil else { return name }
  return String(name[..<dash])
}

/// The properties of a mark in the order in which they are written.
private func look(_ node: Node) -> String {
  switch node.content {
  case .null: "none"
  case .boolean(let value): "\(value)"
  case .number(let value): rounded(value)
  case .text(let value): value
  case .list(let items): "[\(items.map(look).joined(separator: " "))]"
  case .map(let entries): entries.map { "\($0.key)=\(look($0.value))" }.joined(separator: " ")
  }
}

/// A table whose columns are given by name; every row knows itself.
func table(_ name: String, _ fields: [String], _ rows: [[Value]]) -> Table {
  Table(
    name: name, fields: fields.map { Field($0, .any) },
    columns: fields.indices.map { column in .values(rows.map { $0[column] }) }, rowCount: rows.count,
    lineage: .identity(of: name))
}

func day(_ year: Int, _ month: Int, _ day: Int) -> Value {
  .date(ImpreciseDate(CivilDay(year: year, month: month, day: day)))
}

func days(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> Value {
  let ends = [first, last].map { CivilDay(year: $0.0, month: $0.1, day: $0.2) }
  return .date(ImpreciseDate(first: ends[0], last: ends[1], edtf: "\(ends[0])/\(ends[1])"))
}
