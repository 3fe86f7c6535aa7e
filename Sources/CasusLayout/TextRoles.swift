import CasusScene

/// How text of one role is set: its font, its line, its colour.
struct TextRole: Sendable, Hashable {
  var style: TextStyle
  /// From one baseline to the next, in pt.
  var lead: Double
  var color: Color
  /// The weight of strong words, and their colour where it differs.
  var strong = 600
  var strongColor: Color?
  /// The size of a note mark in it.
  var noteMark = 6.4
  /// Whether a wait that is still open is set in the strong weight.
  var stressesOpenNumbers = false
  /// Whether its words may be broken, and its lines be made of one width: running text, and neither titles nor labels.
  var hyphenates = false
  var justifies = false

  init(_ style: TextStyle, lead: Double, _ color: Color) {
    self.style = style
    self.lead = lead
    self.color = color
  }

  /// The role in another colour.
  func colored(_ color: Color) -> TextRole {
    var role = self
    role.color = color
    return role
  }

  /// The role in another weight.
  func weighted(_ weight: Int) -> TextRole {
    var role = self
    role.style.weight = weight
    role.strong = max(weight, role.strong)
    return role
  }
}

/// The theme's roles of text on a page.
struct TextRoles: Sendable {
  var title, dek, byline: TextRole
  var judgement, label: TextRole
  var tileFigure, tileUnit, tileWords, tileBound: TextRole
  var chapter, heading, subheading: TextRole
  var body, quote, code: TextRole
  var side, box, boxTitle, callout: TextRole
  var aboutLabel, aboutContent: TextRole
  var figureTitle, figureSubtitle, source: TextRole
  var tableHead, tableCell: TextRole
  var note, noteNumber: TextRole
  var evidence, evidenceName, evidenceHead: TextRole
  var contentsChapter, contentsHeading, contentsPage: TextRole
  var running, runningStrong: TextRole

  init(_ theme: Theme) {
    let c = theme.colors
    // Vollkorn's figures are old-style and proportional unless asked otherwise.
    func text(_ size: Double, _ lead: Double, _ weight: Int, _ color: Color, tracking: Double = 0) -> TextRole {
      TextRole(
        TextStyle(theme.textFamily, size, weight: weight, tracking: tracking, features: "lnum=1,kern=1"), lead: lead,
        color)
    }
    func sans(_ size: Double, _ lead: Double, _ weight: Int, _ color: Color, tracking: Double = 0) -> TextRole {
      TextRole(TextStyle(theme.chartFamily, size, weight: weight, tracking: tracking), lead: lead, color)
    }
    func display(_ size: Double, _ lead: Double, _ weight: Int, _ color: Color) -> TextRole {
      TextRole(TextStyle(theme.displayFamily, size, weight: weight), lead: lead, color)
    }

    title = text(35, 37, 600, c.ink, tracking: -0.35)
    dek = text(13, 18, 400, c.ink2)
    byline = sans(7.25, 10, 400, c.ink3)
    judgement = text(15.5, 21, 400, c.ink)
    judgement.noteMark = 8
    judgement.stressesOpenNumbers = true
    label = sans(7.25, 9, 600, c.ink3)
    tileFigure = display(25, 27, 600, c.ink)
    tileUnit = display(12, 27, 500, c.ink)
    tileWords = sans(8.25, 11, 400, c.ink)
    tileBound = sans(7.25, 10, 400, c.ink3)
    chapter = text(17, 21, 600, c.ink)
    heading = text(12.5, 15, 600, c.ink)
    subheading = text(10, 13.5, 600, c.ink)
    body = text(10, 13.5, 400, c.ink)
    quote = text(10, 13.5, 400, c.ink2)
    code = sans(8, 11.25, 400, c.ink)
    code.style.features = "tnum=1"
    side = sans(8, 11.25, 400, c.ink2)
    side.strongColor = c.ink
    box = sans(8, 11.25, 400, c.ink)
    boxTitle = sans(9, 11.25, 600, c.ink)
    callout = sans(8.25, 11.75, 400, c.ink2)
    callout.strongColor = c.ink
    aboutLabel = sans(7.25, 10, 400, c.ink3)
    aboutContent = sans(7.25, 10.75, 400, c.ink)
    figureTitle = sans(10.5, 13.5, 600, c.ink, tracking: -0.06)
    figureSubtitle = sans(8, 11, 400, c.ink2)
    source = sans(6.75, 9.5, 400, c.ink3)
    tableHead = sans(7.25, 9.5, 400, c.ink3)
    tableCell = sans(8, 10.5, 400, c.ink)
    note = sans(6.75, 9.25, 400, c.ink2)
    noteNumber = sans(6.75, 9.25, 600, c.blue)
    evidence = sans(6.75, 9, 400, c.ink2)
    evidence.strongColor = c.ink
    evidenceName = sans(6.75, 9, 400, c.ink3)
    evidenceName.strongColor = c.ink
    evidenceHead = sans(7.25, 9.5, 600, c.ink)
    contentsChapter = text(10, 16, 600, c.ink)
    contentsHeading = text(10, 14, 400, c.ink)
    contentsPage = sans(8, 14, 400, c.ink2)
    contentsPage.style.features = "tnum=1"
    running = sans(7, 9, 400, c.ink3)
    runningStrong = sans(7, 9, 600, c.ink)
    for path in [\TextRoles.body, \.quote] {
      self[keyPath: path].hyphenates = true
      self[keyPath: path].justifies = true
    }
    for path in [\TextRoles.side, \.box, \.callout, \.tableCell] { self[keyPath: path].hyphenates = true }
  }
}
