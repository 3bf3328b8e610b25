import Records
import TestSupport

/// Facts and advice with their sentences in Russian; no-break spaces are written as plain ones.
enum RussianSentenceTable {
  static let pay = OpenCritical(title: "Оплата не проходит", module: "checkout", age: 12.6 * 86_400)
  static let login = OpenCritical(title: "Вход по кругу", module: "", age: 18_600)
  static let payments = IncidentLength(
    title: "Оплата не подтверждается", severity: "critical", seconds: 12_600, isOpen: false)
  static let search = IncidentLength(title: "Медленный поиск", severity: "high", seconds: 3.5 * 86_400, isOpen: true)
  static let share = PathShare(path: "/a/", share: 0.037, others: 0.004)

  static let facts: [(Fact, String)] = [
    (
      .shareBeyond(
        ShareBeyond(
          "requests.error_rate", count: 107, of: 273, SentenceTable.failing, SentenceTable.span(SentenceTable.day))),
      "39 % запросов с ошибкой, 11:40–13:05 (107 из 273; критично от 5 %)."
    ),
    (
      .shareBeyond(
        ShareBeyond(
          "requests.error_rate", count: 22, of: 1273, SentenceTable.failing, SentenceTable.span(SentenceTable.week))),
      "1,73 % запросов с ошибкой, вт 17 ноября, 11:40–13:05 (22 из 1 273; критично от 5 %)."
    ),
    (
      .shareBeyond(
        ShareBeyond("custom.paid", count: 900, of: 1000, SentenceTable.missed, SentenceTable.span(SentenceTable.day))),
      "Показатель «paid» — 90 %, 11:40–13:05 (900 из 1 000; внимание ниже 99 %)."
    ),
    (
      .quantileBeyond(
        QuantileBeyond(
          "requests.duration.p95", count: 33, of: 273, SentenceTable.slow, SentenceTable.span(SentenceTable.day))),
      "Время ответа p95 — выше 2 с, 11:40–13:05: дольше 2 с длились 33 из 273 запросов (внимание от 2 с)."
    ),
    (
      .quantileBeyond(
        QuantileBeyond(
          "custom.queue", count: 1, of: 21, SentenceTable.slow,
          SentenceTable.span(SentenceTable.day, "23:00", nil, day: 16))),
      "Показатель «queue» — выше 2 с, с 23:00 пн 16 ноября: таких записей 1 из 21 (внимание от 2 с)."
    ),
    (
      .readingsBeyond(
        ReadingsBeyond("resources.cpu_usage.mean", count: 18, SentenceTable.busy, SentenceTable.span(SentenceTable.day))
      ),
      "Загрузка процессора выше 90 %, 11:40–13:05: 18 измерений подряд (критично от 90 %)."
    ),
    (
      .valueBeyond(
        ValueBeyond(
          "requests.duration.p95", value: 2.14, Crossing(limit: 2, unit: .seconds, level: .warning, rises: true))),
      "95 % ответов быстрее 2,14 с (внимание от 2 с)."
    ),
    (
      .valueBeyond(
        ValueBeyond(
          "availability.uptime", value: 0.98, Crossing(limit: 0.99, unit: .fraction, level: .critical, rises: false))),
      "Доступность: 98 % (критично ниже 99 %)."
    ),
    (
      .valueBeyond(
        ValueBeyond("requests.slow", value: 20, Crossing(limit: 10, unit: .count, level: .warning, rises: true))),
      "Медленные запросы: 20 (внимание от 10)."
    ),
    (
      .valueBeyond(
        ValueBeyond("custom.queue", value: 9, Crossing(limit: 5, unit: .label("jobs"), level: .warning, rises: true))),
      "queue: 9 jobs (внимание от 5 jobs)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0039, after: 0.0142, low: 0.0081, high: 0.0126, verdict: .regressed,
          relation: .previousWeek)),
      "Неудачные запросы: 1,42 % против 0,39 % неделей раньше, больше на 1,0 п. п. (вероятно, на 0,8–1,3 п. п.)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.0142, after: 0.0039, low: -0.0126, high: -0.0081, verdict: .improved,
          relation: .previousWeek)),
      "Неудачные запросы: 0,39 % против 1,42 % неделей раньше, меньше на 1,0 п. п. (вероятно, на 0,8–1,3 п. п.)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0.01, after: 0.011, low: -0.001, high: 0.001, verdict: .noChange,
          relation: .previousWeek)),
      "Неудачные запросы: без существенных изменений (1 % → 1,1 %)."
    ),
    (
      .shareChanged(
        ShareChange(
          "requests.error_rate", before: 0, after: 0.011, low: -0.1, high: 0.1, verdict: .notEnoughData,
          relation: .previousWeek)),
      "Неудачные запросы: рост не подтверждён (0 % → 1,1 %)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.new", before: 8, after: 21, low: 1.17, high: 6.04, verdict: .regressed, relation: .previousWeek)),
      "Новые сообщения об ошибках: 21 против 8 неделей раньше, в 2,6 раза больше (вероятно, в 1,2–6 раз)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.new", before: 2, after: 15, low: 1.41, high: 434, verdict: .regressed, relation: .previousWeek)),
      "Новые сообщения об ошибках: 15 против 2 неделей раньше, в 7,5 раза больше (почти наверняка не менее чем в 1,4 раза)."
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_category", "ui"), before: 45, after: 8, low: 0.031, high: 0.57, verdict: .improved,
          relation: .previousWeek)),
      "Ошибки категории «Интерфейс»: 8 сообщений против 45 неделей раньше, меньше на 82 % (вероятно, на 43–97 %)."
    ),
    (
      .countChanged(
        CountChange(
          FigureID("reports.by_module", "cart"), before: 0, after: 7, low: 1.5, high: nil, verdict: .regressed,
          relation: .previousWeek)),
      "Ошибки модуля cart: 7 сообщений против 0 неделей раньше."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 3, after: 9, low: 0.7, high: 18, verdict: .notEnoughData, relation: .previousWeek)),
      "Случаи ошибок: рост не подтверждён (3 → 9)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 300, after: 310, low: 0.9, high: 1.2, verdict: .noChange, relation: .previousWeek)),
      "Случаи ошибок: без существенных изменений (300 → 310)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 9, after: 3, low: 0.1, high: 1.4, verdict: .notEnoughData, relation: .previousWeek)),
      "Случаи ошибок: снижение не подтверждено (9 → 3)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.events", before: 3, after: 3, low: 0.1, high: 8, verdict: .notEnoughData, relation: .previousWeek)),
      "Случаи ошибок: изменение не подтверждено (3 → 3)."
    ),
    (
      .criticals(CriticalErrors(open: 1, new: 0, settled: 0, named: [pay])),
      "К концу открыто 1 критическое сообщение: «Оплата не проходит» (checkout, открыто 12 дней)."
    ),
    (
      .criticals(CriticalErrors(open: 3, new: 3, settled: 0, named: [login])),
      "К концу открыты 3 критических сообщения (все новые): «Вход по кругу» (открыто 5 ч 10 мин) и ещё 2."
    ),
    (
      .criticals(CriticalErrors(open: 21, new: 0, settled: 0, named: [login, pay])),
      "К концу открыто 21 критическое сообщение: «Вход по кругу» (открыто 5 ч 10 мин), «Оплата не проходит» (checkout, открыто 12 дней) и ещё 19."
    ),
    (
      .criticals(CriticalErrors(open: 5, new: 2, settled: 1, named: [])),
      "К концу открыто 5 критических сообщений (новых 2). Ещё поступило и закрыто: 1."
    ),
    (
      .criticals(CriticalErrors(open: 0, new: 0, settled: 2, named: [])),
      "2 новых критических сообщения, к концу закрыты."
    ),
    (.incidents(IncidentLengths([payments])), "Критический инцидент «Оплата не подтверждается», 3 ч 30 мин."),
    (
      .incidents(IncidentLengths([payments, search])),
      "2 инцидента: критический «Оплата не подтверждается», 3 ч 30 мин; «Медленный поиск», открыт 3 дня, высокой важности."
    ),
    (.deployments(DeployedVersions(["2.4.0"], rolledBack: [])), "Выложена 2.4.0 (10:20)."),
    (
      .deployments(DeployedVersions(["2.4.0", "2.4.1"], rolledBack: ["2.4.0"])),
      "Выложены 2.4.0 (10:20; откат), 2.4.1 (10:20)."
    ),
    (.deployments(DeployedVersions(["2.4.0"], rolledBack: ["2.4.0"])), "Выложена 2.4.0 (10:20; откат)."),
    (.recovered(LimitRecovery("requests.error_rate")), "Неудачные запросы: снова в пределах порога."),
    (
      .notCompared(MissingComparison("reports.events", .littleHistory)),
      "Случаи ошибок: мало данных, чтобы судить."
    ),
    (
      .notCompared(MissingComparison("requests.error_rate", .fewRequests(14))),
      "Неудачные запросы: мало запросов (14)."
    ),
    (
      .notCompared(MissingComparison("requests.error_rate", .missingHours)),
      "Неудачные запросы: слишком много часов без данных, чтобы судить."
    ),
    (
      .crowdedCategory(CategoryCrowd("payments", count: 12, limit: 10)),
      "Ошибки категории «payments»: 12 новых сообщений (порог 10)."
    ),
    (
      .valueBeyond(
        ValueBeyond(
          "business.revenue.sum", value: 900, Crossing(limit: 1000, unit: .money("RUB"), level: .critical, rises: false)
        )),
      "Выручка: 900,00 ₽ (критично ниже 1 000,00 ₽)."
    ),
    (
      .shareChanged(
        ShareChange(
          "custom.paid", before: 0.5, after: 0.6, low: -0.001, high: 0.2, verdict: .regressed, relation: .previousWeek)),
      "paid: 60 % против 50 % неделей раньше, больше на 10,0 п. п. (вероятно, на −0,1…20 п. п.)."
    ),
    (
      .countChanged(
        CountChange(
          "reports.new", before: 10, after: 30, low: 1.34, high: 4.2, verdict: .regressed, relation: .previousWeek)),
      "Новые сообщения об ошибках: 30 против 10 неделей раньше, в 3 раза больше (вероятно, в 1,3–4,2 раза)."
    ),
    (
      .countChanged(
        CountChange("users.new", before: 10, after: 30, low: 3, high: 3, verdict: .improved, relation: .previousWeek)),
      "Новые пользователи: 30 против 10 неделей раньше, в 3 раза больше (вероятно, в 3 раза)."
    ),
    (
      .crowdedCategory(CategoryCrowd("ui", count: 21, limit: 20)),
      "Ошибки категории «Интерфейс»: 21 новое сообщение (порог 20)."
    ),
    (
      .crowdedCategory(CategoryCrowd("ui", count: 22, limit: 20)),
      "Ошибки категории «Интерфейс»: 22 новых сообщения (порог 20)."
    ),
    (
      .rejectedRows(UnusableRows(source: .metricType("orders"), rejected: 1, of: 21)),
      "В 1 из 21 записи orders значение не годится."
    ),
    (
      .gaps(MissingHours(hours: 2, of: 168)),
      "За 2 часа из 168 не поступило ни одной метрики: показатели могут быть неполными."
    ),
    (
      .gaps(MissingHours(hours: 1, of: 24, source: .reports)),
      "За 1 час из 24 не поступило ни одного сообщения об ошибке: показатели могут быть неполными."
    ),
    (
      .typeSilent(SilentMetricType("cpu_usage", hours: 5, of: 24)),
      "За 5 часов из 24 не поступило ни одной записи cpu_usage, хотя другие метрики поступали."
    ),
    (
      .tableSilent(SilentTable("jobs")),
      "В таблице jobs нет ни одной новой записи, хотя в каждую из четырёх предыдущих недель их было не меньше 14."
    ),
    (
      .rejectedRows(UnusableRows(source: .untyped, rejected: 4, of: 900)),
      "В 4 из 900 записей таблицы метрик значение не годится."
    ),
    (
      .rejectedRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 1200, of: 10_000)),
      "В 1 200 из 10 000 записей cpu_usage значение не годится."
    ),
    (
      .unknownWords(
        UnknownWords(.reports, column: .severity, rows: 5, of: 5, words: [.init("1 - Критическая", 5)])),
      "У 5 из 5 сообщений об ошибках неизвестная важность: «1 - Критическая» (5)."
    ),
    (
      .unknownWords(
        UnknownWords(
          .incidents, column: .severity, rows: 1, of: 21, words: [.init("важная", 1)])),
      "У 1 из 21 инцидента неизвестная важность: «важная» (1)."
    ),
    (
      .sectionFailed(UnreadSection(section: .feedback, reason: "no such column: rating. ")),
      "Не прочитан раздел «Отзывы». Причина: «no such column: rating»."
    ),
  ]
}
