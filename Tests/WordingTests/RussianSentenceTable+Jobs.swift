import Records
import TestSupport

/// Facts about jobs and what to do about them, in Russian.
extension RussianSentenceTable {
  static let allFacts = facts + jobs
  static let allAdvice = advice + jobAdvice

  static let jobs: [(Fact, String)] = [
    (
      .errorsReturned(
        ReturnedErrors([
          .init(name: "KeyError: zip", count: 2, last: SentenceTable.span(SentenceTable.week, "03:30", nil, day: 12))
        ])),
      "Ошибка появилась снова: «KeyError: zip» (2 раза; до этого последний раз — чт 12 ноября, 03:30)."
    ),
    (
      .jobFailures(
        JobFailures(
          name: "orders", inside: ShareParts(21, of: 80), since: ShareParts(5, of: 356),
          span: SentenceTable.span(SentenceTable.week), days: 7)),
      "orders: с ошибкой 21 из 80 запусков, вт 17 ноября, 11:40–13:05; с тех пор 5 из 356."
    ),
    (
      .jobFailing(
        FailingJob(
          name: "Архив", runs: 3, span: SentenceTable.span(SentenceTable.week, "03:05", nil, day: 15),
          mayBeOlder: false,
          error: "Нет места на диске")),
      "Архив: с 03:05 вс 15 ноября все запуски с ошибкой, 3 подряд; последняя ошибка: «Нет места на диске»."
    ),
    (
      .jobFailing(
        FailingJob(
          name: "(none)", runs: 1, span: SentenceTable.span(SentenceTable.day, "03:05", nil), mayBeOlder: false,
          error: nil)),
      "Задания без названия: последний запуск с ошибкой, 03:05."
    ),
    (
      .jobFailing(
        FailingJob(
          name: "Обмен", runs: 9, span: SentenceTable.span(SentenceTable.week, "03:05", nil, day: 15), mayBeOlder: true,
          error: nil)),
      "Обмен: с 03:05 вс 15 ноября или раньше все запуски с ошибкой, не меньше 9 подряд."
    ),
    (
      .jobsMissed(
        MissedJobs([
          .init(name: "Уборка", runsBefore: 7, last: SentenceTable.span(SentenceTable.week, "03:30", nil, day: 15))
        ])),
      "Уборка: ни одного запуска, последний — вс 15 ноября, 03:30."
    ),
    (
      .jobsMissed(
        MissedJobs(
          (1...4).map {
            .init(
              name: "задача\($0)", runsBefore: 7,
              last: SentenceTable.span(SentenceTable.week, "03:30", nil, day: 10 + $0))
          })),
      "Не запускались 4 задания: задача1 (последний запуск — ср 11 ноября, 03:30), задача2 (последний запуск — чт 12 ноября, 03:30), "
        + "задача3 (последний запуск — пт 13 ноября, 03:30) и ещё 1."
    ),
    (
      .shareChanged(
        ShareChange(
          "jobs.by_job.failure_share{orders}", before: 0.00873, after: 0.0488, low: 0.022, high: 0.061,
          verdict: .regressed, relation: .previousWeek, partsBefore: ShareParts(5, of: 573),
          partsAfter: ShareParts(30, of: 615))),
      "orders: с ошибкой 4,88 % запусков (30 из 615) против 0,87 % неделей раньше (5 из 573), больше на 4,0 п. п. "
        + "(вероятно, на 2,2–6,1 п. п.)."
    ),
  ]

  static let jobAdvice: [(Advice, String)] = [
    (
      .examineError(FrequentError(name: "KeyError: zip", count: 45, of: 121)),
      "Разберитесь с ошибкой «KeyError: zip»: 45 из 121 случая."
    ),
    (
      .readFailure(
        JobFailure(
          name: "orders", firstOf: 21, at: SentenceTable.span(SentenceTable.week, "02:12", nil, day: 19),
          error: "Нет места")),
      "Посмотрите первый из 21 неудачного запуска orders: чт 19 ноября, 02:12 («Нет места»)."
    ),
    (
      .readFailure(
        JobFailure(name: "orders", firstOf: 1, at: SentenceTable.span(SentenceTable.day, "02:12", nil), error: nil)),
      "Посмотрите неудачный запуск orders: 02:12."
    ),
    (
      .readFailure(
        JobFailure(name: "orders", firstOf: nil, at: SentenceTable.span(SentenceTable.day, "02:12", nil), error: nil)),
      "Посмотрите последний неудачный запуск orders: 02:12."
    ),
    (
      .findMissedJobs(
        MissedJobs([
          .init(name: "orders", runsBefore: 7, last: SentenceTable.span(SentenceTable.week, "03:30", nil, day: 15))
        ])),
      "Выясните, почему orders не запускается: последний запуск — вс 15 ноября, 03:30."
    ),
    (
      .findMissedJobs(
        MissedJobs(
          (1...4).map { .init(name: "задача\($0)", runsBefore: 7, last: SentenceTable.span(SentenceTable.week)) })),
      "Выясните, почему не запускаются задания: задача1, задача2, задача3 и ещё 1."
    ),
  ]
}
