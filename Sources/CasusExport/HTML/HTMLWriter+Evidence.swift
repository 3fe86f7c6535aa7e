import CasusReport

extension HTMLWriter {
  /// The evidence after the notes: a part for each section, shut until it is asked for or a number leads into it.
  mutating func putEvidence() {
    guard let evidence = report.evidence, !evidence.sections.isEmpty else { return }
    put("<section class=\"evidence\" aria-labelledby=\"evidence_title\">\n<h2 id=\"evidence_title\">")
    putText(evidence.words.evidence)
    put("</h2>\n<p>")
    putText(evidence.words.introduction)
    put("</p>\n")
    for section in evidence.sections {
      putPart(section.title)
      put("<ol>\n")
      for entry in section.entries { put(entry, evidence.words) }
      put("</ol>\n</details>\n")
    }
    putList(evidence.words.definitions, evidence.definitions.map { ($0.name, $0.words, nil) })
    putList(evidence.words.contested, evidence.contested.map { ($0.name, $0.words, nil) })
    putList(
      evidence.words.sources,
      evidence.sources.filter { $0.citation != $0.short }.map { ($0.short, $0.citation, $0.url) })
    put("</section>\n")
  }

  private mutating func putPart(_ title: String) {
    put("<details>\n<summary>")
    putText(title)
    put("</summary>\n")
  }

  private mutating func put(_ entry: EvidenceAppendix.Entry, _ words: EvidenceWords) {
    put("<li id=\"evidence_\(entry.number)\" value=\"\(entry.number)\"><p>")
    for (index, form) in entry.forms.enumerated() {
      if index > 0 { put(" · ") }
      let target = form.published.map { "number_\($0 + 1)" } ?? entry.block.map { HTMLWriter.fragment($0) }
      let isPrinted = form.published.map { printedNumbers.contains($0) } ?? (target != nil)
      if let target, isPrinted {
        put("<a href=\"#")
        putText(target)
        put("\" class=\"back\" title=\"")
        putText(words.backToText)
        put("\"><strong>")
      } else {
        put("<strong>")
      }
      putText(form.text)
      put(target != nil && isPrinted ? "</strong></a>" : "</strong>")
    }
    if !entry.name.isEmpty {
      put(" <code>")
      putText(entry.name)
      put("</code>")
    }
    put("</p>\n")
    for paragraph in entry.paragraphs { putElement("p", paragraph) }
    put("</li>\n")
  }

  private mutating func putList(_ title: String, _ items: [(name: String, words: String, url: String?)]) {
    guard !items.isEmpty else { return }
    putPart(title)
    put("<dl>\n")
    for item in items {
      put("<div><dt>")
      putText(item.name)
      put("</dt><dd>")
      var words = RichText.Run(item.words)
      words.link = item.url.map(RichText.Link.url)
      put(RichText([words]))
      put("</dd></div>\n")
    }
    put("</dl>\n</details>\n")
  }
}
