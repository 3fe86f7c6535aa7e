import CasusScene

/// The heads over the columns of a matrix: whose cause it is, and the issue in two or three lines.
struct MatrixHeads {
  /// The lines of each issue, by group.
  private let lines: [[[String]]]
  private let groupHeads: [String]
  private let lettering: Lettering
  /// What did not fit as written: the label and what is shown.
  let shortened: [(String, String)]

  var lineCount: Int { lines.flatMap { $0 }.map(\.count).max() ?? 0 }

  init(_ content: MatrixContent, _ layout: MatrixLayout, ruler: LabelRuler) {
    var cut: [(String, String)] = []
    let labels = content.issues.map(\.label)
    let sizes = layout.isCompact ? [6.9, 6.5] : [7, 6.5]
    let styles = sizes.map { Lettering(size: $0, ink: .ink2) }
    let plain = labels.map { $0.split(separator: "|").joined(separator: " ") }
    let fits = { (texts: [String], style: Lettering, count: Int) in
      texts.allSatisfy { (ruler.lines($0, within: layout.headRoom, style)?.count ?? .max) <= count }
    }
    // Narrow heads run on in two lines where all of them can; others break where the data says.
    let runsOn = layout.isCompact && fits(plain, styles[0], 2)
    let style = styles.first { fits(runsOn ? plain : labels, $0, 3) } ?? styles[1]
    lettering = style
    lines = content.groups.map { group in
      group.map { issue in
        Self.lines(of: issue.label, runsOn: runsOn, style, room: layout.headRoom, ruler, &cut)
      }
    }
    groupHeads = content.groups.enumerated().map { index, group in
      guard let issue = group.first, !issue.principal.isEmpty else { return "" }
      let room =
        Double(group.count) * (layout.cell.width + MatrixLayout.gap) - MatrixLayout.gap
        + (index + 1 < content.groups.count ? MatrixLayout.groupGap - 3.4 : 0)
      let name = issue.principalLabel
      let owner = name.hasSuffix("s") ? "\(name)’" : "\(name)’s"
      let wordings = ["\(owner) cause", owner, issue.adjective, name].filter { !$0.isEmpty }
      if let fitting = wordings.first(where: { ruler.width($0, layout.groupLettering) <= room }) { return fitting }
      let short = ruler.shortened(name, to: room, layout.groupLettering) ?? issue.principal
      cut.append((name, short))
      return short
    }
    shortened = cut
  }

  func draw(
    _ content: MatrixContent, _ layout: MatrixLayout, highlight: String?, hasGroups: Bool, in sketch: inout Sketch
  ) {
    let first = hasGroups ? 5 + 7.2 + 7.6 : 4.2
    for (index, group) in content.groups.enumerated() {
      guard let left = layout.columns[index].first, let last = layout.columns[index].last else { continue }
      if hasGroups {
        let style = layout.groupLettering
        sketch.text(groupHeads[index], at: Point(left, 5 + style.drop), style, in: "groups")
        let isMain = highlight != nil && group.first?.principal == highlight
        sketch.rule(
          from: Point(left, 12.2), to: Point(last + layout.cell.width, 12.2),
          isMain ? .init(ink: .ink, width: 0.9) : .init(ink: .mark, width: 0.7), in: "group-rules")
      }
      for (x, issueLines) in zip(layout.columns[index], lines[index]) {
        for (row, line) in issueLines.enumerated() {
          let baseline = first + Double(row) * 8.3 + lettering.drop
          sketch.text(line, at: Point(x, baseline), lettering, in: "issues")
        }
      }
    }
  }

  /// A head in at most three lines: as the data breaks it, or as words fit.
  private static func lines(
    of label: String, runsOn: Bool, _ lettering: Lettering, room: Double, _ ruler: LabelRuler,
    _ cut: inout [(String, String)]
  ) -> [String] {
    let plain = label.split(separator: "|").joined(separator: " ")
    for wording in runsOn ? [plain, label] : [label, plain] {
      if let lines = ruler.lines(wording, within: room, lettering), lines.count <= 3 { return lines }
    }
    let words = label.contains("|") ? label.split(separator: "|") : label.split(separator: " ")
    var lines: [String] = []
    for word in words.prefix(3) {
      lines.append(ruler.shortened(String(word), to: room, lettering) ?? "…")
    }
    if words.count > 3, let last = lines.popLast() { lines.append(last.hasSuffix("…") ? last : last + "…") }
    let shown = lines.joined(separator: " ")
    if shown != plain { cut.append((plain, shown)) }
    return lines
  }
}
