import CasusReport
import CasusScene

extension Composer {
  /// What stands on every page outside the text: rule and line above, rule and line below. Readers who listen skip it.
  func runningHeads(_ report: Report, pages: Int, part: String? = nil) -> [[Frame]] {
    let series = report.series.map { shortened($0, roles.runningStrong) }
    let title = shortened(report.title.plainText, roles.runningStrong)
    let footTitle = shortened(report.title.plainText, roles.running)
    let right = [report.status, report.asOf.map { "\(wording.asOf) \($0)" }].compactMap { $0 }.filter { !$0.isEmpty }
    let asOf = right.isEmpty ? nil : line(right.joined(separator: "\u{2003}"), roles.running)
    let c = theme.colors

    return (0..<pages).map { page in
      var frames: [Frame] = []
      func rule(_ y: Double, _ width: Double, _ color: Color) {
        frames.append(
          .path(
            Path(from: Point(grid.left, y), to: Point(grid.right, y)), fill: nil, stroke: Stroke(color, width: width)))
      }
      func put(_ text: SetText?, rightAligned: Bool, top: Double) {
        guard let text, let line = text.lines.first else { return }
        let x = rightAligned ? grid.right - line.width : grid.left
        frames += line.frames(at: Point(x, top + text.baseline))
      }
      rule(grid.headRule + 1.125, 2.25, c.ink)
      put(page == 0 && part == nil ? series : title, rightAligned: false, top: grid.headLine)
      put(asOf, rightAligned: true, top: grid.headLine)
      rule(grid.footRule + 0.25, 0.5, c.rule)
      put(footTitle, rightAligned: false, top: grid.footLine)
      put(
        line((part.map { $0 + " " } ?? "") + "\(page + 1) / \(pages)", roles.running), rightAligned: true,
        top: grid.footLine)
      return [.tag(.artifact, frames)]
    }
  }

  /// As many words as leave room for what stands on the right, and what follows them in any case.
  func shortened(
    _ text: String, _ role: TextRole, room: Double = Grid.width(of: .text), tail: String = ""
  ) -> SetText {
    var set = line(text + tail, role)
    var words = text.split(separator: " ")
    while set.width > room, words.count > 1 {
      let share = room / set.width
      words.removeLast(max(1, Int(Double(words.count) * (1 - share) * 0.8)))
      set = line(words.joined(separator: " ") + " …" + tail, role)
    }
    return set
  }
}
