package import Records

/// What the numbers behind a finding are called.
extension Russian {
  package func evidence(_ name: String, _ relation: Comparison.Relation) -> String {
    let before = before(relation, nil)
    return switch name {
    case "before": RussianTypography.bound(before)
    case "n_before": RussianTypography.bound("Случаев " + before.prefix(1).lowercased() + before.dropFirst())
    default: Self.evidence[name].map(RussianTypography.bound) ?? name
    }
  }

  package func number(_ value: Double) -> String { RussianNumbers.style.number(value) }

  static let evidence = [
    "usual": "Обычно", "n_usual": "Случаев, по которым обычное", "t": "Изменение в стандартных ошибках",
    "periods": "По скольким периодам обычное",
    "days": "Дней истории", "after": "Теперь", "limit": "Порог", "ci_low": "Изменение, не меньше (95 %)",
    "ci_high": "Изменение, не больше (95 %)", "n_after": "Случаев теперь",
    "p": "p-значение", "phi": "Сверхразброс", "margin": "Наименьшее значимое изменение",
    "gaps": "Часы без данных", "share": "Полнота данных", "rejected": "Неучтённые записи", "rows": "Записи",
    "beyond": "Записи за порогом", "ci999_low": "Доля за порогом, не меньше (99,9 %)",
    "chatty": "Запросы с большим числом обращений", "path_share": "Доля по этому адресу",
    "others_share": "Доля по остальным адресам", "failed": "Запуски с ошибкой", "runs": "Запуски",
    "jobs": "Задания", "new": "Новые", "open": "Не устранены", "outages": "Сбои",
    "level": "В обычный день теперь", "days_left": "Дней до порога", "slope": "Изменение по наклону Сена",
    "points": "Точек ряда", "expected": "Ожидалось", "range_low": "Ожидалось, не меньше",
    "range_high": "Ожидалось, не больше",
    "scales": "Отклонение в шкалах", "waiting": "Ждут", "exhausted": "Попытки исчерпаны",
  ]
}
