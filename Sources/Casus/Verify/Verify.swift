import CasusCanvas
import CasusCharts
import CasusData
import CasusExport
import CasusReport
import CasusScene
package import CasusSource

/// Makes a PDF again from the files it holds, and tells what did not come out as it stands there.
///
/// `file` is its name for diagnostics. Nil where the PDF cannot be made again; why is reported then.
package func verify(_ bytes: [UInt8], named file: String, reporting diagnostics: inout [Diagnostic]) -> Verification? {
  // Open it, and read how it was made.
  let sealed: SealedPDF
  do throws(SealError) {
    sealed = try SealedPDF(bytes)
  } catch {
    diagnostics.append(.cannotUnseal(error, file))
    return nil
  }
  guard let attached = sealed.attachments.first(where: { $0.path == AttachedFile.lockName }) else {
    diagnostics.append(.lockNotAttached(file))
    return nil
  }
  let lockPlace = "\(file)#\(AttachedFile.lockName)"
  guard let lock = readLock(attached.bytes, file: lockPlace, reporting: &diagnostics) else { return nil }
  let held = Dictionary(sealed.attachments.map { ($0.path, $0.bytes) }) { first, _ in first }
  let missing = lock.inputs.filter { held[$0.path] == nil && !$0.isOfMachine }
  guard missing.isEmpty else {
    diagnostics += missing.map { .inputNotAttached($0.path, file) }
    return nil
  }

  // Make it again. Whether pages of evidence were wanted is a choice of the build that no number depends on, so that the
  // lock does not hold it: what makes the same pages was chosen.
  let world = AttachedWorld(sealed.attachments)
  var best: (edition: Edition, pdf: [UInt8], comparison: PDFComparison)?
  for printsEvidence in [nil, false, true] as [Bool?] {
    guard let edition = made(again: lock, printsEvidence, in: world, file, reporting: &diagnostics) else { return nil }
    do {
      let pdf = try export(edition, as: [PDFExporter.self]).first?.bytes ?? []
      let comparison = try PDFComparison(bytes, with: pdf)
      if best == nil || comparison.isEqual { best = (edition, pdf, comparison) }
      if comparison.isEqual { break }
    } catch let error as ExportError {
      diagnostics += [.cannotFinish(error), .notReproducible(file)]
      return nil
    } catch {
      diagnostics += [(error as? Diagnostic) ?? .exportFailed("\(error)"), .notReproducible(file)]
      return nil
    }
  }
  guard let (edition, pdf, comparison) = best else { return nil }
  let made = Lock(edition)

  // Compare.
  var result = Verification(
    file: file, briefing: lock.briefing, version: lock.versions.first { $0.name == "casus" }?.version ?? "",
    settings: lock.settings,
    numbers: .init(same: 0, of: 0), charts: .init(same: 0, of: 0), inputs: .init(same: 0, of: 0),
    fonts: .init(same: 0, of: 0), pages: .init(same: 0, of: 0), world: world)
  result.compareFiles(lock, held)
  result.compareNumbers(lock, made, places: edition.report)
  result.compareCharts(lock, made)
  result.compareTools(lock, made)
  result.isIdentical = pdf == bytes
  result.comparePages(comparison)
  return result
}

/// The edition that the files in the PDF make now, with the settings the lock names.
private func made(
  again lock: Lock, _ printsEvidence: Bool?, in world: AttachedWorld, _ file: String,
  reporting diagnostics: inout [Diagnostic]
) -> Edition? {
  var settings = CompileSettings(
    asOf: lock.settings.statesAsOf ? lock.settings.asOf : nil,
    parameters: Dictionary(lock.settings.parameters.map { ($0.name, $0.value) }) { first, _ in first },
    theme: lock.settings.theme)
  settings.attachesFiles = true
  settings.printsEvidence = printsEvidence
  var faults: [Diagnostic] = []
  do throws(Diagnostic) {
    let edition = try compile(lock.settings.from, as: lock.briefing, settings, in: world, reporting: &faults)
    if let edition, !faults.haveErrors { return edition }
  } catch {
    faults.append(error)
  }
  diagnostics += faults.filter { $0.severity == .error } + [.notReproducible(file)]
  return nil
}

