import Records
import TestSupport

extension RussianSentenceTable {
  static let advice: [(Advice, String)] = [
    (
      .reviewReports(
        ReportReview(
          category: "ui", count: 11, open: 4, limit: 10, before: nil, topModule: "cart", relation: .previousWeek)),
      "Разберите 11 новых сообщений в категории «Интерфейс», из них ещё открыто 4 (порог 10). Начните с модуля cart."
    ),
    (
      .reviewReports(
        ReportReview(
          category: "data", count: 9, open: 9, limit: nil, before: 1, topModule: nil, relation: .previousWeek)),
      "Разберите 9 новых сообщений в категории «Данные»: неделей раньше их было 1."
    ),
    (
      .reviewReports(
        ReportReview(category: nil, count: 66, open: 0, limit: nil, before: 10, topModule: nil, relation: .previousWeek)
      ),
      "Разберите 66 новых сообщений, уже закрытых: неделей раньше их было 10."
    ),
    (
      .speedUp(SpeedUp(Excess("requests.duration.p95", SentenceTable.slow, value: 3.456), path: share)),
      "Ускорьте ответы: 95 % ответов быстрее 3,46 с (внимание от 2 с). Начните с адреса /a/: дольше 2 с длятся 3,7 % запросов, у остальных — 0,4 %."
    ),
    (
      .speedUp(
        SpeedUp(
          Excess("requests.duration.p95", SentenceTable.slow, span: SentenceTable.span(SentenceTable.day)), path: nil)),
      "Ускорьте ответы: время ответа p95 — выше 2 с, 11:40–13:05 (внимание от 2 с)."
    ),
    (
      .resolveCriticals(OpenCriticals(count: 1, named: [pay])),
      "Устраните и закройте «Оплата не проходит» (критическое сообщение, checkout)."
    ),
    (
      .resolveCriticals(OpenCriticals(count: 2, named: [pay])),
      "Устраните и закройте «Оплата не проходит» (критическое сообщение, checkout) и ещё 1 критическое."
    ),
    (.resolveCriticals(OpenCriticals(count: 5, named: [])), "Закройте критические сообщения: 5."),
    (.resolveCriticals(OpenCriticals(count: 21, named: [])), "Закройте критические сообщения: 21."),
    (.reviewCriticals(1), "Убедитесь, что закрытое критическое сообщение не повторится."),
    (.reviewCriticals(5), "Убедитесь, что 5 закрытых критических сообщений не повторятся."),
    (
      .reduceErrors(ErrorReduction(rate: 0.0142, nil, path: share)),
      "Выясните, почему неудачных запросов 1,42 %. Начните с адреса /a/: ошибкой кончаются 3,7 % запросов, у остальных — 0,4 %."
    ),
    (
      .reduceErrors(ErrorReduction(rate: 0.0142, nil, path: nil)),
      "Выясните, почему неудачных запросов 1,42 %."
    ),
    (
      .reduceErrors(ErrorReduction(rate: 0.39, SentenceTable.span(SentenceTable.day), path: nil)),
      "Выясните, почему было 39 % неудачных запросов (11:40–13:05)."
    ),
    (
      .lookBack(PastExcess("requests.error_rate", SentenceTable.span(SentenceTable.day))),
      "Выясните, что произошло с 11:40 до 13:05: доля неудачных запросов — за порогом."
    ),
    (
      .reduceQueries(QueryReduction(paths: ["/b/"], chatty: 21, of: 21)),
      "Сократите число обращений к базе для /b/: больше 20 — в каждом запросе."
    ),
    (
      .reduceQueries(QueryReduction(paths: [], chatty: 64, of: 1293)),
      "Сократите число обращений к базе: больше 20 — в 64 из 1 293 запросов."
    ),
    (
      .bringBack(Excess("resources.disk_usage.last", SentenceTable.full, value: 0.97)),
      "Освободите место на диске: занято 97 % (критично от 95 %)."
    ),
    (
      .bringBack(
        Excess(
          "resources.cpu_usage.mean", SentenceTable.busy, span: SentenceTable.span(SentenceTable.day),
          isOfReadings: true)),
      "Выясните, что занимало процессор: выше 90 %, 11:40–13:05 (критично от 90 %)."
    ),
    (
      .bringBack(Excess("resources.memory_usage.mean", SentenceTable.full, value: 0.96)),
      "Выясните, что занимает память: занято 96 % (критично от 95 %)."
    ),
    (
      .bringBack(
        Excess(
          "resources.database_connections.max", Crossing(limit: 90, unit: .count, level: .warning, rises: true),
          value: 99)
      ),
      "Выясните, что держит соединения с базой: 99 (внимание от 90)."
    ),
    (
      .bringBack(
        Excess("business.orders.sum", Crossing(limit: 20, unit: .count, level: .warning, rises: false), value: 9)),
      "Выясните причину: число заказов — 9 (внимание ниже 20)."
    ),
    (
      .resolveIncidents(IncidentLengths([search])),
      "Устраните инцидент «Медленный поиск» (высокой важности, открыт 3 дня)."
    ),
    (
      .resolveIncidents(IncidentLengths([search, search])),
      "Устраните 2 открытых инцидента: «Медленный поиск» (высокой важности, открыт 3 дня); «Медленный поиск» (высокой важности, открыт 3 дня)."
    ),
    (
      .reviewIncidents(IncidentLengths([payments])),
      "Разберите инцидент «Оплата не подтверждается» (критической важности, 3 ч 30 мин): что не даст ему повториться?"
    ),
    (
      .restoreCollection(StoppedCollection(hours: 1)),
      "Выясните, почему 1 час не поступали метрики: не работало само приложение или только сбор метрик?"
    ),
    (
      .restoreCollection(StoppedCollection(hours: 2, source: .checks)),
      "Выясните, почему 2 часа не поступали проверки: не работало само приложение или только сбор проверок?"
    ),
    (.restoreSource(AffectedSource("cpu_usage")), "Выясните, почему не поступают записи cpu_usage."),
    (.checkSource, "Проверьте источник данных: метрики не поступали."),
    (
      .repairRows(UnusableRows(source: .metricType("cpu_usage"), rejected: 1, of: 2)),
      "Выясните, откуда в записях cpu_usage негодные значения."
    ),
    (
      .repairSection(.errors),
      "Восстановите чтение данных раздела «Сообщения об ошибках»: причину покажет команда daybook doctor."
    ),
  ]
}
