import Records
import Testing

@Suite struct MagnitudeTests {
  @Test(
    "any number has a whole number for it",
    arguments: [
      (0, 0), (-0.0, 0), (1.9, 1), (-1.9, -1), (Double.leastNonzeroMagnitude, 0),
      (9_007_199_254_740_992, 9_007_199_254_740_992),
      (0x1p63, .max), (-0x1p63, .min), (1.797e308, .max), (-1.797e308, .min), (.infinity, .max), (-.infinity, .min),
      (.nan, 0), (0x1.fffffffffffffp62, 9_223_372_036_854_774_784),
    ] as [(Double, Int)])
  func held(value: Double, whole: Int) { #expect(Int(held: value) == whole) }

  @Test(
    "what nothing measured can be is no usable number",
    arguments: [
      (0, true), (1e300, true), (-1e300, true), (Double.leastNonzeroMagnitude, true), (1.001e300, false),
      (-1.797e308, false),
      (.infinity, false), (.nan, false),
    ] as [(Double, Bool)])
  func usable(value: Double, isUsable: Bool) { #expect(Magnitude.isUsable(value) == isUsable) }

  @Test("a hundred million of the largest usable numbers have a finite sum")
  func sum() { #expect((Magnitude.largest * 1e8).isFinite) }

  @Test("instants at both ends of what microseconds can tell are written, moved and compared")
  func instants() {
    for instant in [
      Instant(microseconds: .min), Instant(microseconds: .max), Instant(seconds: .min), Instant(seconds: .max),
    ] {
      #expect(!instant.description.isEmpty && !instant.stored.isEmpty)
      #expect(instant.adding(seconds: .max) >= instant && instant.adding(seconds: .min) <= instant)
      #expect(instant.seconds(since: Instant(microseconds: 0)).isFinite)
      #expect(instant.wholeSeconds == instant.wholeSeconds)
    }
    #expect(Instant(microseconds: .max).seconds(since: Instant(microseconds: .min)) > 1.8e13)
    #expect(Instant(microseconds: .max).adding(seconds: 1) == Instant(microseconds: .max))
  }

  @Test("an instant lies in a day, also where clocks went back past midnight")
  func containing() throws {
    let zone = try #require(Zone(identifier: "America/St_Johns"))
    // At one minute past midnight of 7 November 2010 the clocks went back to 23:01 of the sixth.
    for minute in stride(from: 0, through: 180, by: 1) {
      let instant = try #require(Instant(iso8601: "2010-11-07T01:30:00Z")).adding(seconds: Int64(minute) * 60)
      let span = DaySpan(containing: instant, in: zone)
      #expect(span.contains(instant) && span.hourStarts.count >= 24, "\(instant)")
    }
  }

  @Test(
    "every day from the first to the last of the calendar begins where the one before ends",
    arguments: ["UTC", "Europe/Moscow", "Asia/Tokyo", "America/New_York", "Pacific/Apia", "America/Juneau"])
  func days(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    var numbers: [Int] = []
    for (year, month) in [
      (1, 1), (4, 2), (1500, 2), (1582, 10), (1599, 12), (1600, 1), (1867, 10), (1883, 11), (2011, 12), (9999, 12),
    ] {
      let first = Day.number(year: year, month: month, day: 1)
      numbers += first..<first + 31
    }
    for number in numbers {
      let span = DaySpan(Day(number: number), in: zone)
      let next = DaySpan(Day(number: number + 1), in: zone)
      #expect(span.start <= span.end && span.end == next.start, "\(span.day)")
      #expect(span.end.seconds(since: span.start) <= 48 * 3600, "\(span.day)")
      if span.end > span.start { #expect(zone.day(containing: span.start) == span.day, "\(span.day)") }
    }
  }
}
