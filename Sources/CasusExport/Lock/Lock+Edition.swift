import CasusAnalysis
import CasusCanvas
import CasusCharts
import CasusData
package import CasusReport
import CasusScene

extension Lock {
  /// The lock of a finished edition; every row behind a number is traced for it.
  ///
  /// A lock that `isWhole` lists every row and every mark, to be compared in memory; a file holds fewer.
  package init(_ edition: Edition, isWhole: Bool = false) {
    let numbered = Lock.numbered(edition.report)
    var rows = LockRows(edition, limit: isWhole ? .max : Lock.rowLimit)
    published = numbered.map { Published($0, rows: &rows, in: edition) }
    for chart in edition.charts { rows.use(chart.tables) }
    briefing = edition.report.name
    date = edition.report.date.isEmpty ? nil : edition.report.date.plainText
    settings = edition.settings
    versions = Lock.versions
    inputs = edition.inputs.map { File(path: $0.path, sha256: $0.sha256) }.sorted { $0.path < $1.path }
    let faces = Lock.faces(
      in: edition.document.pages.prefix(edition.document.bodyPageCount).flatMap(\.frames)
        + edition.charts.flatMap(\.frames))
    fonts = edition.fonts.files(of: faces).map {
      File(path: $0.path, sha256: edition.fonts.sha256(of: $0) ?? "")
    }
    charts = edition.charts.map {
      let sketch = ChartSketch($0.scene)
      return Chart(name: $0.name, title: $0.title, alt: $0.alt, sketch: isWhole ? sketch : sketch.folded)
    }
    let used = rows.printed()
    tables = used.tables
    self.rows = used.rows
    sets = rows.sets.values.sorted { $0.hash < $1.hash }
  }

  /// casus and the libraries whose version may change the bytes of what it writes.
  static var versions: [Version] {
    ([("casus", casusVersion)] + drawingLibraries).map { Version(name: $0.0, version: $0.1) }
      .sorted { $0.name < $1.name }
  }

  /// The published values of a report with the ids and the order they have in its lock; no row is traced for that.
  package static func numbered(_ report: Report) -> [(id: String, occurrence: Int, value: PublishedValue)] {
    zip(report.publishedIDs, report.published).enumerated()
      .sorted { a, b in (a.element.1.source, a.offset) < (b.element.1.source, b.offset) }
      .map { (id: $0.element.0.id, occurrence: $0.element.0.occurrence, value: $0.element.1) }
  }

  /// The numbers of all faces the frames are set in.
  private static func faces(in frames: [Frame]) -> Set<Int> {
    frames.reduce(into: []) { faces, frame in
      switch frame {
      case .path, .dots, .image: break
      case .text(let run): faces.insert(run.font)
      case .group(let group): faces.formUnion(self.faces(in: group.children))
      case .link(_, let frames), .tag(_, let frames): faces.formUnion(self.faces(in: frames))
      }
    }
  }
}

extension Lock.Published {
  fileprivate init(
    _ numbered: (id: String, occurrence: Int, value: PublishedValue), rows: inout LockRows, in edition: Edition
  ) {
    let measure = numbered.value.measure
    let moving = measure.sensitivity?.lineage() ?? []
    let behind = moving.isEmpty ? measure.lineage() : Array(Set(measure.lineage() + moving))
    id = numbered.id
    occurrence = numbered.occurrence
    printed = numbered.value.plainText
    value = LockValue(measure.value)
    kind = measure.kind.rawValue
    decimals = numbered.value.decimals
    unit = measure.unit
    interval = measure.interval.map { Lock.Interval(low: $0.low?.ifFinite, high: $0.high?.ifFinite) }
    sensitivity = measure.sensitivity.map { moved in
      let range = moved.range.map { Lock.Interval(low: $0.low.ifFinite, high: $0.high?.ifFinite) }
      return Lock.Sensitivity(range: range, undefined: moved.undefined, sets: moved.sets)
    }
    n = measure.n
    missing = measure.missing
    reason = measure.reason
    rule = measure.rule
    self.rows = rows.set(of: behind)
    sources = Set(behind.flatMap { edition.rowSources($0.table, $0.row) }).sorted()
  }
}

extension Double {
  fileprivate var ifFinite: Double? { isFinite ? self : nil }
}
