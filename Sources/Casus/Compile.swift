import CasusAnalysis
import CasusCanvas
import CasusCharts
import CasusData
package import CasusExport
import CasusLayout
import CasusReport
import CasusScene
package import CasusSource
import CasusSpec
import CasusYAML

/// Compiles one briefing: from its words and its data to a report, to pages and charts.
///
/// `name` is the output's name where it is not the briefing's own, as for a template's documents.
/// This is the whole compiler, in the order in which a briefing passes through it. Every step takes what the step
/// before it made, reports what it finds wrong and goes on, so that an author gets all faults in one run. The result is
/// nil where an error was reported; nothing is written here.
package func compile(
  _ path: String, as name: String? = nil, _ settings: CompileSettings = CompileSettings(), in world: any World,
  reporting diagnostics: inout [Diagnostic]
) throws(Diagnostic) -> Edition? {
  // Read.
  let world = RecordingWorld(world)
  let bytes = try world.read(path)
  let text = try decodedText(bytes, of: path)
  var briefing = parseBriefing(text, path: path, reporting: &diagnostics)
  if let name { briefing.name = name }
  if let asOf = settings.asOf { briefing.frontMatter.asOf = Node(.text(asOf), at: briefing.frontMatter.place) }
  guard var theme = chooseTheme(for: briefing, settings, in: world, reporting: &diagnostics),
    let dataset = loadData(of: briefing, from: world, reporting: &diagnostics),
    let asOf = chooseAsOf(for: briefing, settings, dataset, reporting: &diagnostics),
    let svgProfile = chooseProfile(for: briefing, settings, reporting: &diagnostics)
  else { return nil }
  if !LanguageWords.knows(briefing.frontMatter.language) {
    diagnostics.append(
      .unknownWords(briefing.frontMatter.language, at: briefing.frontMatter.languagePlace))
  }
  theme.page = choosePage(for: briefing, theme, reporting: &diagnostics)

  // Ask the data.
  let answers = answerQuestions(
    of: briefing.frontMatter, from: dataset, asOf: asOf, settings: settings.parameters, reporting: &diagnostics)

  // Draw the charts, and put everything in its place in the report.
  guard let fonts = loadFonts(theme, reporting: &diagnostics) else { return nil }
  let language = briefing.frontMatter.language
  let typesetter = PangoTypesetter(fonts: fonts, language: language)
  let scope = ChartScope(
    scope: Scope(names: answers, dataset: dataset, view: recordView(of: briefing.frontMatter), asOf: asOf), asOf: asOf,
    world: world, folder: folder(of: path),
    language: briefing.frontMatter.language)
  var chartFaults: [Diagnostic] = []
  var narrowCharts: [String: Chart] = [:]
  var report = buildReport(
    briefing, answers: answers, dataset: dataset, asOf: asOf,
    charts: { block, placement in
      guard settings.chart == nil || settings.chart == block.name else { return nil }
      func draw(_ width: Double, reporting faults: inout [Diagnostic]) -> Chart? {
        drawChart(
          block.spec, name: block.name, in: scope, theme: theme, width: width, typesetter: typesetter,
          reporting: &faults)
      }
      if settings.drawsNarrowCharts {
        // What is wrong with a chart is said once, of the drawing on the page.
        var ignored: [Diagnostic] = []
        narrowCharts[block.name] = draw(Placement.narrowWidth, reporting: &ignored)
      }
      return draw(settings.chartWidth ?? placement.width, reporting: &chartFaults)
    }, reporting: &diagnostics)
  diagnostics += chartFaults
  if diagnostics.haveErrors { return nil }
  // What is typed beside what is computed may be out of date.
  if settings.chart == nil {
    diagnostics += typedNumbers(in: report, source: text) + staleChartWords(in: report, of: briefing)
  }

  // Tell what changed since an earlier edition.
  let earlier = earlierEdition(of: briefing, in: world, reporting: &diagnostics)
  if let earlier { report = report.tellingChanges(since: earlier, asOf: asOf) }

  // Trace every number to its rows and sources, where somebody will read it.
  let printsEvidence = settings.printsEvidence ?? briefing.frontMatter.printsEvidence
  var evidence = EvidenceLedger()
  if settings.chart == nil, printsEvidence || settings.tracesNumbers || settings.setsCheckSheet {
    evidence = EvidenceLedger(report, briefing, answers: answers, dataset: dataset, asOf: asOf)
    if printsEvidence { report.evidence = EvidenceAppendix(evidence, language: report.language) }
  }

  // Set the pages.
  var document =
    settings.chart == nil
    ? layOut(report, theme: theme, typesetter: typesetter, reporting: &diagnostics)
    : PagedDocument(pages: [], outline: [], metadata: PagedDocument.Metadata(title: report.title.plainText))
  // A briefing without a date of its own was made on the day it looks from, whatever the clock says.
  if document.metadata.date == nil, report.asOf != nil { document.metadata.date = asOf.description }
  if diagnostics.haveErrors { return nil }

  var inputs = world.files.map { (path: $0.path, sha256: sha256Hex($0.bytes)) }
  if let patterns = typesetter.patterns { inputs.append((path: patterns.path, sha256: patterns.sha256)) }
  if typesetter.lacksPatterns {
    diagnostics.append(
      .noPatterns(
        language, package: PatternFile.debianPackage(for: language), at: briefing.frontMatter.languagePlace))
  }
  var edition = Edition(
    report: report, document: document, theme: theme, fonts: fonts, charts: report.charts,
    inputs: inputs, dpi: settings.dpi,
    rowKey: { table, row in dataset.key(of: RowReference(table: table, row: row)) },
    rowSources: { table, row in dataset.sources(of: RowReference(table: table, row: row)) })
  if settings.attachesFiles {
    edition.attachments = attachments(of: briefing, dataset, world.files, reporting: &diagnostics)
  }
  edition.narrowCharts = narrowCharts
  edition.dataset = dataset
  edition.settings = Lock.Settings(
    from: path, asOf: asOf.description, statesAsOf: briefing.frontMatter.asOf != nil,
    view: scope.scope.view.rawValue, theme: theme.name, parameters: settings.parameters)
  edition.svgProfile = svgProfile
  edition.evidence = evidence
  if settings.setsCheckSheet {
    var sheet = layOut(
      CheckSheet(evidence, of: report, path: path), language: report.language, theme: theme, typesetter: typesetter,
      reporting: &diagnostics)
    sheet.metadata.date = document.metadata.date
    edition.checkPages = sheet
  }
  return edition
}
