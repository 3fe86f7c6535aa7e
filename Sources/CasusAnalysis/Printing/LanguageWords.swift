/// The words and signs one language prints values with. A new language is one more entry in `all`.
package struct LanguageWords: Sendable, Hashable {
  /// BCP 47: the primary subtag, and the region where its words are another's.
  package var language: String
  package var months: [String]
  package var shortMonths: [String]
  /// As they stand beside a day, where that differs: `14 мая`.
  package var monthsWithDay: [String]
  /// From Sunday.
  package var weekdays: [String]
  package var shortWeekdays: [String]
  package var seasons: [String]
  /// Between day and month: `14. Mai`, `14 de mayo`; and between month and year: `mayo de 2021`.
  package var afterDay = " "
  package var beforeYear = " "
  /// Whether the month comes before the day: `May 14, 2021`.
  package var startsWithMonth = false
  package var afterFirstDay: String?
  package var about: String
  package var perhaps: String
  package var since: String
  package var until: String
  package var and: String
  package var yes: String
  package var no: String
  package var oneDay: String
  /// Between 2 and 4, where a language has a form for it.
  package var fewDays: String?
  package var manyDays: String
  package var decimalPoint: String
  package var groupMark: String
  /// Below this a number takes the form of 1, where that is not for 1 alone: `1,5 jour`.
  package var singularBelow: Double?
  /// Whether 21 takes the form of 1, as in Russian.
  package var countsByLastDigit = false
  package var percentSign = "%"
  package var undefined: String
  package var or: String
  /// After the range of a number over all readings of what sources disagree about.
  package var acrossContested: String
  /// d3's `%x` and `%X`.
  package var dateFormat = "%d.%m.%Y"
  package var timeFormat = "%H:%M:%S"

  /// The words of a language and region, else of the language; English where it is not known here.
  package static func of(_ language: String) -> LanguageWords { known(language) ?? english }

  /// Whether there are words of the language.
  package static func knows(_ language: String) -> Bool { known(language) != nil }

  private static func known(_ language: String) -> LanguageWords? {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    return all.first { $0.language == tag } ?? all.first { $0.language == primary }
  }

  package static let all = [english, british, american, german, french, russian, spanish, armenian]

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
    acrossContested: "across contested facts", dateFormat: "%-m/%-d/%Y", timeFormat: "%-I:%M:%S %p")

  static let british: LanguageWords = {
    var words = english
    words.language = "en-gb"
    words.dateFormat = "%d/%m/%Y"
    words.timeFormat = "%H:%M:%S"
    return words
  }()

  static let american: LanguageWords = {
    var words = english
    words.language = "en-us"
    words.startsWithMonth = true
    words.seasons = ["spring", "summer", "fall", "winter"]
    return words
  }()

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
    singularBelow: 2, percentSign: "\u{A0}%", undefined: "non défini", or: "ou",
    acrossContested: "selon les faits contestés", dateFormat: "%d/%m/%Y")

  static let spanish = LanguageWords(
    language: "es",
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    shortMonths: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
    monthsWithDay: [],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    shortWeekdays: ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"],
    seasons: ["primavera", "verano", "otoño", "invierno"], afterDay: " de ", beforeYear: " de ",
    about: "hacia", perhaps: "quizá", since: "desde", until: "hasta", and: "y", yes: "sí", no: "no",
    oneDay: "día", fewDays: nil, manyDays: "días", decimalPoint: ",", groupMark: ".", percentSign: "\u{A0}%",
    undefined: "no definido", or: "o", acrossContested: "según los datos discutidos", dateFormat: "%d/%m/%Y")

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
