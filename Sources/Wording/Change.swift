/// How a value moved, as readers see it and without a judgement.
package struct Change: Hashable, Sendable {
  /// Which way, by what is written: what rounds to nothing stayed.
  package enum Way: Sendable { case rose, fell, stayed }

  /// Such as `+12 %`, `+0.4 pts`, `± 0 %`, `unchanged`.
  package let text: String
  package let way: Way

  init(_ text: String, _ way: Way) {
    self.text = text
    self.way = way
  }
}
