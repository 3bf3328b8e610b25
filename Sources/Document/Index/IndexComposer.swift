import Archive
import Charting
import Records
package import Wording

/// Turns the folders of reports into the index: what stands, what it says, which nights are missing.
package struct IndexComposer {
  private let words: any Words
  private let name: String

  static let trendDays = 30
  private static let trends: [FigureID] = [.requests.count, .requests.errorRate, .requests.duration.p95, .reports.new]

  /// - Parameter name: the service's name.
  package init(words: any Words, name: String) {
    self.words = words
    self.name = name
  }

  /// - Parameter reports: in any order.
  package func compose(_ reports: [PublishedReport]) -> ReportIndex {
    let all = ReportKind.all.map { kind in
      (kind: kind, reports: reports.filter { $0.kind == kind }.sorted(by: Self.isEarlier))
    }
    let days = all.filter(\.kind.isOfOneDay)
    let lists = all.filter { !$0.kind.isOfOneDay && !$0.reports.isEmpty }
    let calendar = Calendar(days.flatMap(\.reports))
    let anchors = IndexAnchors(reports)
    let months = months(calendar, weeks: spans(reports), months: spans(reports), anchors)
    let hasPartial = months.contains { $0.weeks.contains { ($0.days + [$0.week]).contains { $0?.kind == .partial } } }
    return ReportIndex(
      language: words.language, title: "\(Legible.line(name)): \(words.label(.reports))",
      latest: all.compactMap { $0.reports.last(where: { !$0.isPartial }).map(card) },
      trends: trends(calendar), trendSpan: words.days(Self.trendDays), months: months,
      weekdays: (1...7).map(words.shortWeekday),
      lists: lists.map { list in
        .init(
          id: list.kind.id, heading: words.words(of: list.kind).heading,
          cards: list.reports.reversed().map { report in
            var card = card(report)
            card.anchor = anchors.anchor(report)
            return card
          })
      },
      notes: notes(calendar, reports), absent: anchors.absent.map { ($0.anchor, absence(of: $0)) },
      headings: .init(
        latest: words.label(.latestReports), days: days.map { words.words(of: $0.kind).heading }.joined(),
        trends: words.label(.trends), skip: words.label(.skipToReport), week: words.label(.shortWeek),
        legend: [
          (.stateGood, Tone.good), (.stateAttention, .warning), (.stateCritical, .bad), (.stateUnknown, .neutral),
        ]
        .map { (words.label($0), $1) },
        missing: words.label(.noReport), unfinished: hasPartial ? words.label(.unfinished) : nil))
  }

  private static func isEarlier(_ a: PublishedReport, _ b: PublishedReport) -> Bool {
    a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

  /// The reports of days by date; a closed one hides a partial one of the same day.
  private struct Calendar {
    var reports: [Day: PublishedReport] = [:]
    let first: Day?
    let last: Day?

    init(_ days: [PublishedReport]) {
      for report in days {
        guard let day = Day(report.id), reports[day].map(\.isPartial) ?? true else { continue }
        reports[day] = report
      }
      let closed = reports.filter { !$0.value.isPartial }.keys
      first = closed.min()
      last = closed.max()
    }

    /// Nights between the first and the last report that have none.
    var missing: [Day] {
      guard let first, let last else { return [] }
      return (first.number...last.number).map { first.adding($0 - first.number) }
        .filter { reports[$0].map(\.isPartial) ?? true }
    }
  }

  private func card(_ report: PublishedReport) -> ReportIndex.Card {
    let summary = report.summary
    var remarks: [String] = []
    if report.isPartial { remarks.append(words.label(.unfinished)) }
    if let newest = report.olderRevisions.last {
      remarks.append(words.revisionRemark(summary?.revision ?? newest &+ 1))
    }
    return ReportIndex.Card(
      kind: words.words(of: report.kind).report,
      period: summary?.period ?? report.id, page: report.page,
      state: summary?.state ?? words.label(.unreadableReport), tone: summary?.tone ?? .neutral,
      headline: summary?.headline ?? [], remark: remarks.joined(separator: ", "))
  }

  private func absence(of period: PeriodName) -> String {
    let name = words.words(of: period.kind).name(period.kind.period(containing: period.days[0], in: .utc))
    return "\(name): \(words.label(.noReport))"
  }

  private func trends(_ calendar: Calendar) -> [ReportIndex.TrendLine] {
    guard let last = calendar.last else { return [] }
    let summaries = (1 - Self.trendDays...0).map { offset -> ReportSummary? in
      let report = calendar.reports[last.adding(offset)]
      return report.flatMap { $0.isPartial ? nil : $0.summary }
    }
    return Self.trends.compactMap { figure in
      let values = summaries.map { $0?.values.first { $0.figure == figure.description } }
      guard let latest = values.compactMap(\.self).last else { return nil }
      return ReportIndex.TrendLine(name: latest.name, value: latest.text, values: values.map { $0?.value })
    }
  }

  private func months(
    _ calendar: Calendar, weeks known: [Week: PublishedReport], months: [Month: PublishedReport],
    _ anchors: IndexAnchors
  ) -> [ReportIndex.MonthTable] {
    let missing = Set(calendar.missing)
    // Months without a single report have no calendar: their nights are counted in the notes.
    let firsts = Set(calendar.reports.keys.map { $0.adding(1 - $0.dayOfMonth) }).sorted(by: >)
    return firsts.map { first in
      var weeks: [[ReportIndex.CalendarCell?]] = [Array(repeating: nil, count: first.weekday - 1)]
      let firstWeek = Week(containing: first)
      var current = first
      while current.month == first.month {
        if weeks[weeks.count - 1].count == 7 { weeks.append([]) }
        weeks[weeks.count - 1].append(cell(current, calendar, missing, anchors))
        current = current.adding(1)
      }
      weeks[weeks.count - 1] += Array(repeating: nil, count: 7 - weeks[weeks.count - 1].count)
      return ReportIndex.MonthTable(
        title: words.month(first.month, of: first.year), page: months[Month(containing: first)]?.page,
        weeks: weeks.enumerated().map { number, days in
          let week = Week(containing: firstWeek.monday.adding(7 * number))
          return .init(days: days, week: known[week].map { cell($0, numbered: week.number, named: $0.summary?.period) })
        })
    }
  }

  private func cell(
    _ day: Day, _ calendar: Calendar, _ missing: Set<Day>, _ anchors: IndexAnchors
  ) -> ReportIndex.CalendarCell {
    let date = words.day(day)
    guard let report = calendar.reports[day] else {
      let isMissing = missing.contains(day)
      return ReportIndex.CalendarCell(
        day: day.dayOfMonth, kind: isMissing ? .missing : .outside, page: nil, tone: .neutral,
        label: isMissing ? "\(date): \(words.label(.noReport))" : date)
    }
    var cell = cell(report, numbered: day.dayOfMonth, named: date)
    cell.anchor = anchors.anchor(report)
    return cell
  }

  /// - Parameter name: of the day or week; nil for its id.
  private func cell(_ report: PublishedReport, numbered number: Int, named name: String?) -> ReportIndex.CalendarCell {
    let name = name ?? report.id
    guard let summary = report.summary else {
      return ReportIndex.CalendarCell(
        day: number, kind: .unreadable, page: report.page, tone: .neutral,
        label: "\(name): \(words.label(.unreadableReport))")
    }
    let state = report.isPartial ? "\(summary.state), \(words.label(.unfinished))" : summary.state
    return ReportIndex.CalendarCell(
      day: number, kind: report.isPartial ? .partial : .reported, page: report.page, tone: summary.tone,
      label: "\(name): \(state)" + (summary.headline.first.map { ". " + $0 } ?? ""))
  }

  /// The reports of weeks, or of months; a closed one hides a partial one of the same.
  private func spans<Span: CalendarSpan>(_ reports: [PublishedReport]) -> [Span: PublishedReport] {
    let known = reports.compactMap { report in Span(report.id).map { ($0, report) } }
    return Dictionary(known) { $0.isPartial ? $1 : $0 }
  }

  private func notes(_ calendar: Calendar, _ reports: [PublishedReport]) -> [String] {
    let missing = calendar.missing
    let unreadable = reports.filter { $0.summary == nil }.map { "\($0.kind.id)/\($0.name)" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (missing.isEmpty ? [] : [words.missingNights(missing)])
      + (unreadable.isEmpty ? [] : [words.unreadable(reports: unreadable.map { Legible.line($0) })])
  }
}
