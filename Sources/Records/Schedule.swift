/// Which period is due at an instant, and whether one may be reported yet.
package struct Schedule: Sendable {
  /// The instant that stands for now.
  package let asOf: Instant
  package let zone: Zone
  /// Seconds after its end until a period's rows no longer change.
  package let settle: Int

  package init(asOf: Instant, zone: Zone, settle: Int) {
    self.asOf = asOf
    self.zone = zone
    self.settle = settle
  }

  /// Why a period cannot be reported.
  package struct Refusal: Error, Hashable, Sendable {
    package enum RefusalReason: Hashable, Sendable {
      /// The zone's clocks passed over it.
      case passedOver
      case notBegun
      case notOver(closes: Instant)
    }

    package let period: Period
    package let asOf: Instant
    package let reason: RefusalReason
  }

  /// The period that as-of lies in.
  package func current(_ kind: ReportKind) -> Period {
    kind.period(containing: zone.day(containing: asOf), in: zone)
  }

  /// The one before, such as yesterday or last week; for as long as `settle` it is not to be had yet.
  package func due(_ kind: ReportKind) -> Period {
    kind.period(containing: current(kind).days[0].day.adding(-1), in: zone)
  }

  /// The period itself once it has settled; what as-of leaves of it when a part was asked for.
  package func opened(_ whole: Period, partial: Bool) throws(Refusal) -> Period {
    guard whole.end > whole.start else { throw Refusal(period: whole, asOf: asOf, reason: .passedOver) }
    let closes = whole.end.adding(seconds: Int64(settle))
    if asOf >= closes { return whole }
    guard asOf > whole.start else { throw Refusal(period: whole, asOf: asOf, reason: .notBegun) }
    guard partial else { throw Refusal(period: whole, asOf: asOf, reason: .notOver(closes: closes)) }
    return whole.cut(at: asOf)
  }
}
