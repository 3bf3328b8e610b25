package import Records

/// Names that are too many, and words that are not known.
extension Russian {
  package func others(_ count: Int?, _ thing: NamedThing) -> String {
    let (one, few, many) =
      switch thing {
      case .category: ("категория", "категории", "категорий")
      case .module: ("модуль", "модуля", "модулей")
      case .severity: ("важность", "важности", "важностей")
      case .status: ("статус", "статуса", "статусов")
      case .check: ("проверка", "проверки", "проверок")
      case .scenario: ("сценарий", "сценария", "сценариев")
      case .job: ("задание", "задания", "заданий")
      case .path: ("адрес", "адреса", "адресов")
      case .incident: ("инцидент", "инцидента", "инцидентов")
      case .outage: ("сбой", "сбоя", "сбоев")
      case .expiry: ("запись", "записи", "записей")
      case .deployment: ("выкладка", "выкладки", "выкладок")
      case .errorKind: ("вид", "вида", "видов")
      case .group: ("группа", "группы", "групп")
      }
    guard let count else {
      return RussianTypography.bound("прочие (всего более \(RussianNumbers.plain(NamedThing.most)) \(many))")
    }
    return RussianTypography.bound("прочие (\(RussianNumbers.counted(count, one, few, many)))")
  }

  package func unknown(_ words: UnknownWords) -> String {
    let (one, many) =
      switch words.table {
      case .incidents: ("инцидента", "инцидентов")
      case .health: ("проверки", "проверок")
      case .scenarios: ("запуска сценариев", "запусков сценариев")
      case .jobs: ("запуска", "запусков")
      case .reports: ("сообщения об ошибке", "сообщений об ошибках")
      default: ("строки таблицы \(words.table.id)", "строк таблицы \(words.table.id)")
      }
    let column = words.column == .severity ? "неизвестная важность" : "неизвестный статус"
    let named = words.words.map { "«\($0.text)» (\(RussianNumbers.plain($0.count)))" }
    let list = named + (words.others > 0 ? ["другие (\(RussianNumbers.plain(words.others)))"] : [])
    return RussianTypography.bound(
      "У \(RussianNumbers.plain(words.rows)) из \(RussianNumbers.genitive(words.of, one, many)) \(column): "
        + list.joined(separator: ", ") + ".")
  }
}
