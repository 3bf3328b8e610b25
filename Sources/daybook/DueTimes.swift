import Foundation
import Ledger
import Records
import Settings
import State

/// When `daybook run` will have something to do, for people who check an installation.
enum DueTimes {
  private static let count = 5

  /// What is due now, and the next five times; the ledger is looked at where there is one.
  static func next(_ settings: Settings, _ context: CommandContext) -> Result<[String], Failure> {
    let zone = settings.report.timezone
    let schedule = Schedule(asOf: context.asOf(zone), zone: zone, settle: settings.report.settle)
    var closed: [ReportKind: ClosedPeriod] = [:]
    let path = context.statePath(out: settings.report.out)
    do throws(Failure) {
      // A folder that is not there yet is not made for a look at it.
      if FileManager.default.fileExists(atPath: path + "/" + Ledger.name) {
        let state = try context.state(out: settings.report.out)
        do throws(LedgerError) {
          closed = try Ledger(state, now: context.process.started).latestClosed()
        } catch { throw Failure(error) }
      }
    } catch { return .failure(error) }
    let agenda = Agenda(schedule, kinds: settings.report.kinds, closed: closed, catchUp: settings.report.catchUp)
    let due = agenda.due.map(\.period.id)
    var lines = [due.isEmpty ? "nothing is due now" : "due now: " + due.joined(separator: ", ")]
    lines += upcoming(agenda, schedule).map { "\($0.period.id) is due at \(zone.label($0.at))" }
    return .success(lines)
  }

  /// The next times, each kind as often as it comes among them.
  private static func upcoming(_ agenda: Agenda, _ schedule: Schedule) -> [(period: Period, at: Instant)] {
    var upcoming = agenda.next
    var times: [(period: Period, at: Instant)] = []
    while times.count < count, let first = upcoming.min(by: { $0.at < $1.at }),
      let place = upcoming.firstIndex(where: { $0.period == first.period })
    {
      times.append(first)
      let later = Schedule(asOf: first.at, zone: schedule.zone, settle: schedule.settle)
      let next = Agenda(later, kinds: [first.period.kind], closed: [:], catchUp: 1).next
      upcoming.remove(at: place)
      upcoming += next
    }
    return times
  }
}
