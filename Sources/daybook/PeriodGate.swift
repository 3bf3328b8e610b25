import Records
import Settings

/// Decides whether a period may be reported yet.
struct PeriodGate {
  let settings: Settings
  let asOf: Instant
  let allowsPartial: Bool

  /// The period itself once it is closed; cut at as-of when a part was asked for; else a refusal.
  func open(_ whole: Period, cut: (Instant) -> Period) throws(Failure) -> Period {
    guard whole.end > whole.start else {
      throw Failure(
        .usage, "There was no \(whole.id) in \(whole.zone.identifier): the clocks passed over it. Name another day.")
    }
    let closes = whole.end.adding(seconds: Int64(settings.report.settle))
    if asOf >= closes { return whole }
    guard asOf > whole.start else {
      throw Failure(
        .usage,
        "\(whole.id) has not begun: it starts at \(whole.zone.label(whole.start)), and now is "
          + "\(whole.zone.label(asOf)). Name an earlier period, or check --as-of.")
    }
    guard allowsPartial else {
      throw Failure(
        .usage,
        "\(whole.id) is not over: it closes at \(whole.zone.label(closes)), and now is \(whole.zone.label(asOf)). "
          + "Run again then, or give --partial for what there is.")
    }
    return cut(asOf)
  }
}
