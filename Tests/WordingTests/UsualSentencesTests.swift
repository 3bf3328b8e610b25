import Records
import Testing
import Wording

struct UsualSentencesTests {
  private static func change(
    _ figure: FigureID, _ usual: Double, _ now: Double, _ unit: Unit, _ size: UsualChange.Size, _ verdict: Verdict,
    isLikely: Bool = false, kind: ReportKind = .daily, periods: Int = 7, weekday: Int? = 5, since: Day? = nil,
    parts: ShareParts? = nil, usualParts: ShareParts? = nil
  ) -> UsualChange {
    UsualChange(
      figure, usual: usual, now: now, unit: unit, size: size, verdict: verdict, isLikely: isLikely, kind: kind,
      basis: .init(periods: periods, weekday: weekday, since: since), parts: parts, usualParts: usualParts)
  }

  private static let cases: [(UsualChange, String, String)] = [
    (
      change(
        .requests.errorRate, 0.003799, 0.042182, .fraction, .points(0.038383, low: 0.0263, high: 0.0547), .regressed,
        parts: ShareParts(126, of: 2987), usualParts: ShareParts(62, of: 16318)),
      "Failed requests: 4.22 % (126 of 2,987), usual 0.38 % (62 of 16,318 in 7 Fridays): up 3.8 points (likely 2.6 to 5.5).",
      "Неудачные запросы: 4,22 % (126 из 2 987), обычно 0,38 % (62 из 16 318 за 7 пятниц): больше на 3,8 п. п. (вероятно, на 2,6–5,5 п. п.)."
    ),
    (
      change(
        .requests.duration.p95, 1.33, 0.968, .seconds, .ratio(0.7278, low: 0.604, high: 0.872), .improved),
      "Response time, p95: 968 ms, usual 1.33 s (7 Fridays): 27 % lower (likely 13 to 40 %).",
      "Время ответа, p95: 968 мс, обычно 1,33 с (за 7 пятниц): меньше на 27 % (вероятно, на 13–40 %)."
    ),
    (
      change(
        .requests.duration.p95, 1.37, 2.14, .seconds, .ratioOfDays(1.43, low: 1.31, high: 1.56), .regressed,
        kind: .weekly, weekday: nil),
      "Response time, p95: 2.14 s, usual 1.37 s (7 weeks): on its days 43 % higher (likely 31 to 56 %).",
      "Время ответа, p95: 2,14 с, обычно 1,37 с (за 7 недель): по дням больше на 43 % (вероятно, на 31–56 %)."
    ),
    (
      change(
        .requests.count, 1000, 2400, .count, .ratio(2.4, low: 2.2, high: 2.5), .improved, periods: 4, weekday: 4,
        since: Day("2026-10-22")),
      "Requests: 2,400, usual 1,000 (4 Thursdays since the new level of 22 October): 2.4 times as high (likely 2.2 to 2.5 times).",
      "Запросы: 2 400, обычно 1 000 (за 4 четверга, новый уровень с 22 октября): в 2,4 раза больше (вероятно, в 2,2–2,5 раза)."
    ),
    (
      change(
        .security.denied, 7, 384, .count, .amount(377, low: 340.2, high: 415.4), .regressed, isLikely: true,
        periods: 3, weekday: 6),
      "Requests denied (401, 403): 384, usual 7 (3 Saturdays): probably 377 more (likely 340 to 415).",
      "Отказы в доступе (401, 403): 384, обычно 7 (за 3 субботы): вероятно, больше на 377 (на 340–415)."
    ),
    (
      change(
        .requests.duration.p50, 0.215, 0.186, .seconds, .ratio(0.87, low: 0.7, high: 1.05), .notEnoughData,
        kind: .monthly, periods: 5, weekday: nil),
      "Response time, median: no clear change (186 ms, usual 215 ms; 5 months).",
      "Время ответа, медиана: снижение не подтверждено (186 мс, обычно 215 мс, за 5 месяцев)."
    ),
    (
      change(
        .resources.memoryUsage.mean, 0.663, 0.675, .fraction, .ratio(1.02, low: 0.96, high: 1.08), .noChange,
        periods: 3, weekday: 3),
      "Memory, mean: no real change (67.5 %, usual 66.3 %; 3 Wednesdays).",
      "Память, среднее: без существенных изменений (67,5 %, обычно 66,3 %, за 3 среды)."
    ),
    (
      change(
        .funnel.step.rate.named("checkout"), 0.3, 0.1, .fraction, .points(-0.2, low: -0.24, high: -0.147), .regressed,
        periods: 8, weekday: 1, parts: ShareParts(20, of: 200), usualParts: ShareParts(480, of: 1600)),
      "Went on to checkout: 10 % (20 of 200), usual 30 % (480 of 1,600 in 8 Mondays): down 20.0 points (likely 14.7 to 24).",
      "Переход к шагу «checkout»: 10 % (20 из 200), обычно 30 % (480 из 1 600 за 8 понедельников): меньше на 20,0 п. п. (вероятно, на 14,7–24 п. п.)."
    ),
    (
      change(
        .reports.eventsByCategory.named("ui"), 4, 15, .count, .ratio(3.75, low: 1.9, high: 7.1), .regressed, periods: 8,
        weekday: 1),
      "Error events in the category “User interface”: 15, usual 4 (8 Mondays): 3.8 times as high (likely 1.9 to 7.1 times).",
      "Случаи ошибок категории «Интерфейс»: 15, обычно 4 (за 8 понедельников): в 3,8 раза больше (вероятно, в 1,9–7,1 раза)."
    ),
    (
      change(
        .reports.eventsByCategory.named("(none)"), 12, 0, .count, .ratio(0, low: 0, high: 0.3), .improved, periods: 8,
        weekday: 1),
      "Error events without a category: 0, usual 12 (8 Mondays): 100 % lower (likely 70 to 100 %).",
      "Случаи ошибок без категории: 0, обычно 12 (за 8 понедельников): меньше на 100 % (вероятно, на 70–100 %)."
    ),
    (
      change(
        .occurrences.episodesByKind.named("Timeout"), 2.8, 14, .count, .ratio(5, low: 2.4, high: 9.6), .regressed,
        isLikely: true, periods: 8, weekday: 1),
      "Episodes of “Timeout”: 14, usual 2.8 (8 Mondays): probably 5 times as high (likely 2.4 to 9.6 times).",
      "Серии «Timeout»: 14, обычно 2,8 (за 8 понедельников): вероятно, в 5 раз больше (в 2,4–9,6 раза)."
    ),
  ]

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test("a figure beside what it usually is, in both languages", arguments: cases.indices)
  func sentences(_ number: Int) {
    let (change, english, russian) = Self.cases[number]
    #expect(plain(English().telling(.unusual(change)).sentence) == english)
    #expect(plain(Russian().telling(.unusual(change)).sentence) == russian)
  }

