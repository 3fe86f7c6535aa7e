/// Fonts and files that are written.
extension ExplanationCatalog {
  static let outputs: [Explanation] = [
    Explanation(
      "CAS0591", "a font file is missing",
      "A theme names a font file that is not installed.",
      why: "Another font would change every line of the page.",
      notShown: "it depends on what is installed; the hint names the Debian package"),
    Explanation(
      "CAS0592", "a font file cannot be used",
      "A font file is another than the theme names: its hash differs, or it is broken.",
      why: "Another version of a font changes widths, and so the pages.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0593", "there are no fonts",
      "A theme has no fonts to draw with.",
      why: "There would be no text.",
      notShown: "every theme has fonts; this guards the drawing library"),
    Explanation(
      "CAS0601", "a picture would be too large",
      "A page or a picture has more dots than can be drawn.",
      why: "It would not fit into the memory.",
      notShown: "it depends on --dpi together with the size of a page"),
    Explanation(
      "CAS0602", "drawing failed",
      "The drawing library reports a fault.",
      why: "The file would be half drawn.",
      notShown: "it is a fault of casus or of the library"),
    Explanation(
      "CAS0603", "finishing a PDF failed",
      "qpdf reports a fault when tags, metadata and attachments are added.",
      why: "The file would not be accessible.",
      notShown: "it is a fault of casus or of the library"),
    Explanation(
      "CAS0604", "qpdf is not installed",
      "The library that finishes a PDF cannot be opened.",
      why: "Without it a PDF has no tags, and screen readers cannot read it.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0605", "a profile of SVG is unknown",
      "'svg' in the front matter is neither outlines nor live.",
      why: "The words in a chart would be held in another form.",
      wrong: .text(
        "Nothing but words.",
        front: "svg: lve"),
      right: .text(
        "Nothing but words.",
        front: "svg: live")),
  ]
}
