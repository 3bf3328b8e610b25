/// What the numbers behind a finding are called.
extension Russian {
  public func evidence(_ name: String) -> String { Self.evidence[name].map(RussianTypography.bound) ?? name }

  public func number(_ value: Double) -> String { RussianNumbers.style.number(value) }

  static let evidence = [
    "before": "Неделей раньше", "after": "Теперь", "limit": "Порог", "ci_low": "Нижняя граница (95 %)",
    "ci_high": "Верхняя граница (95 %)", "n_before": "Случаев неделей раньше", "n_after": "Случаев теперь",
    "p": "p-значение", "phi": "Сверхразброс", "margin": "Наименьшее значимое изменение",
    "gaps": "Часы без данных", "share": "Полнота данных", "rejected": "Неучтённые записи", "rows": "Записи",
    "beyond": "Записи за порогом", "ci999_low": "Нижняя граница (99,9 %)",
    "chatty": "Запросы с частыми обращениями к базе", "path_share": "Доля на этом пути",
    "others_share": "Доля на остальных путях", "new": "Новые", "open": "Не устранены",
  ]
}
