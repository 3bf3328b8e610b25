import Records
import Summaries
import TestSupport
import Testing

/// Missing hours told against hours that were truly silenced, over rhythms, lengths of history, weekdays and lengths of
/// silence.
@Suite struct RhythmTests {
  enum Rhythm: String, CaseIterable {
    case sixtyAnHour, oneAnHour, officeHours, twoThousandADay, twoHundredADay

    /// A shop's day: relative load by the hour.
    private static let shape = [
      0.35, 0.22, 0.15, 0.12, 0.12, 0.18, 0.35, 0.60, 0.95, 1.25, 1.45, 1.50, 1.50, 1.45, 1.40, 1.40, 1.40, 1.45, 1.50,
      1.65, 1.70, 1.50, 1.10, 0.65,
    ]

    /// Rows of an hour, and whether some are truly due in it.
    func rows(_ day: Day, _ clock: Int, _ chance: inout SplitMix) -> (rows: Int, isDue: Bool) {
      switch self {
      case .sixtyAnHour: return (60, true)
      case .oneAnHour: return (1, true)
      case .officeHours:
        let isOpen = day.weekday < 6 && (9..<18).contains(clock)
        return (isOpen ? 8 + chance.below(40) : 0, isOpen)
      case .twoThousandADay, .twoHundredADay:
        let mean = (self == .twoThousandADay ? 2000 : 200) / 25.94 * Self.shape[clock]
        return (Self.poisson(mean, &chance), mean > 4)
      }
    }

    private static func poisson(_ mean: Double, _ chance: inout SplitMix) -> Int {
      // More than the rule can tell apart.
      guard mean < 40 else { return 20 }
      var (draws, left) = (0, mean)
      while true {
        left -= exponential(&chance)
        if left < 0 { return draws }
        draws += 1
      }
    }

    /// Von Neumann's comparison of uniform draws: an exponential number without a logarithm.
    private static func exponential(_ chance: inout SplitMix) -> Double {
      var whole = 0.0
      while true {
        let first = chance.fraction()
        var (latest, count) = (first, 1)
        while true {
          let next = chance.fraction()
          if next >= latest { break }
          latest = next
          count += 1
        }
        if count % 2 == 1 { return whole + first }
        whole += 1
      }
    }
  }

  static let histories = [1, 3, 6, 13, 20, 35, 60]
  /// Hours; nil lasts for ever.
  static let silences: [Int?] = [0, 2, 4, 12, 24, 120, nil]

  /// One application: its rows, silenced from some hour on.
  private struct Case {
    let rows = RecordedRows()
    var due: Set<Instant> = []
    let start: Instant

    init(_ rhythm: Rhythm, history: Int, weekday: Int, silence: Int?, seed: UInt64) {
      var chance = SplitMix(seed)
      // Monday 3 August 2026 and the days after.
      let first = Day("2026-08-03")!.adding(weekday)
      let midnight = Zone.utc.start(of: first)
      start = midnight.adding(seconds: Int64(history) * 86_400 + 10 * 3600)
      let end = silence.map { start.adding(seconds: Int64($0) * 3600) }
      for number in 0..<(history + 40) * 24 {
        let hour = midnight.adding(seconds: Int64(number) * 3600)
        let (count, isDue) = rhythm.rows(first.adding(number / 24), number % 24, &chance)
        if hour >= start, end.map({ hour < $0 }) ?? true {
          if isDue { due.insert(hour) }
        } else {
          rows.set(hour, count)
        }
      }
    }

    func missing(daysOn: Int) -> (told: Set<Instant>, due: Set<Instant>) {
      let period = Period(day: Zone.utc.day(containing: start).adding(daysOn), zone: .utc)
      return (Set(rows.coverage(period).gaps), due.filter(period.contains))
    }
  }

  /// Whether the rhythm's silences of two and more due hours must be told.
  private static func mustTell(_ rhythm: Rhythm, history: Int, silence: Int?) -> Bool {
    switch rhythm {
    case .sixtyAnHour, .oneAnHour, .twoThousandADay: true
    case .officeHours: history >= 6
    case .twoHundredADay: history >= 13 && (silence ?? .max) >= 12
    }
  }

  @Test("every silence that must be told is told, every night, and nothing else", arguments: Rhythm.allCases, histories)
  func told(rhythm: Rhythm, history: Int) {
    for weekday in 0..<7 {
      for silence in Self.silences {
        let seed = UInt64(history * 1000 + weekday * 10 + (silence ?? 7) % 10 + rhythm.rawValue.utf8.count)
        let example = Case(rhythm, history: history, weekday: weekday, silence: silence, seed: seed)
        let lasts = silence.map { ($0 + 9) / 24 } ?? 30
        var soFar = 0
        for day in Set([0, 1, lasts / 2, lasts]).sorted() where day <= lasts {
          let (told, due) = example.missing(daysOn: day)
          let label = "\(rhythm) \(history) d, weekday \(weekday), \(silence ?? -1) h, day \(day)"
          if rhythm != .twoHundredADay { #expect(told.isSubset(of: due), "\(label): \(told.subtracting(due))") }
          soFar += due.count
          if soFar >= 2, !due.isEmpty, Self.mustTell(rhythm, history: history, silence: silence) {
            #expect(!told.isEmpty, "\(label)")
            if [.sixtyAnHour, .oneAnHour].contains(rhythm) { #expect(told == due, "\(label)") }
          }
        }
      }
    }
  }

  @Test("200 requests a day without any silence: a false gap on at most one day in fifty")
  func quiet() {
    var days = 0
    var falseDays = 0
    for seed in 0..<6 {
      let example = Case(.twoHundredADay, history: 60, weekday: seed, silence: 0, seed: UInt64(900 + seed))
      for day in -50..<30 {
        days += 1
        falseDays += example.missing(daysOn: day).told.isEmpty ? 0 : 1
      }
    }
    #expect(days == 480 && falseDays * 50 <= days, "\(falseDays) of \(days)")
  }

  @Test("the same outage a week later is told again", arguments: Rhythm.allCases)
  func again(rhythm: Rhythm) {
    let history = 21
    let example = Case(rhythm, history: history, weekday: 0, silence: 12, seed: 5)
    for hour in 0..<12 { example.rows.set(example.start.adding(seconds: Int64(hour) * 3600 + 7 * 86_400), 0) }
    let first = example.missing(daysOn: 0).told
    let second = example.missing(daysOn: 7).told
    #expect(first.count >= 7 && second.count >= first.count - 1)
  }
}
