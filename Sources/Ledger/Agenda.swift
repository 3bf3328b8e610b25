package import Records

/// What a run has to report, decided from what is closed and the time: nothing is read or written for it.
package struct Agenda: Sendable {
  /// Why a report is due.
  package enum DueReason: Hashable, Sendable {
    /// The latest of its kind that is over.
    case latest
    /// A later one is over, too: a night was missed.
    case missed
  }

  package struct DueReport: Hashable, Sendable {
    package let period: Period
    package let reason: DueReason

    package init(_ period: Period, _ reason: DueReason) {
      self.period = period
      self.reason = reason
    }
  }

  /// What is to be reported, the earliest end first; of equal ends the shorter period first.
  package private(set) var due: [DueReport] = []
  /// Missed periods that lie too far back, the earliest first.
  package private(set) var passedOver: [Period] = []
  /// When the next periods are due, the earliest first.
  package private(set) var next: [(period: Period, at: Instant)] = []
  /// No period of any kind was closed before.
  package let isFirst: Bool
  /// The latest end of a closed period that lies in the future: the clock was set back; nil when none does.
  package private(set) var future: Instant?

  /// - Parameters:
  ///   - kinds: those to be reported.
  ///   - closed: of each kind the latest closed period; a kind without one begins with its latest that is over.
  ///   - catchUp: days after its end for which a missed period is still reported.
  package init(_ schedule: Schedule, kinds: [ReportKind], closed: [ReportKind: ClosedPeriod], catchUp: Int) {
    isFirst = closed.isEmpty
    let zone = schedule.zone
    let today = zone.day(containing: schedule.asOf)
    for kind in kinds {
      let latest = Self.latest(kind, schedule)
      let before = closed[kind].flatMap { kind.span(named: $0.name) }
      if let end = closed[kind]?.end, end > schedule.asOf { future = max(future ?? end, end) }
      var periods: [Period] = []
      var period = latest
      while let candidate = period {
        guard let before else {
          periods = [candidate]
          break
        }
        guard let last = before.days.last, candidate.days[0].day > last else { break }
        periods.append(candidate)
        guard candidate.days[0].day.number > Self.earliest else { break }
        period = candidate.previous
      }
      for (place, candidate) in periods.enumerated() {
        if candidate.end < zone.start(of: today.adding(-catchUp)), before != nil {
          passedOver.append(candidate)
        } else {
          due.append(DueReport(candidate, place == 0 ? .latest : .missed))
        }
      }
      next.append(Self.next(kind, after: latest, schedule))
    }
    due.sort { Self.precedes($0.period, $1.period) }
    passedOver.sort(by: Self.precedes)
    next.sort { $0.at < $1.at }
  }

  /// Before it nothing is looked for: the day 0001-01-01 in the proleptic calendar is day -719,162.
  private static let earliest = -719_000

  /// The latest period of a kind that has settled; nil where none has.
  private static func latest(_ kind: ReportKind, _ schedule: Schedule) -> Period? {
    var period = schedule.due(kind)
    for _ in 0..<3 {
      if (try? schedule.opened(period, partial: false)) != nil { return period }
      period = period.previous
    }
    return nil
  }

  private static func next(_ kind: ReportKind, after latest: Period?, _ schedule: Schedule) -> (Period, Instant) {
    let zone = schedule.zone
    var period =
      latest.flatMap { $0.days.last.map { kind.period(containing: $0.day.adding(1), in: zone) } }
      ?? schedule.current(kind)
    while period.end <= period.start, let last = period.days.last {
      period = kind.period(containing: last.day.adding(1), in: zone)
    }
    return (period, period.end.adding(seconds: Int64(schedule.settle)))
  }

  /// By their ends; of equal ends the shorter first.
  package static func precedes(_ a: Period, _ b: Period) -> Bool {
    a.end != b.end ? a.end < b.end : a.start != b.start ? a.start > b.start : a.kind.id < b.kind.id
  }
}
