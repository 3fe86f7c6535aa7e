/// Paper, justification and language.
extension ExplanationCatalog {
  static let paper: [Explanation] = [
    Explanation(
      "CAS0721", "a sheet of paper is unknown",
      "'paper' in the front matter is none of the sheets that pages are made for.",
      why: "The pages would be printed on another sheet than they were made for.",
      wrong: .text("Nothing but words.", front: "paper: a3"),
      right: .text("Nothing but words.", front: "paper: letter")),
    Explanation(
      "CAS0722", "a switch is neither true nor false",
      "'justify' or 'hyphenate' in the front matter holds something else than true or false.",
      why: "What was meant would be a guess.",
      wrong: .text("Nothing but words.", front: "justify: both"),
      right: .text("Nothing but words.", front: "justify: true")),
    Explanation(
      "CAS0723", "no word is hyphenated",
      "Words are to be hyphenated, and the patterns of the language are not installed.",
      why: "Lines are set wider than they need be, and on another machine they break elsewhere.",
      notShown: "it depends on what is installed; the hint names the Debian package"),
    Explanation(
      "CAS0724", "the words of a language are not known",
      "Months, units and captions are not translated into the language of the briefing.",
      why: "English words would stand in a text of another language without anybody having chosen them.",
      wrong: .text("Nothing but words.", front: "lang: eo\nhyphenate: false"),
      right: .text("Nothing but words.", front: "lang: de\nhyphenate: false")),
  ]
}
