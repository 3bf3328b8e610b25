extension Period {
  /// The one of its kind before it; a day that the zone's clocks passed over is none.
  package var previous: Period {
    var earlier = kind.period(containing: days[0].day.adding(-1), in: zone)
    while earlier.end <= earlier.start {
      earlier = kind.period(containing: earlier.days[0].day.adding(-1), in: zone)
    }
    return earlier
  }

  /// So many before it, the oldest first.
  package func previous(_ count: Int) -> [Period] {
    var periods: [Period] = []
    for _ in 0..<count { periods.append((periods.last ?? self).previous) }
    return periods.reversed()
  }
}
