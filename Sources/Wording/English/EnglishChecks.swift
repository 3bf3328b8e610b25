package import Records

/// Checks that are down, were down or stopped.
extension English {
  private static let longestName = 30

  func telling(_ fact: CheckDown) -> Telling {
    let since = EnglishDates.briefStretch(fact.span)
    let message = fact.message.map { ": \(quotation(Self.cut($0, 80)))" } ?? ""
    let name = Self.cut(fact.check, Self.longestName)
    let brief = "\(name) down \(EnglishDates.sinceWeekday(fact.span, lasting: fact.seconds))"
    return Telling(
      english: "\(fact.check) has been down \(since) (\(lasted(fact.seconds)) up to the end)\(message).",
      line: "\(fact.check) down \(since), \(lasted(fact.seconds)) by the end\(message)", clause: brief,
      brief: "\(name) down", headline: brief)
  }

  func telling(_ fact: CheckOutages) -> Telling {
    let before = fact.shareBefore.map { ", \(value($0, .fraction)) \(then(fact.relation, fact.day))" } ?? ""
    let share = fact.share.map { " \(value($0, .fraction)) up\(before)" } ?? ""
    let failed = "\(plain(fact.failed.count)) of \(EnglishNumbers.counted(fact.failed.of, "check", "checks")) failed"
    let failedBefore =
      fact.failedBefore.of == 0
      ? ""
      : ", \(fact.failedBefore.count == 0 ? "none" : plain(fact.failedBefore.count)) of "
        + "\(plain(fact.failedBefore.of)) \(then(fact.relation, fact.day))"
    let name = Self.cut(fact.check, Self.longestName)
    let times = fact.count == 1 ? "" : " \(plain(fact.count)) times"
    return Telling(
      english: "\(fact.check) was down\(down(fact))" + (fact.failed.of == 0 ? "." : "; \(failed)\(failedBefore)."),
      line: "\(fact.check)\(share): down\(down(fact))",
      clause: "\(name) down \(lasted(fact.seconds))\(fact.count == 1 ? "" : " in all")",
      brief: "\(name) down\(times)",
      headline: "\(name) was down\(times), \(lasted(fact.seconds))\(fact.count == 1 ? "" : " in all")")
  }

  func telling(_ fact: SilentNames) -> Telling {
    let shown = fact.list.prefix(Self.mostNamed).map { "\($0.name) since \(EnglishDates.start($0.last))" }
    let rest = fact.list.count - shown.count
    let names = shown.joined(separator: ", ") + (rest > 0 ? " and \(plain(rest)) more" : "")
    return Telling(
      english: "No checks of \(names).",
      clause: fact.list.count == 1
        ? "no checks of \(Self.cut(fact.list[0].name, Self.longestName))"
        : "no checks of \(plain(fact.list.count)) monitors")
  }

  /// Behind «down»: ` 3 times, 2 h 59 min in all, longest Wed 18 Nov, 22:51–23:00 (“connect ECONNREFUSED”)`.
  private func down(_ fact: CheckOutages) -> String {
    guard let longest = fact.groups.first else { return "" }
    if longest.count == fact.count { return " " + told(longest) }
    return " \(plain(fact.count)) times, \(lasted(fact.seconds)) in all, longest \(told(longest))"
  }

  /// `Wed 18 Nov, 22:51–23:00 (9 min; “connect ECONNREFUSED”)`; of several `12 times, 1 min each, Tue 17 Nov, 08:00 – …,
  /// every 96 to 97 min (“…”)`.
  private func told(_ group: OutageGroup) -> String {
    let message = group.message.map { quotation(Self.cut($0, 60)) }
    guard group.count > 1 else {
      let details = [lasted(group.longest), message].compactMap(\.self).joined(separator: "; ")
      return "\(EnglishDates.briefStretch(group.span)) (\(details))"
    }
    let every = series(group)
    return "\(plain(group.count)) times, \(lengths(group)) each, \(EnglishDates.briefStretch(group.span))"
      + (every.isEmpty ? "" : ", \(every)") + (message.map { " (\($0))" } ?? "")
  }

  private func lengths(_ group: OutageGroup) -> String {
    let (least, most) = (lasted(max(group.shortest, min(60, group.longest))), lasted(group.longest))
    return least == most ? most : "\(least) to \(most)"
  }

  private func series(_ group: OutageGroup) -> String {
    guard group.isEven, let least = group.leastInterval, let most = group.mostInterval else { return "" }
    let minutes = [least, most].map { plain(Int(held: ($0 / 60).rounded())) }
    return minutes[0] == minutes[1] ? "every \(minutes[0]) min" : "every \(minutes[0]) to \(minutes[1]) min"
  }

  package func length(_ group: OutageGroup) -> String {
    guard group.count > 1 else { return lasted(group.longest) }
    return EnglishTypography.bound(
      ["\(plain(group.count)) × \(lengths(group))", series(group)].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  package func checks(_ count: Int, of all: Int) -> String {
    "\(plain(count)) of \(EnglishNumbers.counted(all, "check", "checks"))"
  }

  package func downSince(_ span: LocalSpan, lasting seconds: Double) -> String {
    "down \(EnglishDates.sinceWeekday(span, lasting: seconds))"
  }

  package func briefLength(_ group: OutageGroup) -> String {
    group.count == 1 ? lasted(group.longest) : "\(plain(group.count)) × \(lengths(group))"
  }

  package func outages(_ count: Int) -> String { EnglishNumbers.counted(count, "outage", "outages") }

  func sentence(_ advice: CheckDown) -> String {
    let message = advice.message.map { " (\(quotation(Self.cut($0, 50))))" } ?? ""
    let answer =
      advice.lastPassed.map { "last answer \(EnglishDates.start($0))" }
      ?? "no answer \(EnglishDates.briefStretch(advice.span))"
    return "Check \(advice.check): \(answer)\(message)."
  }

  func sentence(_ advice: CheckOutages) -> String {
    let times = advice.count == 1 ? "" : " \(plain(advice.count)) times"
    let message = advice.groups.first?.message.map { ", \(quotation(Self.cut($0, 50)))" } ?? ""
    return
      "Find out why \(advice.check) was down\(times): \(lasted(advice.seconds))\(advice.count == 1 ? "" : " in all")\(message)."
  }

  func sentence(_ advice: SilentNames) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
    let rest = advice.list.count - min(Self.mostNamed, advice.list.count)
    return "Find out why no checks of \(shown)\(rest > 0 ? " and \(plain(rest)) more" : "") arrive."
  }

  /// A check passed less often.
  func sentence(_ change: ShareChange) -> String {
    "Find out why checks of \(change.figure.dimension ?? "") fail: \(value(change.after, .fraction)) passed, "
      + "\(value(change.before, .fraction)) \(then(change.relation, change.day))."
  }
}
