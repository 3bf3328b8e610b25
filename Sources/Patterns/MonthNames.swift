/// Months as dates write them, in lower case; in Russian also with a capital, since only ASCII is folded.
enum MonthNames {
  static let all: [StaticString] = [
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug",
    "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
    "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек",
  ]
}
