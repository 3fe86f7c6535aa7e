import CasusCanvas
import CasusData
import CasusExport
import CasusScene
import CasusSource
import CasusSpec
import CasusYAML

/// The theme a user or a briefing asks for; the house's where nobody says.
func chooseTheme(
  for briefing: Briefing, _ settings: CompileSettings, in world: any World, reporting diagnostics: inout [Diagnostic]
) -> Theme? {
  theme(
    named: settings.theme ?? briefing.frontMatter.theme, at: settings.theme == nil ? briefing.frontMatter.place : nil,
    in: world, reporting: &diagnostics)
}

/// A theme by its name, built in or of the root; the house's where there is none.
func theme(
  named name: String?, at place: Place?, in world: any World, reporting diagnostics: inout [Diagnostic]
) -> Theme? {
  guard let name else { return .house }
  if let theme = Theme.builtIn.first(where: { $0.name == name }) { return theme }
  let written = ThemeFile.names(in: world)
  if written.contains(name) { return ThemeFile.read(name, in: world, reporting: &diagnostics) }
  diagnostics.append(.unknownTheme(name, known: Theme.builtIn.map(\.name) + written, at: place))
  return nil
}

/// The dataset a briefing names.
func loadData(of briefing: Briefing, from world: any World, reporting diagnostics: inout [Diagnostic]) -> Dataset? {
  guard let node = briefing.frontMatter.data, let name = node.text else {
    diagnostics.append(.noDataNamed(known: world.list("Data"), at: briefing.frontMatter.place))
    return nil
  }
  var faults: [Diagnostic] = []
  let dataset = loadDataset(name, from: world, reporting: &faults)
  // What has no place of its own in the data is wrong where the briefing names it.
  for index in faults.indices where faults[index].place == nil { faults[index].place = node.place }
  diagnostics += faults
  return dataset
}

/// The day the record is seen from: the user's, else the briefing's, else the day of the newest source, so that the
/// same files give the same briefing on any day; the end of the calendar where no source is dated.
func chooseAsOf(
  for briefing: Briefing, _ settings: CompileSettings, _ dataset: Dataset, reporting diagnostics: inout [Diagnostic]
) -> CivilDay? {
  if let node = briefing.frontMatter.asOf {
    if let day = node.text.flatMap(parseEDTF)?.day { return day }
    diagnostics.append(.badAsOf(node.text ?? node.kindName, at: settings.asOf == nil ? node.place : nil))
    return nil
  }
  if let published = dataset["sources"]?["published"] {
    let days = (0..<published.count).compactMap { row -> CivilDay? in
      if case .date(let date) = published[row] { date.last ?? date.first } else { nil }
    }
    if let newest = days.max() { return newest }
  }
  return CivilDay(year: 9999, month: 12, day: 31)
}

/// The theme's fonts; every missing file is named with the package it comes from.
func loadFonts(_ theme: Theme, reporting diagnostics: inout [Diagnostic]) -> FontSet? {
  do {
    return try FontSet(theme: theme)
  } catch {
    diagnostics += Diagnostic.cannotDraw(error)
    return nil
  }
}

/// Outlines or live text in SVGs: the user's wish, else the briefing's; outlines where nobody says.
func chooseProfile(
  for briefing: Briefing, _ settings: CompileSettings, reporting diagnostics: inout [Diagnostic]
) -> SVGProfile? {
  if let wanted = settings.svgProfile { return wanted }
  guard let node = briefing.frontMatter.svg, !node.isNull else { return .outlines }
  if let profile = node.text.flatMap(SVGProfile.init) { return profile }
  diagnostics.append(.unknownProfile(node.text ?? node.kindName, at: node.place))
  return nil
}

/// Sheet and setting: the theme's, where the briefing does not say otherwise.
func choosePage(
  for briefing: Briefing, _ theme: Theme, reporting diagnostics: inout [Diagnostic]
) -> PageStyle {
  var page = theme.page
  let front = briefing.frontMatter
  if let node = front.paper {
    page.sheet = sheet(node, reporting: &diagnostics) ?? page.sheet
  }
  page.justifies = truth(front.justify, "justify", reporting: &diagnostics) ?? page.justifies
  page.hyphenates = truth(front.hyphenate, "hyphenate", reporting: &diagnostics) ?? page.hyphenates
  return page
}

/// A sheet by its name, or nil after its fault was reported.
func sheet(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> PageStyle.Sheet? {
  if let sheet = node.text.flatMap({ PageStyle.Sheet(rawValue: $0.lowercased()) }) { return sheet }
  diagnostics.append(.unknownSheet(node.text ?? node.kindName, at: node.place))
  return nil
}

/// `true` or `false`; nil where nothing is said, and after a fault was reported.
func truth(_ node: Node?, _ key: String, reporting diagnostics: inout [Diagnostic]) -> Bool? {
  guard let node else { return nil }
  if let truth = node.boolean { return truth }
  diagnostics.append(.notATruth(key, found: node.text ?? node.kindName, at: node.place))
  return nil
}

/// The folder a file lies in, below the root; empty for the root itself.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}
