/// The words and signs one language prints values with. A new language is one more entry in `all`.
package struct LanguageWords: Sendable, Hashable {
  /// BCP 47, primary subtag.
  package var language: String
  package var months: [String]
  package var shortMonths: [String]
  /// As they stand beside a day, where that differs: `14 мая`.
  package var monthsWithDay: [String]
  /// From Sunday.
  package var weekdays: [String]
  package var shortWeekdays: [String]
  package var seasons: [String]
  /// Between day and month: `14. Mai`.
  package var afterDay = " "
  package var afterFirstDay: String?
  package var about: String
  package var perhaps: String
  package var since: String
  package var until: String
  package var and: String
  /// A comma before the last "and" of a list: never in these languages.
  package var yes: String
  package var no: String
  package var oneDay: String
  /// Between 2 and 4, where a language has a form for it.
  package var fewDays: String?
  package var manyDays: String
  package var decimalPoint: String
  package var groupMark: String
  /// Whether 21 takes the form of 1, as in Russian.
  package var countsByLastDigit = false
  package var percentSign = "%"
  package var undefined: String
  package var or: String
  /// After the range of a number over all readings of what sources disagree about.
  package var acrossContested: String

  package static func of(_ language: String) -> LanguageWords {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    return all.first { $0.language == primary } ?? english
  }

  package static let all = [english, german, french, russian, armenian]

  package static let english = LanguageWords(
    language: "en",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    monthsWithDay: [],
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortWeekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    seasons: ["spring", "summer", "autumn", "winter"],
    about: "about", perhaps: "perhaps", since: "since", until: "until", and: "and", yes: "yes", no: "no",
    oneDay: "day", fewDays: nil, manyDays: "days", decimalPoint: ".", groupMark: ",", undefined: "undefined", or: "or",
    acrossContested: "across contested facts")

  static let german = LanguageWords(
    language: "de",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    shortMonths: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    monthsWithDay: [],
    weekdays: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    shortWeekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"], afterDay: ". ", afterFirstDay: ".",
    about: "etwa", perhaps: "vielleicht", since: "seit", until: "bis", and: "und", yes: "ja", no: "nein",
    oneDay: "Tag", fewDays: nil, manyDays: "Tage", decimalPoint: ",", groupMark: ".", percentSign: "\u{A0}%",
    undefined: "nicht definiert", or: "oder",
    acrossContested: "je nach strittiger Angabe")

  static let french = LanguageWords(
    language: "fr",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    monthsWithDay: [],
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    shortWeekdays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    seasons: ["printemps", "été", "automne", "hiver"],
    about: "vers", perhaps: "peut-être", since: "depuis", until: "jusqu’au", and: "et", yes: "oui", no: "non",
    oneDay: "jour", fewDays: nil, manyDays: "jours", decimalPoint: ",", groupMark: "\u{202F}",
    percentSign: "\u{202F}%", undefined: "non défini", or: "ou",
    acrossContested: "selon les faits contestés")

  static let russian = LanguageWords(
    language: "ru",
    months: [
      "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
      "декабрь",
    ],
    shortMonths: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    monthsWithDay: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря",
    ],
    weekdays: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
    shortWeekdays: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"], seasons: ["весна", "лето", "осень", "зима"],
    about: "около", perhaps: "возможно", since: "с", until: "до", and: "и", yes: "да", no: "нет", oneDay: "день",
    fewDays: "дня", manyDays: "дней", decimalPoint: ",", groupMark: "\u{A0}", countsByLastDigit: true,
    percentSign: "\u{A0}%", undefined: "не определено", or: "или",
    acrossContested: "в зависимости от спорных данных")

  static let armenian = LanguageWords(
    language: "hy",
    months: [
      "հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր", "հոկտեմբեր",
      "նոյեմբեր", "դեկտեմբեր",
    ],
    shortMonths: ["հուն", "փետ", "մար", "ապր", "մայ", "հուն", "հուլ", "օգս", "սեպ", "հոկ", "նոյ", "դեկ"],
    monthsWithDay: [
      "հունվարի", "փետրվարի", "մարտի", "ապրիլի", "մայիսի", "հունիսի", "հուլիսի", "օգոստոսի", "սեպտեմբերի",
      "հոկտեմբերի", "նոյեմբերի", "դեկտեմբերի",
    ],
    weekdays: ["կիրակի", "երկուշաբթի", "երեքշաբթի", "չորեքշաբթի", "հինգշաբթի", "ուրբաթ", "շաբաթ"],
    shortWeekdays: ["կիր", "երկ", "երք", "չրք", "հնգ", "ուրբ", "շբթ"], seasons: ["գարուն", "ամառ", "աշուն", "ձմեռ"],
    about: "մոտ", perhaps: "հնարավոր է", since: "սկսած", until: "մինչև", and: "և", yes: "այո", no: "ոչ",
    oneDay: "օր", fewDays: nil, manyDays: "օր", decimalPoint: ",", groupMark: "\u{A0}", undefined: "անորոշ", or: "կամ",
    acrossContested: "ըստ վիճելի տվյալների")
}
