import Ledger
import Records

extension ReportedPeriod.ReportedFigure {
  /// Nil for what is kept otherwise: series of hours and days with what was counted, the period before with its own report.
  init?(_ figure: Figure) {
    guard figure.id.scope == .current else { return nil }
    switch figure.id.slot {
    case .hour, .day, .week, .weekdayHour: return nil
    case .name, .others, nil: break
    }
    let state =
      switch figure.state {
      case .exact: "exact"
      case .estimate: "estimate"
      case .missing(let reason): reason.rawValue
      }
    self.init(
      id: figure.id.description, value: figure.value, unit: figure.unit.description, n: figure.n, state: state)
  }
}
