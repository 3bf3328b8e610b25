import Records
import Testing

@Suite struct UnitTests {
  @Test(
    "a unit is read as it is printed",
    arguments: [.count, .seconds, .fraction, .bytes, .perSecond, .money(""), .money("RUB"), .label("°C"), .label("")]
      as [Records.Unit])
  func roundTrip(unit: Records.Unit) { #expect(Unit(printed: unit.description) == unit) }
}
