import CasusScene

/// Where the lanes, the zero line and the days of a lag chart stand.
struct LagLayout {
  /// Below this width the labels shrink to the value and a word.
  static let compactBelow = 300.0
  /// Below this width only the values are left.
  static let tinyBelow = 160.0
  static let barHeight = 8.0
  static let arrowLength = 8.5
  static let labelGap = 5.0

  let isCompact: Bool
  let width: Double
  let radius: Double
  let zero: Double
  /// How wide a day is, in pt.
  let scale: Double
  /// The middle of each lane.
  private(set) var centers: [Double] = []
  /// The heights of the rules between groups.
  private(set) var separators: [Double] = []
  private(set) var bottom = 0.0

  let axisCenter = 4.0
  let labels: [LagLaneLabel]

  init(_ waits: [LagWait], _ endLabels: [LagEndLabel], ruler: LabelRuler, width: Double) {
    self.width = width
    isCompact = width < Self.compactBelow
    radius = isCompact ? 3.6 : 4.2
    labels = LagLaneLabel.all(waits, ruler: ruler, room: width < Self.tinyBelow ? 62 : isCompact ? 0.34 * width : 124)
    let widest = labels.map { $0.width }.max() ?? 0
    let standing = isCompact ? 70.0 : width < 400 ? 0 : 138
    zero = min(max(standing, widest + (isCompact ? 10 : 16)), 0.5 * width)
    scale = Self.scale(waits, endLabels, room: width - zero, radius: radius)
    placeLanes(waits)
  }

  /// The right end of the widest lane label.
  var labelEdge: Double { labels.map { $0.width }.max() ?? 0 }

  func x(_ days: Double) -> Double { zero + days * scale }

  /// The room right of a closed wait's glyph.
  func room(after wait: LagWait) -> Double { width - x(wait.end) - radius - Self.labelGap - 0.5 }

  /// As many pt a day as the longest bar allows, and fewer where that makes room for labels beside shorter ones.
  private static func scale(
    _ waits: [LagWait], _ endLabels: [LagEndLabel], room: Double, radius: Double
  ) -> Double {
    var full = Double.infinity
    for wait in waits where wait.end > 0 {
      full = min(full, (room - (wait.isOpen ? arrowLength + 2 : radius + 1)) / wait.end)
    }
    if full == .infinity { full = 1 }
    var fitting = full
    for (wait, label) in zip(waits, endLabels) where !wait.isOpen && wait.end > 0 {
      let wanted = (room - radius - labelGap - 1 - label.width) / wait.end
      if wanted >= 0.55 * full { fitting = min(fitting, wanted) }
      // Words can be cut; the figures of a long wait must stay inside the chart.
      let needed = (room - radius - labelGap - 1 - label.figureWidth) / wait.end
      if needed > 0 { fitting = min(fitting, needed) }
    }
    return max(fitting, 1e-9)
  }

  private mutating func placeLanes(_ waits: [LagWait]) {
    let lines = labels.map { $0.lines.count }.max() ?? 2
    let lane = (isCompact ? 28.2 : 26.5) + max(0, Double(lines) - 2) * 5
    var y = axisCenter + (isCompact ? 22.5 : 24) - lane
    for (index, wait) in waits.enumerated() {
      y += lane
      if index > 0, wait.group != waits[index - 1].group {
        separators.append(y - lane / 2 + 4.6)
        y += 8.2
      }
      centers.append(y)
    }
    bottom = y + lane / 2 + 1
  }
}

/// The two or three lines that name a lane.
struct LagLaneLabel {
  var lines: [(text: String, lettering: Lettering)]
  var width: Double
  /// What did not fit as written: the label and what is shown.
  var shortened: [(String, String)]

  static func all(_ waits: [LagWait], ruler: LabelRuler, room: Double) -> [LagLaneLabel] {
    waits.map { wait in
      let isCompact = room < 120
      var label = LagLaneLabel(lines: [], width: 0, shortened: [])
      let head = Lettering(size: isCompact ? 7.75 : 8.25, weight: 600, ink: .ink)
      let tail = Lettering(size: isCompact ? 7 : 7.25, ink: .ink3)
      let parts = ruler.lines(wait.request, within: room, head) ?? [wait.request]
      for part in parts.count > 2 ? [parts[0], parts.dropFirst().joined(separator: " ")] : parts {
        label.append(part, head, ruler, room)
      }
      let detail = isCompact ? wait.shortDetail : wait.detail
      if !detail.isEmpty { label.append(detail, tail, ruler, room) }
      return label
    }
  }

  private mutating func append(_ text: String, _ lettering: Lettering, _ ruler: LabelRuler, _ room: Double) {
    let shown = ruler.shortened(text, to: room, lettering) ?? "…"
    if shown != text { shortened.append((text, shown)) }
    lines.append((shown, lettering))
    width = max(width, ruler.width(shown, lettering))
  }

  func draw(in sketch: inout Sketch, center: Double, row: Int) {
    let leads = lines.dropFirst().map { $0.lettering.weight == 600 ? 9.2 : 10.0 }
    var y = center - leads.reduce(0, +) / 2
    for (index, line) in lines.enumerated() {
      if index > 0 { y += leads[index - 1] }
      sketch.text(line.text, at: Point(0, y + line.lettering.drop), line.lettering, in: "lanes", rows: [row])
    }
  }
}

extension LagWait {
  /// The detail without what a narrow chart says by its signs: "14 Oct 2020".
  fileprivate var shortDetail: String {
    let first = detail.split(separator: ",", maxSplits: 1).first.map(String.init) ?? ""
    return first.hasPrefix("asked ") ? String(first.dropFirst(6)) : first
  }
}
