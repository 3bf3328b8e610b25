package import Records

/// Of a table that no later report is compared with.
package struct NothingKept: Codable, Hashable, Sendable { package init() {} }

extension TableSummary where Half == NothingKept {
  package func half(_ comparison: Comparison) -> NothingKept { NothingKept() }
  package mutating func adopt(reference: NothingKept, _ comparison: Comparison) {}
}
