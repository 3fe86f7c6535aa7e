package import CasusSource
import CasusYAML

/// Reads a lock; nil where an error was reported.
///
/// A lock may come from anywhere: every member is checked, and what is wrong is said with its place, the first twenty
/// faults of it.
package func readLock(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> Lock? {
  guard bytes.count <= LockReader.sizeLimit else {
    diagnostics.append(.lockTooLarge(file, limit: LockReader.sizeLimit))
    return nil
  }
  var faults: [Diagnostic] = []
  guard let node = readJSON(bytes, file: file, reporting: &faults), !faults.haveErrors else {
    diagnostics.append(.corruptLock(file, because: faults.first))
    return nil
  }
  guard node.entries != nil else {
    diagnostics.append(.corruptLock(file, because: nil))
    return nil
  }
  let version = node["lock"]?.number
  guard version == Double(Lock.version) else {
    let isOld = node["lock"] == nil && node["published"] != nil
    diagnostics.append(.lockOfOtherVersion(file, found: isOld ? "1" : node["lock"].map(LockReader.words) ?? "none"))
    return nil
  }
  var reader = LockReader(file: file)
  let lock = reader.lock(node)
  diagnostics += reader.faults.prefix(20)
  return reader.faults.isEmpty ? lock : nil
}

/// Reads the members of a lock one after the other.
private struct LockReader {
  static let sizeLimit = 64 << 20

  let file: String
  var faults: [Diagnostic] = []
  private var sets: [String: Lock.RowSet] = [:]

  init(file: String) { self.file = file }

  static func words(_ node: Node) -> String {
    switch node.content {
    case .text(let text): "'\(text)'"
    case .number(let number): jsonNumber(number)
    default: node.kindName
    }
  }

  mutating func lock(_ node: Node) -> Lock {
    var setsRead: [Lock.RowSet] = []
    for item in list("sets", of: node) {
      let rows = texts("rows", of: item)
      let set = Lock.RowSet(count: count("count", of: item), hash: text("set", of: item), rows: rows)
      if sets.updateValue(set, forKey: set.hash) != nil { faults.append(.duplicateInLock(set.hash, at: item.place)) }
      setsRead.append(set)
    }
    let settings = node["settings"] ?? Node(.map([]), at: node.place)
    var read = Lock.Settings()
    read.from = text("from", of: settings)
    read.asOf = text("asOf", of: settings)
    read.statesAsOf = truth("statesAsOf", of: settings)
    read.view = text("view", of: settings)
    read.theme = text("theme", of: settings)
    read.parameters = pairs("parameters", of: settings).map { Lock.Settings.Parameter(name: $0.0, value: $0.1) }
    return Lock(
      briefing: text("briefing", of: node), date: optionalText("date", of: node), settings: read,
      versions: pairs("versions", of: node).map { Lock.Version(name: $0.0, version: $0.1) },
      inputs: files("inputs", of: node), fonts: files("fonts", of: node), charts: charts(of: node),
      tables: tables(of: node), rows: rows(of: node), sets: setsRead, published: published(of: node))
  }

  // MARK: Parts

  private mutating func files(_ key: String, of node: Node) -> [Lock.File] {
    list(key, of: node).map { Lock.File(path: text("path", of: $0), sha256: text("sha256", of: $0)) }
  }

  private mutating func charts(of node: Node) -> [Lock.Chart] {
    unique(list("charts", of: node), by: "name").map { item in
      let digits = Array(text("sketch", of: item))
      if digits.count % 8 != 0 { faults.append(.unfitLock("sketch", expected: "eight digits a mark", at: item.place)) }
      let marks = stride(from: 0, to: digits.count - digits.count % 8, by: 8).map { start in
        ChartSketch.Mark(
          what: String(digits[start..<start + 4]), place: String(digits[start + 4..<start + 8]))
      }
      return Lock.Chart(
        name: text("name", of: item), title: text("title", of: item), alt: text("alt", of: item),
        sketch: ChartSketch(
          hash: text("scene", of: item), count: count("marks", of: item), marks: marks, texts: texts("texts", of: item))
      )
    }
  }

  private mutating func tables(of node: Node) -> [Lock.Table] {
    unique(list("tables", of: node), by: "table").map { item in
      Lock.Table(
        name: text("table", of: item), used: count("used", of: item), hash: text("hash", of: item),
        columns: texts("columns", of: item))
    }
  }

  /// Rows of a table without a key are named by their number, and rows with one stand once: no name stands twice.
  private mutating func rows(of node: Node) -> [Lock.Row] {
    unique(list("rows", of: node), by: "row").map { item in
      Lock.Row(name: text("row", of: item), hash: text("hash", of: item), cells: text("cells", of: item))
    }
  }

  private mutating func published(of node: Node) -> [Lock.Published] {
    unique(list("published", of: node), by: "id").map { item in
      let occurrence = item["occurrence"] == nil ? 1 : count("occurrence", of: item)
      let id = text("id", of: item)
      if occurrence < 1 || occurrence > 1 && !id.hasSuffix("#\(occurrence)") {
        faults.append(.unfitLock("occurrence", expected: "the number in the id", at: item.place))
      }
      return Lock.Published(
        id: id, occurrence: max(1, occurrence), printed: text("printed", of: item), value: value(of: item),
        kind: text("kind", of: item), decimals: count("decimals", of: item), unit: optionalText("unit", of: item),
        interval: item["interval"].flatMap { interval($0) }, sensitivity: sensitivity(of: item),
        n: item["n"] == nil ? nil : count("n", of: item),
        missing: item["missing"] == nil ? 0 : count("missing", of: item), reason: optionalText("reason", of: item),
        rule: text("rule", of: item), rows: rowSet(of: item), sources: texts("sources", of: item))
    }
  }

  private mutating func value(of item: Node) -> LockValue {
    guard let node = item["value"] else {
      faults.append(.unfitLock("value", expected: "a value", at: item.place))
      return .null
    }
    return LockValue(node)
  }

  private mutating func rowSet(of item: Node) -> Lock.RowSet {
    guard let node = item["rows"] else {
      faults.append(.unfitLock("rows", expected: "a list or a set", at: item.place))
      return Lock.RowSet(count: 0, hash: "", rows: [])
    }
    guard node.entries != nil else {
      let rows = texts("rows", of: item)
      return Lock.RowSet(count: rows.count, hash: ShortHash.of(rows, digits: 10), rows: rows)
    }
    let name = text("set", of: node)
    if let set = sets[name], set.count == count("count", of: node) { return set }
    faults.append(.unfitLock("set", expected: "one of the sets, with as many rows", at: node.place))
    return Lock.RowSet(count: 0, hash: name, rows: [])
  }

  private mutating func interval(_ node: Node) -> Lock.Interval? {
    if node.isNull { return nil }
    guard let ends = node.list, ends.count == 2, ends.allSatisfy({ $0.isNull || $0.number != nil }) else {
      faults.append(.unfitLock("interval", expected: "two numbers or null", at: node.place))
      return nil
    }
    return Lock.Interval(low: ends[0].number, high: ends[1].number)
  }

  private mutating func sensitivity(of item: Node) -> Lock.Sensitivity? {
    guard let node = item["sensitivity"] else { return nil }
    return Lock.Sensitivity(
      range: node["range"].flatMap { interval($0) }, undefined: count("undefined", of: node),
      sets: texts("sets", of: node))
  }

  // MARK: Members

  private mutating func text(_ key: String, of node: Node) -> String {
    if let text = node[key]?.text { return text }
    faults.append(.unfitLock(key, expected: "text", at: node[key]?.place ?? node.place))
    return ""
  }

  private mutating func optionalText(_ key: String, of node: Node) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    return text(key, of: node) as String?
  }

  private mutating func truth(_ key: String, of node: Node) -> Bool {
    if let truth = node[key]?.boolean { return truth }
    faults.append(.unfitLock(key, expected: "true or false", at: node[key]?.place ?? node.place))
    return false
  }

  /// A whole number that is not negative.
  private mutating func count(_ key: String, of node: Node) -> Int {
    if let number = node[key]?.number, let count = Int(exactly: number), count >= 0 { return count }
    faults.append(.unfitLock(key, expected: "a whole number", at: node[key]?.place ?? node.place))
    return 0
  }

  private mutating func list(_ key: String, of node: Node) -> [Node] {
    if let list = node[key]?.list { return list }
    faults.append(.unfitLock(key, expected: "a list", at: node[key]?.place ?? node.place))
    return []
  }

  private mutating func texts(_ key: String, of node: Node) -> [String] {
    list(key, of: node).map { item in
      if let text = item.text { return text }
      faults.append(.unfitLock(key, expected: "a list of texts", at: item.place))
      return ""
    }
  }

  private mutating func pairs(_ key: String, of node: Node) -> [(String, String)] {
    guard let entries = node[key]?.entries else {
      faults.append(.unfitLock(key, expected: "a mapping", at: node[key]?.place ?? node.place))
      return []
    }
    return entries.map { entry in
      if entry.value.text == nil { faults.append(.unfitLock(entry.key, expected: "text", at: entry.value.place)) }
      return (entry.key, entry.value.text ?? "")
    }
  }

  /// The items, each name once.
  private mutating func unique(_ items: [Node], by key: String) -> [Node] {
    var seen: Set<String> = []
    for item in items {
      if let name = item[key]?.text, !seen.insert(name).inserted {
        faults.append(.duplicateInLock(name, at: item[key]?.place ?? item.place))
      }
    }
    return items
  }
}

extension LockValue {
  fileprivate init(_ node: Node) {
    switch node.content {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .list(let items): self = .list(items.map(LockValue.init))
    case .map(let entries):
      if entries.map(\.key) == ["low", "high"], let low = entries[0].value.number,
        entries[1].value.isNull || entries[1].value.number != nil
      {
        self = .bounds(low: low, high: entries[1].value.number)
      } else {
        self = .object(entries.map { Member(name: $0.key, value: LockValue($0.value)) })
      }
    }
  }
}
