@testable import CasusExport

/// A small lock, every member of which has something in it.
func smallLock() -> Lock {
  var settings = Lock.Settings(asOf: "2021-09-16", view: "record", theme: "house", parameters: ["member": "ARM"])
  settings.view = "essay"
  let many = Lock.RowSet(count: 10, hash: "0011223344", rows: (0..<10).map { "requests/r\($0)" })
  return Lock(
    briefing: "clock", date: "16 September 2021", settings: settings,
    versions: [Lock.Version(name: "Cairo", version: "1.16.0"), Lock.Version(name: "casus", version: "0.1.0")],
    inputs: [Lock.File(path: "Data/a.csv", sha256: "aa")], fonts: [Lock.File(path: "/f/Inter.otf", sha256: "ff")],
    charts: [
      Lock.Chart(
        name: "waits", title: "Waits \"now\"", alt: "Bars", sketch: smallSketch([("aaaa", "0001"), ("bbbb", "0002")]))
    ],
    tables: [Lock.Table(name: "requests", used: 2, hash: "abc", columns: ["id", "date"])],
    rows: [
      Lock.Row(name: "requests/r0", hash: "0123456789", cells: "a1b2"),
      Lock.Row(name: "requests/r1", hash: "1123456789", cells: "a1.."),
    ],
    sets: [many],
    published: [
      published("lag.median", "12 days", .bounds(low: 12, high: nil), rows: ["requests/r0", "requests/r1"]),
      published("lag.median", "12 days", .bounds(low: 12, high: nil), occurrence: 2, rows: ["requests/r0"]),
      published("lag.share", "42 %", .number(0.4217), rows: many),
    ])
}

func smallSketch(_ marks: [(String, String)], texts: [String] = ["A"]) -> ChartSketch {
  let hash = marks.map { $0.0 + $0.1 }.joined()
  return ChartSketch(
    hash: hash, count: marks.count, marks: marks.map { ChartSketch.Mark(what: $0.0, place: $0.1) }, texts: texts)
}

func published(
  _ expression: String, _ printed: String, _ value: LockValue, occurrence: Int = 1, rows: [String]
) -> Lock.Published {
  published(
    expression, printed, value, occurrence: occurrence,
    rows: Lock.RowSet(count: rows.count, hash: ShortHash.of(rows, digits: 10), rows: rows))
}

func published(
  _ expression: String, _ printed: String, _ value: LockValue, occurrence: Int = 1, rows: Lock.RowSet
) -> Lock.Published {
  Lock.Published(
    id: occurrence > 1 ? "\(expression)#\(occurrence)" : expression, occurrence: occurrence, printed: printed,
    value: value, kind: "days", decimals: 0, unit: "day", interval: Lock.Interval(low: 3.5, high: nil),
    sensitivity: Lock.Sensitivity(range: Lock.Interval(low: 1, high: 2), undefined: 1, sets: ["may"]), n: 5, missing: 1,
    reason: "none", rule: "response-lag/request", rows: rows, sources: ["evn-2021"])
}
