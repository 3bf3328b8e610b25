import Statistics
import Testing

struct BenjaminiHochbergTests {
  @Test("adjusted p-values equal scipy's false_discovery_control")
  func adjusted() {
    let adjusted = BenjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005, 0.5, 0.9])
    for (a, b) in zip(adjusted, [0.03, 0.06, 0.06, 0.03, 0.6, 0.9]) { #expect(close(a, b)) }
  }

  @Test("a p-value above its own line is rejected when a larger one is below its line")
  func stepUp() { #expect(BenjaminiHochberg.rejected([0.03, 0.04], q: 0.05) == [true, true]) }

  @Test("edges: none, one at the line, ties")
  func edges() {
    #expect(BenjaminiHochberg.rejected([], q: 0.05).isEmpty)
    #expect(BenjaminiHochberg.rejected([0.05], q: 0.05) == [true])
    #expect(BenjaminiHochberg.rejected([0.026, 0.9], q: 0.05) == [false, false])
    #expect(BenjaminiHochberg.rejected([0.01, 0.01, 0.01], q: 0.05) == [true, true, true])
  }
}
