/// Files that travel in a PDF, and what comes out when it is made again from them.
///
/// None of them can be shown: a PDF is no text.
extension ExplanationCatalog {
  static let sealed: [Explanation] = [
    Explanation(
      "CAS0606", "the data is too large to travel in the PDF",
      "The files of the data are larger than 20 MB together, so that the PDF holds the briefing and the lock alone.",
      why: "A reader of pages should not wait for data; but the PDF cannot be made again without it.",
      notShown: "it takes more than 20 MB of data"),
    Explanation(
      "CAS0607", "a file is no PDF",
      "What 'casus verify' was given is no PDF, or was cut off.",
      why: "Nothing in it can be trusted.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0608", "a PDF is too large",
      "A PDF is larger than 256 MB, or holds more than 4,096 files.",
      why: "A stranger's file must not fill the memory.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0609", "a PDF holds no files",
      "The PDF holds none of the files it was made from: the briefing says 'attachments: false', or casus did not make it.",
      why: "It cannot be made again.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0610", "a file in a PDF has no usable name",
      "The name of a file in the PDF is no path below a folder, or stands twice.",
      why: "A name that leads out of its folder is how a stranger would reach other files.",
      notShown: "a PDF is no text"),
    Explanation(
      "CAS0611", "a file in a PDF cannot be unpacked",
      "A file in the PDF is packed in a way casus does not use, is broken, or is larger than 64 MB.",
      why: "A few bytes can stand for more than the memory holds.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0761", "a PDF holds no lock",
      "The PDF holds files, and no lock.json that says how it was made.",
      why: "There is nothing to compare with.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0762", "a PDF lacks a file it was made from",
      "The lock in the PDF names a file that the PDF does not hold: its data is too large, or somebody took it out.",
      why: "Without it the PDF cannot be made again.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0763", "a PDF cannot be made again",
      "The briefing in the PDF cannot be compiled with the files in it; the faults above say why.",
      why: "What cannot be made again cannot be verified.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0764", "a PDF was made with other versions",
      "casus, or a library it draws with, has another version here than when the PDF was made.",
      why: "The same words may then stand elsewhere, so that numbers and charts are compared, and pages are not.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0765", "a PDF was made with other fonts",
      "A font of the PDF has another content here, or is not used here.",
      why: "The same words may then stand elsewhere, so that numbers and charts are compared, and pages are not.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0766", "a number of a PDF comes out otherwise",
      """
      A number is printed in the PDF and comes out as another from the files in it, or the lock and the briefing do not \
      name the same numbers.
      """,
      why: "The PDF does not hold what it says: the data, the lock or the briefing was changed after it was made.",
      notShown: "a PDF is no text"),
    Explanation(
      "CAS0767", "a number of a PDF rests on something else",
      "A number is printed as it comes out, but its value, rule, rows or sources are not those of the lock.",
      why: "What stands behind a number is part of what was published.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0768", "a chart of a PDF comes out otherwise",
      "The words or marks of a chart that is drawn again are not those of the lock.",
      why: "The chart does not show the data in the PDF.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0769", "a file in a PDF is another than the lock names",
      "A file in the PDF has another hash than the lock in it names.",
      why: "Somebody changed the file after the PDF was made.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0770", "a PDF holds a file that nothing names",
      "The PDF holds a file that the lock in it does not name.",
      why: "Somebody added it after the PDF was made.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0771", "a page of a PDF comes out otherwise",
      "What is drawn on a page is not what the briefing in the PDF makes.",
      why: "A number or a word of the page may have been changed.", notShown: "a PDF is no text"),
    Explanation(
      "CAS0772", "a PDF differs elsewhere than on its pages",
      "Structure, outline, metadata or attachments are not what the briefing in the PDF makes.",
      why: "A screen reader or a catalogue may be told something else than the pages say.",
      notShown: "a PDF is no text"),
  ]
}
