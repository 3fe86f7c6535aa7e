import CasusScene
import CasusSource
import CasusYAML

/// A theme written by its users, in `Templates/themes/NAME.yaml`: what it says differs from a built-in theme.
///
///     extends: house
///     paper: letter
///     colors: {accent: "#9A3412", categorical: ["#174A78", "#9A3412", "#BB8432"]}
///     fonts: {text: Literata, files: [{file: /usr/share/fonts/truetype/literata/Literata.ttf, family: Literata}]}
struct ThemeFile {
  /// Where themes lie.
  static let folder = "Templates/themes"

  /// The names of the themes of a root.
  static func names(in world: any World) -> [String] {
    world.list(folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
  }

  static func path(of name: String) -> String { "\(folder)/\(name).yaml" }

  /// The theme of a name, or nil after its faults were reported.
  static func read(_ name: String, in world: any World, reporting diagnostics: inout [Diagnostic]) -> Theme? {
    let path = path(of: name)
    var faults: [Diagnostic] = []
    defer { diagnostics += faults }
    do throws(Diagnostic) {
      let text = try world.readText(path)
      guard let node = readYAML(text, at: Place(file: path, line: 1), reporting: &faults) else { return nil }
      var reader = ThemeReader()
      let theme = reader.theme(name, node)
      faults += reader.diagnostics
      return faults.haveErrors ? nil : theme
    } catch {
      faults.append(error)
      return nil
    }
  }
}

/// Reads the keys of a theme one by one.
private struct ThemeReader {
  var diagnostics: [Diagnostic] = []

  mutating func theme(_ name: String, _ node: Node) -> Theme? {
    guard node.entries != nil else {
      diagnostics.append(.unfitTheme("the theme", expected: "a mapping", found: node.kindName, at: node.place))
      return nil
    }
    check(node, knows: ["extends", "summary", "paper", "justify", "hyphenate", "colors", "dark", "fonts"])
    let base = node["extends"]?.text ?? Theme.house.name
    guard var theme = Theme.builtIn.first(where: { $0.name == base }) else {
      diagnostics.append(
        .unknownTheme(base, known: Theme.builtIn.map(\.name), at: node["extends"]?.place ?? node.place))
      return nil
    }
    theme.name = name
    if let summary = node["summary"]?.text { theme.summary = summary }
    if let paper = node["paper"] { theme.page.sheet = sheet(paper, reporting: &diagnostics) ?? theme.page.sheet }
    theme.page.justifies = truth(node["justify"], "justify", reporting: &diagnostics) ?? theme.page.justifies
    theme.page.hyphenates = truth(node["hyphenate"], "hyphenate", reporting: &diagnostics) ?? theme.page.hyphenates
    let plain = theme.colors
    if let colors = node["colors"] { read(colors, into: &theme.colors) }
    theme.dark = dark(of: theme, plain, node["dark"])
    if let fonts = node["fonts"] { read(fonts, into: &theme) }
    report(theme.colors.faults, node["colors"], at: node.place)
    if let written = node["dark"], let dark = theme.dark { report(dark.faults, written, at: written.place) }
    return theme
  }

  private mutating func report(_ faults: [PaletteFault], _ node: Node?, at place: Place) {
    for fault in faults {
      let written = fault.colors.lazy.compactMap { name in node?[String(name.prefix { $0 != "[" })]?.place }.first
      diagnostics.append(.unfitPalette(fault, at: written ?? place))
    }
  }

  /// The colours for dark screens: those of the theme it extends, brought in line with what differs by day, and over
  /// them what the author wrote. What nobody wrote and some eye could not read is left out.
  private mutating func dark(of theme: Theme, _ plain: Theme.Colors, _ written: Node?) -> Theme.Colors? {
    guard let below = theme.dark ?? (written == nil ? nil : Theme.houseDark.colors) else { return nil }
    var colors = theme.colors.darkCounterpart(after: plain, dark: below)
    guard let written else { return colors.faults.isEmpty ? colors : nil }
    read(written, into: &colors)
    return colors
  }

  // MARK: Colours