extension Verification {
  /// Whether what the PDF holds is what the lock names.
  fileprivate mutating func compareFiles(_ lock: Lock, _ held: [String: [UInt8]]) {
    let own = lock.inputs.filter { !$0.isOfMachine }
    inputs.of = own.count
    for input in own {
      if held[input.path].map(sha256Hex) == input.sha256 {
        inputs.same += 1
      } else {
        differences.append(.altered(path: input.path))
      }
    }
    let named = Set(lock.inputs.map(\.path)).union([AttachedFile.lockName])
    differences += held.keys.filter { !named.contains($0) }.sorted().map { .unlisted(path: $0) }
  }

  fileprivate mutating func compareNumbers(_ lock: Lock, _ made: Lock, places report: Report) {
    let places = Dictionary(Lock.numbered(report).map { ($0.id, $0.value.place) }) { first, _ in first }
    let was = Dictionary(lock.published.map { ($0.id, $0) }) { first, _ in first }
    numbers.of = lock.published.count
    for value in made.published {
      let place = places[value.id] ?? nil
      if was[value.id]?.printed != value.printed {
        differences.append(.number(id: value.id, was: was[value.id]?.printed, now: value.printed, place: place))
      } else if was[value.id] != value {
        differences.append(.evidence(id: value.id, place: place))
      } else {
        numbers.same += 1
      }
    }
    let now = Set(made.published.map(\.id))
    differences += lock.published.filter { !now.contains($0.id) }.map {
      .number(id: $0.id, was: $0.printed, now: nil, place: nil)
    }
  }

  fileprivate mutating func compareCharts(_ lock: Lock, _ made: Lock) {
    let now = Dictionary(made.charts.map { ($0.name, $0) }) { first, _ in first }
    charts.of = lock.charts.count
    for chart in lock.charts {
      if now[chart.name] == chart {
        charts.same += 1
      } else {
        differences.append(.chart(chart.name))
      }
    }
    let named = Set(lock.charts.map(\.name))
    differences += made.charts.filter { !named.contains($0.name) }.map { .chart($0.name) }
  }

  /// Whether the program, its drawing library and the fonts are those the PDF was made with.
  fileprivate mutating func compareTools(_ lock: Lock, _ made: Lock) {
    let now = Dictionary(made.fonts.map { ($0.path, $0.sha256) }) { first, _ in first }
    fonts.of = lock.fonts.count
    for font in lock.fonts {
      if now[font.path] == font.sha256 {
        fonts.same += 1
      } else {
        notes.append(.otherFont(font.path, isThere: now[font.path] != nil))
        isComparable = false
      }
    }
    let files = Dictionary(made.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    for file in lock.inputs where file.isOfMachine && files[file.path] != file.sha256 {
      notes.append(.otherFont(file.path, isThere: files[file.path] != nil))
      isComparable = false
    }
    let here = Dictionary(made.versions.map { ($0.name, $0.version) }) { first, _ in first }
    for tool in lock.versions where here[tool.name] != tool.version {
      notes.append(.otherVersion("\(tool.name) \(tool.version)", now: here[tool.name]))
      isComparable = false
    }
  }

  fileprivate mutating func comparePages(_ comparison: PDFComparison) {
    pages.of = comparison.pageCount
    pages.same = max(0, pages.of - comparison.pages.count)
    guard isComparable else { return }
    differences += comparison.pages.map { .page($0) }
    if comparison.differsElsewhere { differences.append(.document) }
  }
}

extension Lock.File {
  /// Whether it lies on the machine and not below the root, as the patterns by which words are hyphenated do.
  fileprivate var isOfMachine: Bool { path.hasPrefix("/") }
}
