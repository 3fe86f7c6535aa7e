import CasusAnalysis
import CasusCanvas
import CasusCharts
import CasusData
package import CasusReport
import CasusScene
import CasusSource

/// The record of a build that goes into version control: what was printed, by which rule, from which rows and files.
package struct Lock: Sendable, Hashable {
  package var briefing: String
  package var asOf: String?
  /// Path and SHA-256, sorted by path.
  package var inputs: [File]
  /// The font files the pages and charts are set in.
  package var fonts: [File]
  /// The names of the charts, in order of appearance.
  package var charts: [String]
  /// Sorted by what was asked, then in order of appearance.
  package var published: [Published]

  /// A file and its hash.
  package struct File: Sendable, Hashable {
    package var path: String
    package var sha256: String
  }

  /// A printed value, one line of the file.
  package struct Published: Sendable, Hashable {
    /// The expression, with a number from its second appearance on: `lag.median`, `lag.median#2`.
    package var id: String
    package var printed: String
    /// The line, as JSON.
    package var json: String
  }

  package init(_ edition: Edition) {
    briefing = edition.report.name
    asOf = edition.report.asOf
    inputs = edition.inputs.map { File(path: $0.path, sha256: $0.sha256) }.sorted { $0.path < $1.path }
    let faces = Lock.faces(in: edition.document.pages.flatMap(\.frames) + edition.charts.flatMap(\.frames))
    fonts = edition.fonts.files(of: faces).map {
      File(path: $0.path, sha256: edition.fonts.sha256(of: $0) ?? "")
    }
    charts = edition.charts.map(\.name)
    published = Lock.numbered(edition.report).map { id, value in
      Published(id: id, printed: value.plainText, json: value.json(id: id, in: edition))
    }
  }

  /// The file's text.
  package var json: String {
    let head = [
      ("casus", jsonText(casusVersion)), ("briefing", jsonText(briefing)), ("asOf", asOf.map(jsonText) ?? "null"),
      ("charts", jsonArray(charts.map(jsonText))),
    ]
    let lists = [
      ("inputs", inputs.map(\.json)), ("fonts", fonts.map(\.json)), ("published", published.map(\.json)),
    ]
    let members =
      head.map { "  \(jsonText($0)): \($1)" }
      + lists.map { name, lines in
        lines.isEmpty
          ? "  \(jsonText(name)): []"
          : "  \(jsonText(name)): [\n" + lines.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
      }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  /// The published values of a report with the ids and the order they have in its lock; no row is traced for that.
  package static func numbered(_ report: Report) -> [(id: String, value: PublishedValue)] {
    zip(ids(of: report), report.published).enumerated()
      .sorted { a, b in (a.element.1.source, a.offset) < (b.element.1.source, b.offset) }
      .map { (id: $0.element.0, value: $0.element.1) }
  }

  /// The ids of a report's published values, in order of appearance.
  static func ids(of report: Report) -> [String] {
    var appearances: [String: Int] = [:]
    return report.published.map { value in
      let ordinal = appearances[value.source, default: 0] + 1
      appearances[value.source] = ordinal
      return ordinal == 1 ? value.source : "\(value.source)#\(ordinal)"
    }
  }

  /// The numbers of all faces the frames are set in.
  private static func faces(in frames: [Frame]) -> Set<Int> {
    frames.reduce(into: []) { faces, frame in
      switch frame {
      case .path, .image: break
      case .text(let run): faces.insert(run.font)
      case .group(let group): faces.formUnion(self.faces(in: group.children))
      case .link(_, let frames), .tag(_, let frames): faces.formUnion(self.faces(in: frames))
      }
    }
  }
}

extension Lock.File {
  fileprivate var json: String { jsonObject([("path", jsonText(path)), ("sha256", jsonText(sha256))]) }
}

extension PublishedValue {
  /// The text as a reader would type it to find it: without the joiners that keep a range on one line.
  package var plainText: String { String(text.unicodeScalars.filter { $0 != "\u{2060}" }) }

  /// One line of the lock.
  fileprivate func json(id: String, in edition: Edition) -> String {
    let moving = measure.sensitivity?.lineage() ?? []
    let rows = moving.isEmpty ? measure.lineage() : Set(measure.lineage() + moving).sorted()
    let sources = Set(rows.flatMap { edition.rowSources($0.table, $0.row) }).sorted()
    var members: [(name: String, value: String)] = [
      ("id", jsonText(id)), ("printed", jsonText(plainText)), ("value", measure.value.json),
      ("kind", jsonText(measure.kind.rawValue)), ("decimals", String(decimals)),
    ]
    if let interval = measure.interval {
      members.append(
        ("interval", jsonArray([interval.low, interval.high].map { $0.map(jsonNumber) ?? "null" })))
    }
    if let sensitivity = measure.sensitivity { members.append(("sensitivity", sensitivity.json)) }
    if let n = measure.n { members.append(("n", String(n))) }
    if measure.missing > 0 { members.append(("missing", String(measure.missing))) }
    if let reason = measure.reason { members.append(("reason", jsonText(reason))) }
    members.append(("rule", jsonText(measure.rule)))
    members.append(("rows", jsonArray(rows.map { jsonText("\($0.table)/\(edition.rowKey($0.table, $0.row))") })))
    members.append(("sources", jsonArray(sources.map(jsonText))))
    return jsonObject(members)
  }
}

extension Measure.Sensitivity {
  /// The range over all readings, under how many it is undefined, and the conflict sets that move it.
  fileprivate var json: String {
    let limits = range.map { jsonArray([jsonNumber($0.low), $0.high.map(jsonNumber) ?? "null"]) }
    return jsonObject([
      ("range", limits ?? "null"), ("undefined", String(undefined)), ("sets", jsonArray(sets.map(jsonText))),
    ])
  }
}
