package import Records

extension OccurrenceSummary {
  package struct OccurrenceHalf: Codable, Hashable, Sendable {
    struct KeptKind: Codable, Hashable, Sendable {
      var name: String
      var count: Int
      var episodes: Int
      /// When it happened last before the period's end, in microseconds since 1970.
      var last: Int64?
    }

    struct KeptEventDay: Codable, Hashable, Sendable {
      /// Days since 1970.
      var day: Int
      var count: Int
    }

    /// Also those that did not happen in the period: what comes back is told by when it was last.
    var kinds: [KeptKind]
    var dailyEpisodes: [Int]
    var days: [KeptEventDay]
    var first: Int64?
  }

  package func half(_ comparison: Comparison) -> OccurrenceHalf {
    let own = Set(comparison.current.days.map(\.day))
    return OccurrenceHalf(
      kinds: known.map {
        OccurrenceHalf.KeptKind(name: $0.name, count: $0.count, episodes: $0.episodes, last: $0.last)
      }, dailyEpisodes: dailyEpisodes,
      days: series.filter { own.contains($0.day) }.map {
        OccurrenceHalf.KeptEventDay(day: $0.day.number, count: $0.count)
      },
      first: first?.microseconds)
  }

  /// The days of the reference in the series are taken too.
  package mutating func adopt(reference half: OccurrenceHalf, _ comparison: Comparison) {
    let kept = adoptKinds(half)
    for index in known.indices {
      let kind = kept[known[index].name]
      known[index].referenceCount = kind?.count ?? 0
      known[index].referenceEpisodes = kind?.episodes ?? 0
    }
    referenceDailyEpisodes = half.dailyEpisodes
    adopt(series: half, comparison)
  }

  package mutating func adopt(series half: OccurrenceHalf, _ comparison: Comparison) {
    let kept = adoptKinds(half)
    for index in known.indices {
      let last = kept[known[index].name]?.last
      known[index].lastBefore = [known[index].lastBefore, last].compactMap(\.self).max()
      known[index].last = [known[index].last, last].compactMap(\.self).max()
    }
    first = [first, half.first.map(Instant.init(microseconds:))].compactMap(\.self).min()
    let days = Dictionary(half.days.map { ($0.day, $0.count) }) { one, _ in one }
    for index in series.indices { series[index].count = days[series[index].day.number] ?? series[index].count }
    tell(comparison)
  }

  /// Makes known what was kept.
  private mutating func adoptKinds(_ half: OccurrenceHalf) -> [String: OccurrenceHalf.KeptKind] {
    let names = Set(known.map(\.name))
    known += half.kinds.filter { !names.contains($0.name) }.map { KnownKind(name: $0.name) }
    known.sort { TextOrder.ofBytes($0.name, $1.name) }
    return Dictionary(half.kinds.map { ($0.name, $0) }) { one, _ in one }
  }

  /// Sets what follows from the kinds and days that are known.
  mutating func tell(_ comparison: Comparison) {
    all = OccurrenceKind(name: "")
    for kind in known {
      all.count += kind.count
      all.referenceCount += kind.referenceCount
      all.episodes += kind.episodes
      all.referenceEpisodes += kind.referenceEpisodes
    }
    (count, referenceCount) = (all.count, all.referenceCount)
    let now = known.filter { $0.count > 0 }
    let then = known.filter { $0.referenceCount > 0 }
    (kinds, referenceKinds) = (now.count, then.count)
    byKind = NameCounts(largest: now.map { (name: $0.name, count: $0.count) })
    referenceByKind = byKind.counterpart(then.map { (name: $0.name, count: $0.referenceCount) })
    frequent = byKind.compactMap { entry in now.first { $0.name == entry.name }.map(OccurrenceKind.init) }
    returned = now.filter { $0.name != NameTable.other }.compactMap { kind in
      kind.lastBefore.flatMap { last in
        Self.hasReturned(after: last, comparison.current)
          ? ReturnedKind(name: kind.name, count: kind.count, last: Instant(microseconds: last)) : nil
      }
    }.sorted { $0.count != $1.count ? $0.count > $1.count : TextOrder.ofBytes($0.name, $1.name) }
    days =
      first.map { first in
        series.filter { first.microseconds < $0.end }.map { (day: $0.day, count: $0.count) }
      } ?? []
  }

  /// What did not happen for so many seconds, or as long as the period lasts, comes back.
  private static let absence: Int64 = 7 * 86_400

  private static func hasReturned(after last: Int64, _ period: Period) -> Bool {
    period.start.seconds(since: Instant(microseconds: last)) > Double(max(absence, Int64(period.seconds)))
  }
}

extension OccurrenceSummary.OccurrenceKind {
  fileprivate init(_ kind: OccurrenceSummary.KnownKind) {
    self.init(name: kind.name)
    (count, referenceCount) = (kind.count, kind.referenceCount)
    (episodes, referenceEpisodes) = (kind.episodes, kind.referenceEpisodes)
  }
}
