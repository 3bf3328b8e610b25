/// A row over a scale of time: what was so from when to when, with its name at the left and a value at the right.
package struct TimelineRow: Hashable, Encodable, Sendable {
  package enum StretchKind: Hashable, Encodable, Sendable {
    /// The whole row, pale: what the others interrupt.
    case ground
    case bad
    /// In plain grey: neither good nor bad.
    case plain
    /// Hatched: nothing is known.
    case unknown
  }

  package struct TimelineStretch: Hashable, Encodable, Sendable {
    package var from: Double
    package var to: Double
    package var kind: StretchKind

    package init(from: Double, to: Double, _ kind: StretchKind) {
      (self.from, self.to, self.kind) = (from, to, kind)
    }
  }

  /// A few words over a part of the row; the first of the list matter most, those without room are left out.
  package struct TimelineTag: Hashable, Encodable, Sendable {
    package var from: Double
    package var to: Double
    package var text: String
    package var isBad: Bool

    package init(from: Double, to: Double, _ text: String, isBad: Bool = false) {
      (self.from, self.to, self.text, self.isBad) = (from, to, text, isBad)
    }
  }

  package var stretches: [TimelineStretch]
  package var tags: [TimelineTag]
  /// At the right end; empty for none.
  package var value: String
  package var isBad: Bool

  package init(_ stretches: [TimelineStretch], tags: [TimelineTag] = [], value: String = "", isBad: Bool = false) {
    self.stretches = stretches
    self.tags = tags
    self.value = value
    self.isBad = isBad
  }
}
