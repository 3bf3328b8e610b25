import Testing

@testable import Statistics

@Suite struct AnomalyTests {
  /// Days of 24 equal hours, Monday first; `change` names other values, by hour.
  private static func days(
    _ values: [Double?], change: [Int: Double] = [:], missing: Set<Int> = []
  ) -> [DailyValue<[HourlyValue]>] {
    values.enumerated().map { day, value in
      DailyValue(
        day: day, weekday: day % 7 + 1,
        (0..<24).map { clock in
          let time = 24 * day + clock
          return HourlyValue(time: time, clock: clock, missing.contains(time) ? nil : change[time] ?? value)
        })
    }
  }

  private static func judged(_ days: [DailyValue<[HourlyValue]>], floor: Double = 0) -> [AnomalyJudgement] {
    var anomalies = HourlyAnomalies(floor: floor)
    return days.flatMap { anomalies.judge($0) }
  }

  @Test(
    "days that lie more than a fortnight before are remembered without being judged, and the next ones are judged alike"
  )
  func remembered() {
    let values = (0..<42).map { (day: Int) -> Double? in
      let weekend = day % 7 > 4 ? 30 : 0
      return Double(100 + weekend + day * day % 17)
    }
    let days = Self.days(values + [150, 260], change: [40 * 24 + 3: 400, 20 * 24: 900])
    var anomalies = HourlyAnomalies()
    for day in days.prefix(28) { anomalies.remember(day) }
    let judged = days.suffix(16).flatMap { anomalies.judge($0) }
    #expect(judged.suffix(48) == Self.judged(days).suffix(48))
    // Of the 400 before, not of the 900 that lay farther back.
    #expect(
      judged.suffix(24).contains { if case .again(let peak) = $0.verdict { peak.time == 40 * 24 + 3 } else { false } })
  }

  @Test("two days are too little to expect anything, three are enough; days without a value do not count")
  func learning() {
    #expect(Self.judged(Self.days([100, 101, 500])).allSatisfy { $0.verdict == .learning && $0.expected == nil })
    let four = Self.judged(Self.days([100, 101, 102, 500]))
    #expect(four.suffix(24).allSatisfy { $0.verdict == .unusual && $0.expected == 101 })
    #expect(Self.judged(Self.days([100, nil, 102, 500])).allSatisfy { $0.verdict == .learning || $0.value == nil })
    #expect(Self.judged(Self.days([])).isEmpty && AnomalyEvent.events([]).isEmpty)
  }

  @Test("an hour learns until it has three values of its own, whatever the other hours have")
  func learningHour() {
    let days = Self.days([100, 101, 102, 103], missing: [5, 36])
    let last = Self.judged(days).suffix(24)
    #expect(last.filter { $0.verdict == .learning }.map { $0.time % 24 } == [5, 12])
  }

  @Test("the first weekend learns; the second is held against all days, from two weeks on against weekends")
  func weekends() {
    let values = (0..<28).map { day -> Double? in
      let wobble = Double(day % 3)
      return day % 7 > 4 ? 60 + wobble : 100 + wobble
    }
    let judged = Self.judged(Self.days(values))
    func noon(_ day: Int) -> AnomalyJudgement { judged[24 * day + 12] }
    #expect(noon(5).verdict == .learning)
    #expect(noon(12).expected == 101)
    #expect(noon(19).expected == 60.5 && noon(19).verdict == .usual)
    #expect(noon(21).expected == 101)
  }

  @Test("where nothing was recorded there is an expected value and no z; 0 is a value")
  func missing() {
    let days = Self.days([100, 101, 102, 101, 100], change: [98: 0], missing: [97])
    let last = Array(Self.judged(days).suffix(24))
    #expect(last[1].verdict == .missing && last[1].z == nil && last[1].expected == 101)
    #expect(last[2].verdict == .unusual && last[2].value == 0)
  }

  @Test(
    "what never moved has a thousandth of its size for a scale, and 0 none: any change from it is infinite",
    arguments: [(50.0, 50.2, 4.0, false), (50, 50.3, 6, true), (0, 0, 0, false), (0, 0.001, .infinity, true)])
  func flat(_ usual: Double, _ value: Double, _ z: Double, _ isUnusual: Bool) throws {
    let last = Self.judged(Self.days([usual, usual, usual, usual], change: [84: value]))[84]
    #expect(close(try #require(last.z), z, 1e-9))
    #expect((last.verdict == .unusual) == isUnusual)
  }

  @Test("an infinite z is no bar: the next change from 0 is held against the first one's size")
  func afterZero() {
    let judged = Self.judged(Self.days([0, 0, 0, 0, 0, 0, 0, 0], change: [84: 3, 108: 9, 180: 9]))
    #expect(judged[84].z == .infinity && judged[84].verdict == .unusual)
    #expect(judged[108].z?.isFinite == true && judged[108].verdict == .unusual)
    #expect(judged[180].verdict == .again(AnomalyPeak(time: 108, size: judged[108].z ?? 0)))
  }

  @Test("a floor keeps small differences from being told")
  func floor() {
    let days = Self.days([0, 0, 0, 0], change: [84: 5, 85: 6])
    let last = Self.judged(days, floor: 1)
    #expect(last[84].verdict == .usual && last[84].z == 5)
    #expect(last[85].verdict == .unusual)
    #expect(last[84].range == Interval(low: 0, high: 5))
  }

  @Test("a smaller one is told again for 14 days, then anew; a larger one at once")
  func again() {
    let values: [Double?] = (0..<40).map { 100 + Double($0 % 3) }
    func noon(_ day: Int) -> Int { 24 * day + 12 }
    let judged = Self.judged(
      Self.days(values, change: [noon(10): 200, noon(24): 150, noon(25): 160, noon(39): 155, noon(38): 120]))
    #expect(judged[noon(10)].verdict == .unusual)
    guard case .again(let peak) = judged[noon(24)].verdict else {
      Issue.record("\(judged[noon(24)])")
      return
    }
    #expect(peak.time == noon(10))
    #expect(judged[noon(25)].verdict == .unusual)
    guard case .again(let later) = judged[noon(39)].verdict else {
      Issue.record("\(judged[noon(39)])")
      return
    }
    #expect(later.time == noon(25))
  }

  @Test("hours of an incident tell neither what is usual nor how unusual an hour may be, deployments only the first")
  func circumstances() {
    func judged(_ circumstance: HourlyValue.Circumstance) -> AnomalyJudgement {
      var days = Self.days([100, 101, 102, 103, 104, 101, 105, 100])
      for (day, value) in [(5, 300.0), (7, 200)] {
        var hours = days[day].value
        hours[12] = HourlyValue(
          time: 24 * day + 12, clock: 12, value, circumstance: day == 5 ? circumstance : .ordinary)
        days[day] = DailyValue(day: day, weekday: day % 7 + 1, hours)
      }
      return Self.judged(days)[24 * 7 + 12]
    }
    #expect(judged(.ordinary).verdict != .unusual)
    #expect(judged(.deployment).verdict == .unusual && judged(.deployment).expected == 103)
    #expect(judged(.incident).verdict == .unusual && judged(.incident).expected == 102.5)
  }

  @Test("busy hours waver more: their range is as wide in parts of what is expected")
  func busy() throws {
    let days = (0..<4).map { day in
      DailyValue(
        day: day, weekday: day + 1,
        (0..<24).map { clock in
          let usual = clock < 2 ? 1000.0 : 10
          return HourlyValue(time: 24 * day + clock, clock: clock, usual * (1 + 0.1 * Double(day % 3 - 1)))
        })
    }
    let judged = Self.judged(days)
    let busy = try #require(judged[72].range)
    let quiet = try #require(judged[74].range)
    #expect(close(busy.width, 2 * 5 * 148.26, 1e-9) && close(quiet.high, 10 + 5 * 1.4826, 1e-9))
    #expect(close(busy.low, 258.7, 1e-9) && close(quiet.low, 2.587, 1e-9))
  }

  @Test(
    "unusual hours at most three apart are one event, also over midnight",
    arguments: [
      ([10, 13], [[10, 13]]), ([10, 14], [[10], [14]]), ([22, 23, 25, 28, 32], [[22, 23, 25, 28], [32]]), ([], []),
    ])
  func events(_ unusual: [Int], _ expected: [[Int]]) {
    let judgements = (0..<40).map { time in
      AnomalyJudgement(
        time: time, value: 1, expected: 0, range: nil, z: Double(time),
        verdict: unusual.contains(time) ? .unusual : .usual
      )
    }
    let events = AnomalyEvent.events(judgements)
    #expect(events.map { $0.hours.map(\.time) } == expected)
    #expect(events.map(\.peak.time) == expected.map { $0[$0.count - 1] })
  }

  @Test("days learn until there are 21, three of the same weekday and one of the last 14")
  func shortDays() {
    func last(_ days: [Int]) -> AnomalyJudgement? {
      var anomalies = DailyAnomalies()
      return days.map { anomalies.judge(DailyValue(day: $0, weekday: $0 % 7 + 1, 100 + Double($0 % 3))) }.last
    }
    #expect(last(Array(0...20))?.verdict == .learning)
    #expect(last(Array(0...21))?.verdict == .usual)
    #expect(last(Array(0...23))?.verdict == .usual)
    #expect(last(Array(0...23).filter { $0 != 2 })?.verdict == .learning)
    #expect(last(Array(0...27) + [42])?.verdict == .learning)
    #expect(last(Array(0...28) + [42])?.verdict == .usual)
  }

  @Test("a day of an incident is judged and then forgotten")
  func incidentDay() {
    var anomalies = DailyAnomalies()
    for day in 0..<28 { _ = anomalies.judge(DailyValue(day: day, weekday: day % 7 + 1, 100 + Double(day % 3))) }
    var forgetful = anomalies
    let monday = DailyValue(day: 28, weekday: 1, 150.0)
    let tuesday = DailyValue(day: 29, weekday: 2, 140.0)
    #expect(
      anomalies.judge(monday).verdict == .unusual && forgetful.judge(monday, isOrdinary: false).verdict == .unusual)
    #expect(anomalies.judge(tuesday).verdict != .unusual && forgetful.judge(tuesday).verdict == .unusual)
  }
}
