/// What the database's own values are called: category, severity and status of an error report. Others stay as stored.
extension Russian {
  package func category(_ stored: String) -> String { Self.categories[stored] ?? stored }
  package func severity(stored: String) -> String { Self.severities[stored] ?? stored }
  package func status(_ stored: String) -> String { Self.statuses[stored] ?? stored }

  private static let categories = [
    "ui": "Интерфейс", "functionality": "Функциональность", "performance": "Быстродействие",
    "security": "Безопасность", "integration": "Интеграции", "data": "Данные", "other": "Прочее",
    "(none)": "Без категории",
  ]
  private static let severities = [
    "critical": "Критическая", "high": "Высокая", "medium": "Средняя", "low": "Низкая", "(none)": "Не указана",
  ]
  private static let statuses = [
    "new": "Новое", "investigating": "Изучается", "confirmed": "Подтверждено", "in_progress": "В работе",
    "resolved": "Устранено", "wont_fix": "Отклонено", "(none)": "Не указан",
  ]
}
