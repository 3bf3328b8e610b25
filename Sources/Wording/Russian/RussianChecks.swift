package import Records

/// Checks that are down, were down or stopped.
extension Russian {
  private static let longestName = 30

  func telling(_ fact: CheckDown) -> Telling {
    let since = RussianDates.briefStretch(fact.span)
    let message = fact.message.map { ": \(quotation(TitleCut.text($0, 80)))" } ?? ""
    let name = TitleCut.text(fact.check, Self.longestName)
    let brief = "\(name) не\u{A0}отвечает \(RussianDates.sinceWeekday(fact.span, lasting: fact.seconds))"
    return Telling(
      bound: "\(fact.check) не отвечает \(since) (к концу — \(lasted(fact.seconds)))\(message).",
      line: "\(fact.check) не отвечает \(since), к концу — \(lasted(fact.seconds))\(message)", clause: brief,
      brief: "\(name) не\u{A0}отвечает",
      headline: RussianTypography.bound(brief))
  }

  func telling(_ fact: CheckOutages) -> Telling {
    let before = fact.shareBefore.map { ", \(then(fact.relation, fact.day)) \(value($0, .fraction))" } ?? ""
    let share = fact.share.map { "доступность \(value($0, .fraction))\(before); " } ?? ""
    let failed =
      "не прошли \(plain(fact.failed.count)) из \(RussianNumbers.genitive(fact.failed.of, "проверки", "проверок"))"
    let failedBefore =
      fact.failedBefore.of == 0
      ? ""
      : ", \(then(fact.relation, fact.day)) "
        + (fact.failedBefore.count == 0 ? "ни одной" : plain(fact.failedBefore.count))
        + " из \(plain(fact.failedBefore.of))"
    let name = TitleCut.text(fact.check, Self.longestName)
    let total = fact.count == 1 ? lasted(fact.seconds) : "всего \(lasted(fact.seconds))"
    let brief = fact.count == 1 ? "\(name): сбой" : "\(name): \(outages(fact.count))"
    return Telling(
      bound: "\(fact.check): \(down(fact))" + (fact.failed.of == 0 ? "." : "; \(failed)\(failedBefore)."),
      line: "\(fact.check): \(share)\(down(fact))", clause: "\(brief), \(total)", brief: brief,
      headline: RussianTypography.bound("\(brief), \(total)"))
  }

  func telling(_ fact: SilentNames) -> Telling {
    let shown = fact.list.prefix(Self.mostNamed).map { "\($0.name) (последняя — \(RussianDates.start($0.last)))" }
    let rest = fact.list.count - shown.count
    let names = shown.joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
    return Telling(
      bound: "Больше нет проверок \(names).",
      clause: fact.list.count == 1
        ? "нет проверок \(TitleCut.text(fact.list[0].name, Self.longestName))"
        : "нет проверок: \(plain(fact.list.count))")
  }

  /// `3 сбоя, всего 2 ч 59 мин, самый долгий — ср 18 ноября, 22:51–23:00 (9 мин; «connect ECONNREFUSED»)`.
  private func down(_ fact: CheckOutages) -> String {
    guard let longest = fact.groups.first else { return "" }
    if longest.count == fact.count { return (fact.count == 1 ? "сбой " : "") + told(longest) }
    let most = longest.count == 1 ? "самый долгий — " : "дольше всего — "
    return "\(outages(fact.count)), всего \(lasted(fact.seconds)), \(most)\(told(longest))"
  }

  /// `ср 18 ноября, 22:51–23:00 (9 мин; «connect ECONNREFUSED»)`; of several `12 сбоев по 1 мин, вт 17 ноября, 08:00 – …,
  /// каждые 96–97 мин («…»)`.
  private func told(_ group: OutageGroup) -> String {
    let message = group.message.map { quotation(TitleCut.text($0, 60)) }
    guard group.count > 1 else {
      let details = [lasted(group.longest), message].compactMap(\.self).joined(separator: "; ")
      return "\(RussianDates.briefStretch(group.span)) (\(details))"
    }
    let every = series(group)
    return "\(outages(group.count)) по \(lengths(group)), \(RussianDates.briefStretch(group.span))"
      + (every.isEmpty ? "" : ", \(every)") + (message.map { " (\($0))" } ?? "")
  }

  private func lengths(_ group: OutageGroup) -> String {
    let (least, most) = (lasted(max(group.shortest, min(60, group.longest))), lasted(group.longest))
    return least == most ? most : "\(least)\u{A0}– \(most)"
  }

  private func series(_ group: OutageGroup) -> String {
    guard group.isEven, let least = group.leastInterval, let most = group.mostInterval else { return "" }
    let minutes = [least, most].map { plain(Int(held: ($0 / 60).rounded())) }
    return minutes[0] == minutes[1] ? "каждые \(minutes[0]) мин" : "каждые \(minutes[0])–\(minutes[1]) мин"
  }

  package func length(_ group: OutageGroup) -> String {
    guard group.count > 1 else { return lasted(group.longest) }
    return RussianTypography.bound(
      ["\(plain(group.count)) × \(lengths(group))", series(group)].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  package func checks(_ count: Int, of all: Int) -> String {
    "\(plain(count)) из\u{A0}\(RussianNumbers.genitive(all, "проверки", "проверок"))"
  }

  package func downSince(_ span: LocalSpan, lasting seconds: Double) -> String {
    "не\u{A0}отвечает \(RussianDates.sinceWeekday(span, lasting: seconds))"
  }

  package func briefLength(_ group: OutageGroup) -> String {
    group.count == 1 ? lasted(group.longest) : "\(plain(group.count)) × \(lengths(group))"
  }

  package func outages(_ count: Int) -> String { RussianNumbers.counted(count, "сбой", "сбоя", "сбоев") }

  func sentence(_ advice: CheckDown) -> String {
    let message = advice.message.map { " (\(quotation(TitleCut.text($0, 50))))" } ?? ""
    let answer =
      advice.lastPassed.map { "последний ответ \(RussianDates.start($0))" }
      ?? "нет ответа \(RussianDates.briefStretch(advice.span))"
    return "Проверьте \(advice.check): \(answer)\(message)."
  }

  func sentence(_ advice: CheckOutages) -> String {
    let message = advice.groups.first?.message.map { ", \(quotation(TitleCut.text($0, 50)))" } ?? ""
    let total = (advice.count == 1 ? "" : "всего ") + lasted(advice.seconds)
    let outages = advice.count == 1 ? "сбоя" : RussianNumbers.genitive(advice.count, "сбоя", "сбоев")
    return "Выясните причину \(outages) \(advice.check) (\(total)\(message))."
  }

  func sentence(_ advice: SilentNames) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
    let rest = advice.list.count - min(Self.mostNamed, advice.list.count)
    return "Выясните, почему нет проверок \(shown)\(rest > 0 ? " и ещё \(plain(rest))" : "")."
  }

  /// A check passed less often.
  func sentence(_ change: ShareChange) -> String {
    "Выясните, почему не проходят проверки \(change.figure.dimension ?? ""): доступность "
      + "\(value(change.after, .fraction)), \(then(change.relation, change.day)) \(value(change.before, .fraction))."
  }
}