  private static let single: [(String, any WritableKeyPath<Theme.Colors, Color> & Sendable)] = [
    ("background", \.background), ("panel", \.panel), ("ink", \.ink), ("ink2", \.ink2), ("ink3", \.ink3),
    ("accent", \.accent), ("blue", \.blue), ("mark", \.mark), ("rule", \.rule), ("grid", \.grid), ("band", \.band),
  ]
  /// Palettes, and how many colours each must have: a matrix has three stances, a ladder seven rungs.
  private static let palettes: [(String, any WritableKeyPath<Theme.Colors, [Color]> & Sendable, ClosedRange<Int>)] = [
    ("categorical", \.categorical, 2...12), ("ordinal", \.ordinal, 7...7), ("stance", \.stance, 3...3),
    ("stanceSigns", \.stanceSigns, 3...3),
  ]

  private mutating func read(_ node: Node, into colors: inout Theme.Colors) {
    check(node, knows: Self.single.map(\.0) + Self.palettes.map(\.0))
    for (name, path) in Self.single {
      if let written = node[name], let color = color(written, name) { colors[keyPath: path] = color }
    }
    for (name, path, count) in Self.palettes {
      guard let written = node[name] else { continue }
      guard let list = written.list, count.contains(list.count) else {
        let expected =
          count.lowerBound == count.upperBound
          ? "\(count.lowerBound) colours" : "\(count.lowerBound) to \(count.upperBound) colours"
        diagnostics.append(
          .unfitTheme(
            name, expected: expected, found: written.list.map { "\($0.count)" } ?? written.kindName, at: written.place))
        continue
      }
      let read = list.compactMap { color($0, name) }
      if read.count == list.count { colors[keyPath: path] = read }
    }
  }

  private mutating func color(_ node: Node, _ name: String) -> Color? {
    if let text = node.text, text.hasPrefix("#"), text.utf8.count == 7, let bits = UInt32(text.dropFirst(), radix: 16) {
      return Color(bits)
    }
    diagnostics.append(
      .unfitTheme(name, expected: "a colour such as \"#174A78\"", found: node.text ?? node.kindName, at: node.place))
    return nil
  }

  // MARK: Fonts

  /// Fonts come from the system's folders alone: packages install them, and the lock keeps their hashes.
  private static let folders = ["/usr/share/fonts/", "/usr/local/share/fonts/"]

  private mutating func read(_ node: Node, into theme: inout Theme) {
    check(node, knows: ["text", "chart", "display", "files"])
    if let family = node["text"]?.text { theme.textFamily = family }
    if let family = node["chart"]?.text { theme.chartFamily = family }
    if let family = node["display"]?.text { theme.displayFamily = family }
    for file in node["files"]?.list ?? [] {
      check(file, knows: ["file", "family", "weight", "italic", "package"])
      guard let path = file["file"]?.text, let family = file["family"]?.text else {
        diagnostics.append(
          .unfitTheme("files", expected: "'file' and 'family'", found: file.kindName, at: file.place))
        continue
      }
      guard Self.folders.contains(where: path.hasPrefix), !path.split(separator: "/").contains("..") else {
        diagnostics.append(
          .unfitTheme(
            "file", expected: "a font below \(Self.folders.joined(separator: " or "))", found: path,
            at: file["file"]?.place ?? file.place))
        continue
      }
      theme.fonts.append(
        Theme.FontFile(
          path, family, weight: file["weight"]?.number.flatMap { Int(exactly: $0) } ?? 400,
          italic: file["italic"]?.boolean ?? false, from: file["package"]?.text ?? ""))
    }
    let families = Set(theme.fonts.map(\.family))
    for (key, family) in [
      ("text", theme.textFamily), ("chart", theme.chartFamily), ("display", theme.displayFamily),
    ] where !families.contains(family) {
      diagnostics.append(
        .unfitTheme(
          key, expected: "a family of the theme's files (\(families.sorted().joined(separator: ", ")))", found: family,
          at: node[key]?.place ?? node.place))
    }
  }

  private mutating func check(_ node: Node, knows known: [String]) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(.unknownThemeKey(entry.key, known: known, at: entry.keyPlace))
    }
  }
}
