/// The words of the pages of evidence, in the report's language.
package struct EvidenceWords: Sendable, Hashable {
  package var evidence: String
  /// Under the title.
  package var introduction: String
  /// The part before the first heading.
  package var opening: String
  package var notes: String
  package var blocks: String
  /// The declarations that numbers rest on.
  package var definitions: String
  package var sources: String
  /// After a number: `rows`, `open`, `missing`.
  package var rows: String
  package var items: String
  package var open: String
  package var missing: String
  package var undefined: String
  /// Before the number of an entry with the same rows.
  package var asFor: String
  package var contested: String
  package var figure: String
  package var table: String
  package var backToText: String

  /// The words of a language; English where it is not known here.
  package init(language: String) {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    self = EvidenceWords.known[primary] ?? .english
  }

  private init(
    _ evidence: String, _ introduction: String, _ opening: String, _ notes: String, _ blocks: String,
    _ definitions: String, _ sources: String, _ counts: (rows: String, items: String, open: String, missing: String),
    _ undefined: String, _ asFor: String, _ contested: String, _ figure: String, _ table: String, _ backToText: String
  ) {
    self.evidence = evidence
    self.introduction = introduction
    self.opening = opening
    self.notes = notes
    self.blocks = blocks
    self.definitions = definitions
    self.sources = sources
    (rows, items, open, missing) = counts
    self.undefined = undefined
    self.asFor = asFor
    self.contested = contested
    self.figure = figure
    self.table = table
    self.backToText = backToText
  }

  private static let english = EvidenceWords(
    "Evidence",
    "Every number printed above, with how it was worked out, the rows of the data and the sources behind it. A number in"
      + " the text leads to its entry; the number of an entry leads back.",
    "Opening", "Notes", "Figures and tables", "Definitions", "Sources", ("rows", "items", "open", "missing"),
    "undefined", "rows as for", "Contested", "Figure", "Table", "Back to the text")

  private static let known: [String: EvidenceWords] = [
    "en": english,
    "de": EvidenceWords(
      "Belege",
      "Jede gedruckte Zahl mit ihrer Berechnung, den Datenzeilen und den Quellen. Eine Zahl im Text führt zu ihrem"
        + " Eintrag, die Nummer des Eintrags zurück.",
      "Beginn", "Anmerkungen", "Abbildungen und Tabellen", "Definitionen", "Quellen",
      ("Zeilen", "Einträge", "offen", "fehlend"), "nicht definiert", "Zeilen wie bei", "Strittig", "Abbildung",
      "Tabelle",
      "Zurück zum Text"),
    "fr": EvidenceWords(
      "Preuves",
      "Chaque nombre imprimé, avec son calcul, les lignes de données et les sources. Un nombre du texte mène à son"
        + " entrée ; le numéro de l’entrée ramène au texte.",
      "Début", "Notes", "Figures et tableaux", "Définitions", "Sources",
      ("lignes", "éléments", "ouverts", "manquants"), "non défini", "lignes comme pour", "Contesté", "Figure",
      "Tableau",
      "Retour au texte"),
    "hy": EvidenceWords(
      "Հիմքեր",
      "Տպված յուրաքանչյուր թիվ՝ իր հաշվարկով, տվյալների տողերով և աղբյուրներով։ Տեքստի թիվը տանում է դեպի իր գրառումը,"
        + " գրառման համարը՝ հետ։",
      "Սկիզբ", "Ծանոթագրություններ", "Պատկերներ և աղյուսակներ", "Սահմանումներ", "Աղբյուրներ",
      ("տող", "տարր", "բաց", "բացակայող"), "անորոշ", "տողերը՝ ինչպես", "Վիճելի", "Պատկեր", "Աղյուսակ",
      "Վերադառնալ տեքստին"),
    "ru": EvidenceWords(
      "Основания",
      "Каждое напечатанное число: как оно получено, из каких строк данных и источников. Число в тексте ведёт к своей"
        + " записи, номер записи возвращает к тексту.",
      "Начало", "Примечания", "Рисунки и таблицы", "Определения", "Источники",
      ("строк", "элементов", "открыто", "нет данных"), "не определено", "строки как в записи", "Спорно", "Рисунок",
      "Таблица",
      "Вернуться к тексту"),
  ]
}
