import Numerals
import Records

/// Numbers as Russian readers expect them.
///
/// What belongs together is held by no-break spaces (U+00A0): mail programs, terminals and the fonts of the pictures
/// all know it, unlike the narrow one.
enum RussianNumbers {
  static let space = "\u{A0}"
  static let style = NumberStyle(
    numerals: Numerals(decimal: ",", group: space), space: space, milliseconds: "мс", seconds: "с", minutes: "мин",
    hours: "ч", days: "дн.",
    bytes: ["Б", "КБ", "МБ", "ГБ", "ТБ"], thousand: "\u{A0}тыс.", million: "\u{A0}млн", perSecond: "/с", points: "п.\u{A0}п.",
    currencies: ["RUB": "₽", "RUR": "₽", "USD": "$", "EUR": "€"], labels: ["of 5": "из\u{A0}5"])

  static func plain(_ count: Int) -> String { style.plain(Double(count)) }

  /// `1 ошибка`, `2 ошибки`, `5 ошибок`.
  static func counted(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    plain(count) + space + plural(count, one, few, many)
  }

  /// Behind a preposition with the genitive: `из 21 записи`, `из 22 записей`.
  static func genitive(_ count: Int, _ one: String, _ many: String) -> String {
    plain(count) + space + plural(count, one, many, many)
  }

  /// The form that goes with a whole number: 1, 21, 101 take `one`; 2–4, 22–24 take `few`; 0, 5–20, 111 take `many`.
  static func plural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    let rest = count.magnitude % 100
    if (11...14).contains(rest) { return many }
    switch rest % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }

  /// The form that goes with a number as written: a fraction takes the genitive singular, `1,5 раза`.
  static func plural(_ written: String, _ one: String, _ few: String, _ many: String) -> String {
    guard let count = Int(written.filter { $0 != "\u{A0}" }) else { return few }
    return plural(count, one, few, many)
  }
}
