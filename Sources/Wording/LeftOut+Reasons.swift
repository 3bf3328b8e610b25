import Records

extension [UsualBasis.LeftOut] {
  /// Periods that are left out for the same reason together, in the order of the first of each.
  var byReason: [(why: UsualBasis.LeavingOut, periods: [Period])] {
    reduce(into: []) { groups, left in
      if let place = groups.firstIndex(where: { $0.why == left.why }) {
        groups[place].periods.append(left.period)
      } else {
        groups.append((left.why, [left.period]))
      }
    }
  }
}
