package import Records

/// How often errors happened in the period and its reference, by kind.
package struct OccurrenceSummary: TableSummary {
  /// Occurrences of a kind.
  package struct OccurrenceKind: Sendable, Hashable {
    package let name: String
    package var count = 0
    package var referenceCount = 0
    /// Repeats of one kind within ten minutes are one.
    package var episodes = 0
    package var referenceEpisodes = 0

    package init(name: String) { self.name = name }
  }

  package struct ReturnedKind: Sendable, Hashable {
    package let name: String
    package let count: Int
    /// When it had happened last before the period.
    package let last: Instant

    package init(name: String, count: Int, last: Instant) {
      self.name = name
      self.count = count
      self.last = last
    }
  }

  package var count = 0
  package var referenceCount = 0
  /// How many kinds happened.
  package var kinds = 0
  package var referenceKinds = 0
  /// The ten most frequent, and all others.
  package var byKind: NameCounts = []
  package var referenceByKind: NameCounts = []
  /// Those of `byKind`, in its order.
  package var frequent: [OccurrenceKind] = []
  /// All kinds together, named by nothing.
  package var all = OccurrenceKind(name: "")
  /// Episodes by day, of the period and of its reference.
  package var dailyEpisodes: [Int] = []
  package var referenceDailyEpisodes: [Int] = []
  /// Episodes of the days before the period, of all kinds together and of each that happened in the period.
  package var before = EventsBefore()
  /// Kinds that happened again after a while without them: the most frequent first.
  package var returned: [ReturnedKind] = []
  /// The days of the series with their counts, from the first that is known on.
  package var days: [(day: Day, count: Int)] = []
  /// When the first of all happened; nil when none did.
  package var first: Instant?
  package var rejections: [Rejection] = []
  /// Every kind that is known, also those that happened before the reference only, by name.
  var known: [KnownKind] = []
  /// All days of the series.
  var series: [EventDay] = []

  package init() {}

  /// A kind and all that is known of it.
  struct KnownKind: Sendable, Hashable {
    let name: String
    var count = 0
    var referenceCount = 0
    var episodes = 0
    var referenceEpisodes = 0
    /// When it happened last before the period, and when in all, in microseconds since 1970; nil for never.
    var lastBefore: Int64?
    var last: Int64?

    init(name: String) { self.name = name }
  }

  struct EventDay: Sendable, Hashable {
    let day: Day
    /// In microseconds since 1970.
    let end: Int64
    var count: Int
  }
}

extension OccurrenceSummary {
  package var rowsOfPeriod: Int { count }

  /// See docs/figures.md#error-events.
  package func figures(_ comparison: Comparison) -> [CountedFigure] {
    let current: [CountedFigure] =
      [.count(.occurrences.count, count), .count(.occurrences.kinds, kinds)]
      + [.count(.occurrences.returned, returned.count), .count(.occurrences.episodes, all.episodes)]
      + frequent.map { .count(.occurrences.episodesByKind.named($0.name), $0.episodes) }
      + CountedFigure.counts(.occurrences.byKind, byKind)
      + days.map { .count(.occurrences.count.at(.day($0.day)), $0.count) }
    let reference: [CountedFigure] =
      [
        .count(.occurrences.count.of(.reference), referenceCount),
        .count(.occurrences.kinds.of(.reference), referenceKinds),
      ]
      + byKind.map { kind in
        .count(
          .occurrences.byKind.of(.reference).named(kind.name),
          referenceByKind.first { $0.name == kind.name }?.count ?? 0)
      }
    // Of a time before the first of all nothing is known.
    let knowsReference = first.map { $0 < comparison.baseline.end } ?? false
    return current + reference.map { knowsReference ? $0 : CountedFigure($0.id, nil, rows: 0) }
  }
}
