import CasusReport
import CasusScene

extension Composer {
  /// The pages of evidence after the body: a heading, and entries in three columns like notes.
  func evidence(_ appendix: EvidenceAppendix) -> (head: [FlowBlock], entries: [SetNote]) {
    let heading = set(RichText(appendix.words.evidence), roles.heading, measure: Grid.width(of: .text))
    let path = [branch(.anchor(Anchors.evidence)), branch(.heading(level: 2))]
    var head = FlowBlock(kind: .heading(rank: 1), span: .text, strips: strips(heading, below: path))
    head.capTop = heading.capTop
    head.baseBottom = heading.baseBottom
    let words = set(RichText(appendix.words.introduction), roles.source, measure: Grid.width(of: .text))
    var introduction = FlowBlock(
      kind: .paragraph, span: .text, strips: strips(words, below: [branch(.paragraph)]))
    introduction.baseBottom = words.baseBottom

    let last = appendix.entries.last?.number ?? 0
    var setter = EvidenceSetter(composer: self, hang: last > 99 ? 15.0 : last > 9 ? 12.5 : 9)
    for section in appendix.sections {
      let list = branch(.list)
      setter.begin(section.title)
      for entry in section.entries { setter.add(entry, to: list) }
    }
    if !appendix.definitions.isEmpty {
      setter.begin(appendix.words.definitions)
      for definition in appendix.definitions { setter.add(definition.name, definition.words) }
    }
    if !appendix.contested.isEmpty {
      setter.begin(appendix.words.contested)
      for conflict in appendix.contested { setter.add(conflict.name, conflict.words) }
    }
    if !appendix.sources.isEmpty {
      setter.begin(appendix.words.sources)
      for source in appendix.sources where source.citation != source.short {
        setter.add(source.short, source.citation, url: source.url)
      }
    }
    return ([head, introduction], setter.notes)
  }
}

/// Sets the entries of the evidence, one below the other.
private struct EvidenceSetter {
  let composer: Composer
  /// How far the text stands in from the entries' numbers.
  let hang: Double
  var notes: [SetNote] = []
  /// The heading that waits for the first entry below it.
  private var heading: [Strip] = []

  init(composer: Composer, hang: Double) {
    self.composer = composer
    self.hang = hang
  }

  private var width: Double { Grid.width(ofColumns: 2) }

  /// Begins a section; its title stays with its first entry.
  mutating func begin(_ title: String) {
    let role = composer.roles.evidenceHead
    let lines = composer.set(RichText(title), role, measure: width)
    let path = [composer.branch(.heading(level: 3))]
    heading = composer.strips(lines, below: path) + [Strip(1.5)]
  }

  mutating func add(_ entry: EvidenceAppendix.Entry, to list: Branch) {
    let item = composer.branch(.listItem)
    let path = [composer.branch(.anchor(Anchors.evidence(entry.number))), list, item]
    let role = composer.roles.evidence
    var head: [RichText.Run] = []
    for (index, form) in entry.forms.enumerated() {
      if index > 0 { head.append(RichText.Run(" · ")) }
      var run = RichText.Run(form.text)
      run.isStrong = true
      head.append(run)
    }
    if !entry.name.isEmpty { head.append(RichText.Run("\u{2002}" + entry.name)) }
    let body = composer.branch(.listBody)
    var strips: [Strip] = []
    for (index, text) in ([RichText(head)] + entry.paragraphs).enumerated() {
      let lines = composer.set(
        text, index == 0 ? composer.roles.evidenceName : role, measure: width - hang)
      strips += composer.strips(lines, below: path + [body, composer.branch(.paragraph)], x: hang)
    }
    let back = entry.block.map { $0 } ?? entry.forms.first?.published.map { Anchors.number($0 + 1) }
    let leads = back.map { composer.anchors.contains($0) || composer.printedNumbers.contains($0) } ?? false
    let branches = leads ? [composer.branch(.destination(back ?? ""))] : []
    let digits = composer.line(String(entry.number), composer.roles.noteNumber)
    let label = composer.pieces(digits, below: path + [composer.branch(.listLabel)] + branches)
    strips[0].pieces.insert(contentsOf: label, at: 0)
    finish(strips)
  }

  /// A definition or a source: its name in semibold, its words after it.
  mutating func add(_ name: String, _ words: String, url: String? = nil) {
    var head = RichText.Run(name)
    head.isStrong = true
    var rest = RichText.Run("\u{2002}" + words)
    rest.link = url.map(RichText.Link.url)
    let lines = composer.set(RichText([head, rest]), composer.roles.evidence, measure: width)
    finish(composer.strips(lines, below: [composer.branch(.paragraph)]))
  }

  private mutating func finish(_ strips: [Strip]) {
    notes.append(SetNote(strips: heading + strips, spaceBefore: heading.isEmpty ? 0 : 5))
    heading = []
  }
}
