/// The few words pages say themselves, in the report's language.
package struct Wording: Sendable, Hashable {
  package var keyJudgement: String
  package var unknown: String
  package var asOf: String
  package var figure: String
  package var table: String
  package var contents: String

  /// The words of a language; English where it is not known here.
  package init(language: String) {
    self = Wording.known[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? .english
  }

  private init(
    _ keyJudgement: String, _ unknown: String, _ asOf: String, _ figure: String, _ table: String,
    _ contents: String
  ) {
    self.keyJudgement = keyJudgement
    self.unknown = unknown
    self.asOf = asOf
    self.figure = figure
    self.table = table
    self.contents = contents
  }

  private static let english = Wording("Key judgement", "What is not known", "As of", "Figure", "Table", "Contents")

  private static let known: [String: Wording] = [
    "de": Wording("Kernaussage", "Was nicht bekannt ist", "Stand:", "Abbildung", "Tabelle", "Inhalt"),
    "en": english,
    "es": Wording("Conclusión principal", "Lo que no se sabe", "A fecha de", "Figura", "Tabla", "Índice"),
    "fr": Wording("Conclusion principale", "Ce que l’on ignore", "Au", "Figure", "Tableau", "Sommaire"),
    "hy": Wording("Հիմնական եզրակացություն", "Ինչն է անհայտ", "Առ", "Պատկեր", "Աղյուսակ", "Բովանդակություն"),
    "ru": Wording("Главный вывод", "Что неизвестно", "По состоянию на", "Рисунок", "Таблица", "Содержание"),
  ]
}
