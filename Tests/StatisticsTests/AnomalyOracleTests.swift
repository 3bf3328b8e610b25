import Testing

@testable import Statistics

/// Oracle: the same definition with numpy, Tests/oracle/anomalies.py, which prints these values.
@Suite struct AnomalyOracleTests {
  struct Case: Sendable {
    let kind: AnomalySeries.Kind
    let days: Int
    let seed: UInt64
    let floor: Double
    /// Hours with a value and an expected one.
    let judged: Int
    let unusual: [Int]
    /// Each with the hour that was more unusual.
    let again: [[Int]]
    /// Of two hours of the last day: the hour, expected, range, z.
    let last: [[Double]]
  }

  private static let cases = [
    Case(
      kind: .means, days: 35, seed: 1, floor: 0, judged: 670, unusual: [152, 494, 610],
      again: [
        [154, 128], [155, 128], [156, 128], [157, 128], [159, 128], [160, 128], [161, 128], [162, 128], [163, 128],
        [297, 152], [298, 152], [299, 152], [300, 152], [306, 152], [307, 152], [734, 494], [819, 494],
      ],
      last: [
        [820, 30.75541990064085, 9.815338322957956, 51.69550147832374, -0.35952430595854873],
        [832, 92.36747249029575, 63.10892564462041, 121.6260193399711, -1.1309765988769054],
      ]),
    Case(
      kind: .means, days: 12, seed: 2, floor: 0, judged: 168, unusual: [155],
      again: [
        [152, 128], [153, 128], [154, 128], [156, 128], [157, 128], [160, 128], [161, 128], [162, 128], [163, 128],
      ],
      last: [
        [267, 47.572477301582694, 20.75097291070037, 74.39398169246502, -0.4340037488861394],
        [280, 141.39926694799215, 88.19592864933746, 194.60260524664682, 1.2492178521759418],
      ]),
    Case(
      kind: .counts, days: 35, seed: 3, floor: 0, judged: 744, unusual: [610, 664], again: [],
      last: [
        [819, 0, 0, 3.8476870342771985, 1.2994819889085047], [830, 0, 0, 3.8476870342771985, 1.2994819889085047],
      ]),
    Case(
      kind: .counts, days: 35, seed: 3, floor: 2, judged: 744, unusual: [], again: [],
      last: [[819, 0, 0, 10, 0.5], [830, 0, 0, 10, 0.5]]),
    Case(
      kind: .degrees, days: 35, seed: 4, floor: 0, judged: 744, unusual: [80, 155, 162, 494, 610, 664, 819],
      again: [[154, 139], [297, 155], [300, 155]],
      last: [
        [819, -7.613231234252453, -13.980755252964794, -1.2457072155401114, 14.762015503418445],
        [830, -1.1490971315652132, -7.516621150277555, 5.218426887147128, 1.4605862787460357],
      ]),
  ]

  @Test("hours: expected values, ranges, z and what is told are those of numpy", arguments: cases)
  func hours(_ one: Case) throws {
    var anomalies = HourlyAnomalies(floor: one.floor)
    let judged = AnomalySeries.hours(one.kind, days: one.days, seed: one.seed).flatMap { anomalies.judge($0) }
    #expect(judged.count { $0.z != nil } == one.judged)
    #expect(judged.filter { $0.verdict == .unusual }.map(\.time) == one.unusual)
    let again = judged.compactMap { hour -> [Int]? in
      if case .again(let peak) = hour.verdict { [hour.time, peak.time] } else { nil }
    }
    #expect(again == one.again)
    for expected in one.last {
      let hour = try #require(judged.first { Double($0.time) == expected[0] })
      let range = try #require(hour.range)
      let found = try [#require(hour.expected), range.low, range.high, #require(hour.z)]
      for (found, expected) in zip(found, expected.dropFirst()) { #expect(close(found, expected, 1e-9), "\(hour)") }
    }
  }

  @Test("days: likewise")
  func days() throws {
    var anomalies = DailyAnomalies()
    let judged = AnomalySeries.days(63, seed: 5).map { anomalies.judge($0) }
    #expect(judged.filter { $0.verdict == .learning }.map(\.time) == Array(0..<21))
    #expect(judged.filter { $0.verdict == .unusual }.map(\.time) == [50])
    let again = judged.compactMap { day -> [Int]? in
      if case .again(let peak) = day.verdict { [day.time, peak.time] } else { nil }
    }
    #expect(again == [[58, 50], [62, 50]])
    let values = [
      [21, 101.38654792681336, 97.09568634501397, 105.67740950861275, 3.549243103580762],
      [50, 94.39708655700086, 73.18815431664882, 115.6060187973529, 8.609721210953474],
      [62, 61.82511282712221, 33.40327517609969, 90.24695047814473, 5.7067259015237894],
    ]
    for expected in values {
      let day = try #require(judged.first { Double($0.time) == expected[0] })
      let range = try #require(day.range)
      let found = try [#require(day.expected), range.low, range.high, #require(day.z)]
      for (found, expected) in zip(found, expected.dropFirst()) { #expect(close(found, expected, 1e-9), "\(day)") }
    }
  }

  @Test("the worked figures of docs/methods.md#anomalies")
  func worked() throws {
    var hours = HourlyAnomalies()
    for (day, value) in [100.0, 104, 98].enumerated() {
      _ = hours.judge(
        DailyValue(
          day: day, weekday: day + 1, (0..<24).map { HourlyValue(time: 24 * day + $0, clock: $0, value) }))
    }
    let hour = hours.judge(DailyValue(day: 3, weekday: 4, [HourlyValue(time: 84, clock: 12, 160)]))[0]
    #expect(hour.verdict == .unusual && hour.expected == 100)
    let range = try #require(hour.range)
    #expect(close(try #require(hour.z), 20.234723, 1e-7))
    #expect(close(range.low, 85.174) && close(range.high, 114.826))

    let weeks = [80.0, 82, 79, 84, 90, 70, 66, 74, 86, 88, 78, 99, 75, 72, 88, 78, 80, 90, 85, 66, 62, 110]
    var days = DailyAnomalies()
    let monday = weeks.enumerated().map { days.judge(DailyValue(day: $0, weekday: $0 % 7 + 1, $1)) }[21]
    #expect(monday.expected == 82)
    #expect(close(try #require(monday.z), 4.721435, 1e-6))
    let ofDay = try #require(monday.range)
    #expect(close(ofDay.low, 58.2784) && close(ofDay.high, 105.7216))
  }
}
