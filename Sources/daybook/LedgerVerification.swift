import Ledger
import Records
import Settings
import Summaries

/// Counts what the ledger knows once more, and holds weeks and months against their days.
struct LedgerVerification {
  let context: CommandContext
  let settings: Settings
  let say: (VerifyCommand.VerifiedLine) -> Void

  func run() throws(Failure) -> ExitCode {
    let zone = settings.report.timezone
    let run = try Run(context, settings, asOf: context.asOf(zone), threads: 2)
    let opened = try run.open()
    let state = try context.state(out: settings.report.out)
    guard let memory = try Memory.reading(state, opened.settings, context) else {
      throw Failure(
        .source,
        "Looking for the ledger: there is none, or none of these settings. daybook run makes it; to check reports, "
          + "name their folder.")
    }
    let changes: SourceChanges
    do { changes = try opened.source.changes(in: [], since: nil, marking: []) } catch { throw Failure(error) }
    let counter = run.with(opened.settings)
    var (same, differing, removed) = (0, 0, 0)
    for month in PastMonths.all(before: Schedule(asOf: run.asOf, zone: zone, settle: settings.report.settle)) {
      let known = try recorded(in: month, memory)
      let there = known.filter { entry in changes.begins.map { $0 <= entry.period.start } ?? true }
      removed += known.count - there.count
      guard let some = there.first else { continue }
      let recount: [RecordedPeriod]?
      do {
        recount = try opened.source.count(
          there.map(\.period), counter.plan(Comparison(some.period), KnownPast()), threads: 2)
      } catch { throw Failure(error) }
      guard let counted = recount else {
        throw Failure(
          .source, "Counting \(some.period.id) and later: the metrics cannot be read; daybook doctor says why.")
      }
      let now = Dictionary(counted.map { ($0.period, $0.metrics) }) { one, _ in one }
      for entry in there {
        let difference =
          now[entry.period].map { entry.metrics.difference(to: $0) } ?? "the source has no rows of it any more"
        if let difference { fail(entry.period.id, difference) }
        if difference == nil { same += 1 } else { differing += 1 }
      }
    }
    let unlike = try sums(memory)
    say(
      VerifyCommand.VerifiedLine(
        name: "ledger", isWell: differing + unlike == 0,
        text: "\(same) periods as counted, \(differing) differ, \(unlike) are not the sum of their days; "
          + "\(removed) that begin before the database's first row are not compared"))
    return differing + unlike == 0 ? .success : .incomplete
  }

  private func fail(_ name: String, _ text: String) {
    say(VerifyCommand.VerifiedLine(name: name, isWell: false, text: text))
  }

  /// What is known of the days, weeks and months that end in a month.
  private func recorded(in month: Period, _ memory: Memory) throws(Failure) -> [(
    period: Period, metrics: RecordedMetrics
  )] {
    var found: [(period: Period, metrics: RecordedMetrics)] = []
    do throws(LedgerError) {
      for kind in PastMonths.kinds {
        for period in PastMonths.periods(of: kind, endingIn: month) {
          if let metrics = try memory.ledger.metrics(of: period, in: memory.epoch) {
            found.append((period, metrics))
          }
        }
      }
    } catch { throw Failure(error) }
    return found
  }

  /// Tells weeks and months that are not the sum of their days, as far as all days are known; their number.
  private func sums(_ memory: Memory) throws(Failure) -> Int {
    let zone = settings.report.timezone
    var unlike = 0
    do throws(LedgerError) {
      for month in PastMonths.all(
        before: Schedule(asOf: context.asOf(zone), zone: zone, settle: settings.report.settle))
      {
        for kind in PastMonths.kinds where !kind.isOfOneDay {
          for period in PastMonths.periods(of: kind, endingIn: month) {
            guard let whole = try memory.ledger.metrics(of: period, in: memory.epoch) else { continue }
            var days: [RecordedMetrics] = []
            for day in period.days {
              let day = ReportKind.daily.period(containing: day.day, in: zone)
              if let metrics = try memory.ledger.metrics(of: day, in: memory.epoch) { days.append(metrics) }
            }
            guard days.count == period.days.count else { continue }
            let types = whole.typesUnlike(sumOf: days)
            if types.isEmpty { continue }
            unlike += 1
            fail(period.id, "not the sum of its days: \(types.joined(separator: ", "))")
          }
        }
      }
    } catch { throw Failure(error) }
    return unlike
  }
}
