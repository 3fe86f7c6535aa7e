/// The words that tables, notes and lists add to the author's, in the report's language.
package struct DocumentWords: Sendable, Hashable {
  /// Over the part of a table that goes on.
  package var continued: String
  /// The label of the last row, and of the last row of a group.
  package var total: String
  package var subtotal: String
  /// Under a table whose totals are lower bounds: before what is missing, and how much of each column that is.
  private var atLeast: String
  private var gaps: String
  /// The heading of the list of sources, and what each was used for.
  package var sources: String
  package var usedFor: String
  package var text: String
  /// The headings of the lists of figures and of tables.
  package var figures: String
  package var tables: String
  /// Before the number of a page or of a section.
  package var page: String
  package var section: String
  /// Before the number of a source's paragraph, and of several.
  package var paragraph: String
  package var paragraphs: String
  package var openQuote: String
  package var closeQuote: String
  /// The first link of a web page.
  package var skip: String

  package func quote(_ text: String) -> String { openQuote + text + closeQuote }

  /// The words of a language; English where it is not known here.
  package static func of(_ language: String) -> DocumentWords {
    known[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? english
  }

  /// Why totals are no more than lower bounds: `Crew 4 of 44`.
  package func atLeast(_ columns: [(title: String, missing: Int, count: Int)]) -> String {
    let list = columns.map { column in
      column.title + " "
        + gaps.replacing("{k}", with: String(column.missing)).replacing("{n}", with: String(column.count))
    }
    return "\(atLeast) \(list.joined(separator: ", "))."
  }

  private static let english = DocumentWords(
    continued: "continued", total: "Total", subtotal: "Together",
    atLeast: "A total with + is a lower bound; not known or still open:", gaps: "{k} of {n}", sources: "Sources",
    usedFor: "Used for", text: "text", figures: "Figures", tables: "Tables", page: "page", section: "Section",
    paragraph: "para.", paragraphs: "paras", openQuote: "“", closeQuote: "”",
    skip: "Skip to the text")

  private static let known: [String: DocumentWords] = [
    "en": english,
    "de": DocumentWords(
      continued: "Fortsetzung", total: "Insgesamt", subtotal: "Zusammen",
      atLeast: "Eine Summe mit + ist eine Untergrenze; unbekannt oder noch offen:", gaps: "{k} von {n}",
      sources: "Quellen", usedFor: "Verwendet für", text: "Text", figures: "Abbildungen", tables: "Tabellen",
      page: "Seite", section: "Abschnitt", paragraph: "Abs.", paragraphs: "Abs.", openQuote: "„", closeQuote: "“",
      skip: "Zum Text"),
    "es": DocumentWords(
      continued: "continuación", total: "Total", subtotal: "En conjunto",
      atLeast: "Un total con + es un límite inferior; se desconocen o siguen abiertos:", gaps: "{k} de {n}",
      sources: "Fuentes", usedFor: "Usado en", text: "texto", figures: "Figuras", tables: "Tablas", page: "página",
      section: "Sección", paragraph: "párr.", paragraphs: "párrs.", openQuote: "«", closeQuote: "»",
      skip: "Ir al texto"),
    "fr": DocumentWords(
      continued: "suite", total: "Total", subtotal: "Ensemble",
      atLeast: "Un total suivi de + est une borne inférieure ; inconnues ou encore ouvertes :", gaps: "{k} sur {n}",
      sources: "Sources", usedFor: "Utilisé pour", text: "texte", figures: "Figures", tables: "Tableaux", page: "page",
      section: "Section", paragraph: "par.", paragraphs: "par.", openQuote: "«\u{A0}", closeQuote: "\u{A0}»",
      skip: "Aller au texte"),
    "hy": DocumentWords(
      continued: "շարունակություն", total: "Ընդամենը", subtotal: "Միասին",
      atLeast: "+ նշանով գումարը ստորին սահման է. հայտնի չեն կամ դեռ բաց են՝", gaps: "{k}/{n}", sources: "Աղբյուրներ",
      usedFor: "Օգտագործված է", text: "տեքստ", figures: "Պատկերներ", tables: "Աղյուսակներ", page: "էջ",
      section: "Բաժին", paragraph: "պարբ.", paragraphs: "պարբ.", openQuote: "«", closeQuote: "»",
      skip: "Անցնել տեքստին"),
    "ru": DocumentWords(
      continued: "продолжение", total: "Всего", subtotal: "Вместе",
      atLeast: "Сумма со знаком + — нижняя граница; неизвестны или ещё открыты:", gaps: "{k} из {n}",
      sources: "Источники", usedFor: "Использовано", text: "текст", figures: "Рисунки", tables: "Таблицы",
      page: "страница", section: "Раздел", paragraph: "абз.", paragraphs: "абз.", openQuote: "«", closeQuote: "»",
      skip: "Перейти к тексту"),
  ]
}