  @Test("on the first screen the pair is enough, and only likely changes say so")
  func lines() {
    let sure = Self.cases[0].0
    #expect(plain(English().telling(.unusual(sure)).line) == "Failed requests: 4.22 %, usual 0.38 %")
    #expect(plain(Russian().telling(.unusual(sure)).line) == "Неудачные запросы: 4,22 %, обычно 0,38 %")
    let likely = Self.cases[4].0
    #expect(plain(English().telling(.unusual(likely)).line) == "Requests denied (401, 403): 384, usual 7, probably up")
    #expect(English().telling(.unusual(Self.cases[5].0)).clause == nil)
  }

  @Test("over the score card it is said what stands beside the numbers")
  func caption() {
    let comparison = Comparison(Period(week: Week("2026-W46")!, zone: .utc))
    #expect(
      plain(English().besideUsual(comparison)) == "Beside the usual; else against the week before, 2–8 November 2026")
    #expect(
      plain(Russian().besideUsual(comparison))
        == "Рядом — обычное; где его нет — по сравнению с предыдущей неделей, 2–8 ноября 2026 г.")
  }

  @Test("what did not clearly move is one sentence")
  func unmoved() throws {
    let changes = [Self.cases[5].0, Self.cases[6].0]
    #expect(
      try plain(#require(English().unmoved(changes)))
        == "No clear change against the usual: response time, median. As usual: memory, mean.")
    #expect(
      try plain(#require(Russian().unmoved(changes)))
        == "Изменения относительно обычного не подтверждены: время ответа, медиана. Как обычно: память, среднее.")
    #expect(English().unmoved([]) == nil)
  }

  @Test("the advice says what to look into, and where it is worst")
  func advice() {
    let path = PathShare(path: "/a/", share: 0.12, others: 0.04)
    let advice = Advice.lookInto(UnusualFigure(Self.cases[2].0, path: path))
    #expect(
      plain(English().sentence(advice)).hasPrefix(
        "Look into response time, p95: 2.14 s, usual 1.37 s. Start with /a/: 12 %"))
    #expect(
      plain(Russian().sentence(advice)).hasPrefix(
        "Выясните причину: время ответа, p95 — 2,14 с, обычно 1,37 с. Начните с адреса /a/"))
  }
}
