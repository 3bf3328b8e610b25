/// What ends soon, or did lately, at least one.
package struct Expiring: NamesCarrying, Hashable, Encodable, Sendable {
  /// By time.
  package let list: [Expiry]
  /// The period's end, from which days are counted.
  package let from: Instant
  package let zone: Zone

  package init(_ list: [Expiry], from instant: Instant, in zone: Zone) {
    self.list = list
    from = instant
    self.zone = zone
  }

  package func renamed(_ shown: (String) -> String) -> Expiring {
    Expiring(list.map { $0.renamed(shown) }, from: from, in: zone)
  }
}
