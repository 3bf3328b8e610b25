import Records

/// Facts and advice with their sentences in Russian; no-break spaces are written as plain ones.
enum RussianSentenceTable {
  static let facts: [(Fact, String)] = [
    (
      .shareBeyond(
        "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day)),
      "С 11:40 до 13:05 ошибкой закончились 39 % запросов (107 из 273), выше критического порога (5 %)."
    ),
    (
      .shareBeyond(
        "requests.error_rate", count: 22, of: 1273, SentenceTable.failing, SentenceTable.span(SentenceTable.week)),
      "17 ноября с 11:40 до 13:05 ошибкой закончились 1,73 % запросов (22 из 1 273), выше критического порога (5 %)."
    ),
    (
      .shareBeyond("custom.paid", count: 900, of: 1000, SentenceTable.missed, SentenceTable.span(SentenceTable.day)),
      "Показатель «paid» — 90 % с 11:40 до 13:05 (900 из 1 000), ниже порога предупреждения (99 %)."
    ),
    (
      .quantileBeyond(
        "requests.duration.p95", count: 33, of: 273, SentenceTable.slow, SentenceTable.span(SentenceTable.day)),
      "Время ответа p95 — выше порога предупреждения (2 с) с 11:40 до 13:05: дольше длились 33 из 273 запросов."
    ),
    (
      .quantileBeyond(
        "custom.queue", count: 1, of: 21, SentenceTable.slow,
        SentenceTable.span(SentenceTable.day, "23:00", nil, day: 16)),
      "Показатель «queue» — выше порога предупреждения (2 с) с 23:00 16 ноября: таких записей 1 из 21."
    ),
    (
      .readingsBeyond("resources.cpu_usage.mean", count: 18, SentenceTable.busy, SentenceTable.span(SentenceTable.day)),
      "Загрузка процессора — выше критического порога (90 %) с 11:40 до 13:05: 18 измерений подряд."
    ),
    (
      .incident(
        title: "cart", severity: "critical", SentenceTable.span(SentenceTable.day, "23:40", "02:10", day: 16), others: 0
      ),
      "Инцидент «cart» (важность — критическая) длился с 23:40 16 ноября до 02:10 17 ноября."
    ),
    (
      .incident(title: "cart", severity: "high", SentenceTable.span(SentenceTable.day, "11:40", nil), others: 2),
      "Инцидент «cart» (важность — высокая) открыт с 11:40. И ещё 2 таких инцидента."
    ),
    (
      .newCriticals(count: 1),
      "Поступило 1 новое сообщение о критической ошибке."
    ),
    (
      .newCriticals(count: 3),
      "Поступили 3 новых сообщения о критических ошибках."
    ),
    (
      .criticalBacklog(count: 1, since: Day("2026-10-22")!),
      "1 критическая ошибка открыта с 22 октября 2026 г."
    ),
    (
      .criticalBacklog(count: 7, since: Day("2026-10-22")!),
      "Открыто 7 критических ошибок, самая давняя — с 22 октября 2026 г."
    ),
    (
      .beyondLimit("requests.duration.p95", value: 2.14, limit: 2, unit: .seconds, level: .warning, rises: true),
      "Время ответа p95 — 2,14 с, выше порога предупреждения (2 с)."
    ),
    (
      .beyondLimit("availability.uptime", value: 0.98, limit: 0.99, unit: .fraction, level: .critical, rises: false),
      "Доступность — 98 %, ниже критического порога (99 %)."
    ),
    (
      .beyondLimit("requests.slow", value: 20, limit: 10, unit: .count, level: .warning, rises: true),
      "Число медленных запросов — 20, выше порога предупреждения (10)."
    ),
    (
      .beyondLimit("custom.queue", value: 9, limit: 5, unit: .label("jobs"), level: .warning, rises: true),
      "Показатель «queue» — 9 jobs, выше порога предупреждения (5 jobs)."
    ),
    (
      .shareChanged(
        "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed),
      "За неделю доля ошибок выросла с 0,39 % до 1,42 % (на 0,81–1,26 п.п.)."
    ),
    (
      .shareChanged(
        "requests.error_rate", before: 0.0142, after: 0.0039, low: -0.0126, high: -0.0081, verdict: .improved),
      "За неделю доля ошибок снизилась с 1,42 % до 0,39 % (на 0,81–1,26 п.п.)."
    ),
    (
      .shareChanged("requests.error_rate", before: 0.01, after: 0.011, low: -0.001, high: 0.001, verdict: .noChange),
      "Доля ошибок: без заметных изменений (1 % → 1,1 %)."
    ),
    (
      .shareChanged("requests.error_rate", before: 0, after: 0.011, low: -0.1, high: 0.1, verdict: .notEnoughData),
      "Доля ошибок: данных мало, чтобы судить об изменении (0 % → 1,1 %)."
    ),
    (
      .countChanged("reports.new", before: 8, after: 21, low: 1.17, high: 6.04, verdict: .regressed),
      "За неделю число новых сообщений об ошибках выросло с 8 до 21 (в 1,2–6 раз)."
    ),
    (
      .countChanged("reports.new", before: 2, after: 15, low: 1.41, high: 434, verdict: .regressed),
      "За неделю число новых сообщений об ошибках выросло с 2 до 15 (не менее чем в 1,4 раза)."
    ),
    (
      .countChanged(
        FigureID("reports.by_category", "ui"), before: 45, after: 8, low: 0.031, high: 0.57, verdict: .improved),
      "За неделю число новых сообщений в категории «Интерфейс» снизилось с 45 до 8 (на 43–97 %)."
    ),
    (
      .countChanged(
        FigureID("reports.by_module", "cart"), before: 0, after: 7, low: 1.5, high: nil, verdict: .regressed),
      "За неделю число новых сообщений по модулю cart выросло с 0 до 7."
    ),
    (
      .countChanged("reports.events", before: 3, after: 9, low: 0.7, high: 18, verdict: .notEnoughData),
      "Число случаев ошибок: данных мало, чтобы судить об изменении (3 → 9)."
    ),
    (
      .countChanged("reports.events", before: 300, after: 310, low: 0.9, high: 1.2, verdict: .noChange),
      "Число случаев ошибок: без заметных изменений (300 → 310)."
    ),
    (
      .crowdedCategory("payments", count: 12, limit: 10),
      "В категории «payments» 12 новых сообщений — больше порога (10)."
    ),
    (
      .beyondLimit(
        "business.revenue.sum", value: 900, limit: 1000, unit: .money("RUB"), level: .critical, rises: false),
      "Выручка — 900,00 ₽, ниже критического порога (1 000,00 ₽)."
    ),
    (
      .shareChanged("custom.paid", before: 0.5, after: 0.6, low: -0.001, high: 0.2, verdict: .regressed),
      "За неделю показатель «paid» вырос с 50 % до 60 % (на −0,1…20 п.п.)."
    ),
    (
      .countChanged("reports.new", before: 10, after: 30, low: 1.34, high: 4.2, verdict: .regressed),
      "За неделю число новых сообщений об ошибках выросло с 10 до 30 (в 1,3–4,2 раза)."
    ),
    (
      .countChanged("users.new", before: 10, after: 30, low: 3, high: 3, verdict: .improved),
      "За неделю число новых пользователей выросло с 10 до 30 (в 3 раза)."
    ),
    (
      .crowdedCategory("ui", count: 21, limit: 20), "В категории «Интерфейс» 21 новое сообщение — больше порога (20)."
    ),
    (.crowdedCategory("ui", count: 22, limit: 20), "В категории «Интерфейс» 22 новых сообщения — больше порога (20)."),
    (
      .rejectedRows(source: "orders", rejected: 1, of: 21), "В 1 из 21 записи orders значение не годится."
    ),
    (
      .gaps(hours: 2, of: 168),
      "За 2 часа из 168 не поступило ни одной метрики: показатели за период могут быть неполными."
    ),
    (
      .gaps(hours: 1, of: 24, source: .reports),
      "За 1 час из 24 не поступило ни одного сообщения об ошибке: показатели за период могут быть неполными."
    ),
    (
      .typeSilent("cpu_usage", hours: 5, of: 24),
      "За 5 часов из 24 не поступило ни одной записи cpu_usage, хотя другие метрики поступали."
    ),
    (
      .tableSilent("jobs"),
      "В таблице jobs нет ни одной новой записи, хотя в каждую из четырёх предыдущих недель их было не меньше 14."
    ),
    (
      .rejectedRows(source: "(none)", rejected: 4, of: 900), "В 4 из 900 записей таблицы метрик значение не годится."
    ),
    (
      .rejectedRows(source: "cpu_usage", rejected: 1200, of: 10_000),
      "В 1 200 из 10 000 записей cpu_usage значение не годится."
    ),
    (
      .sectionFailed(section: .feedback, reason: "no such column: rating. "),
      "Раздел «Отзывы» не удалось заполнить. Причина: «no such column: rating»."
    ),
  ]

  static let advice: [(Advice, String)] = [
    (
      .reviewCategory("ui", count: 11, limit: 10, topModule: "cart"),
      "Разберите 11 новых сообщений в категории «Интерфейс»: их больше порога (10). Начните с модуля cart."
    ),
    (
      .reviewCategory("data", count: 11, limit: 10, topModule: nil),
      "Разберите 11 новых сообщений в категории «Данные»: их больше порога (10)."
    ),
    (
      .speedUp(p95: 3.456, limit: 3, slowestPath: "/a/"),
      "Ускорьте ответы: время ответа p95 — 3,46 с, порог — 3 с. Начните с /a/: на этот путь уходит больше всего времени."
    ),
    (.speedUp(p95: 3.456, limit: 3, slowestPath: nil), "Ускорьте ответы: время ответа p95 — 3,46 с, порог — 3 с."),
    (.resolveCriticals(count: 1), "Устраните открытую критическую ошибку."),
    (.resolveCriticals(count: 2), "Устраните 2 открытые критические ошибки."),
    (.resolveCriticals(count: 5), "Устраните 5 открытых критических ошибок."),
    (.resolveCriticals(count: 21), "Устраните 21 открытую критическую ошибку."),
    (
      .reduceQueries(path: "/b/", chatty: 21, of: 21),
      "Сократите число обращений к базе данных на пути /b/: их больше 20 у 21 из 21 запроса."
    ),
    (
      .reduceErrors(rate: 0.0142, worstPath: "/a/"),
      "Выясните, почему 1,42 % запросов заканчиваются ошибкой сервера. Начните с /a/: там их больше всего."
    ),
    (
      .reduceErrors(rate: 0.0142, worstPath: nil), "Выясните, почему 1,42 % запросов заканчиваются ошибкой сервера."
    ),
    (
      .reduceQueries(path: "/a/", chatty: 64, of: 1293),
      "Сократите число обращений к базе данных на пути /a/: их больше 20 у 64 из 1 293 запросов."
    ),
    (
      .restoreCollection(hours: 1),
      "Выясните, почему 1 час не поступали метрики: не работало само приложение или только сбор метрик?"
    ),
    (
      .restoreCollection(hours: 2, source: .checks),
      "Выясните, почему 2 часа не поступали проверки: не работало само приложение или только сбор проверок?"
    ),
    (.restoreSource("cpu_usage"), "Выясните, почему не поступают записи cpu_usage."),
    (.checkSource, "Проверьте источник данных: метрики не поступали."),
  ]
}
