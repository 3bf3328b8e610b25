import Records
package import Summaries

/// A row as any engine might hand it over.
package struct SampleCells: StoredRow {
  package enum Cell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral {
    case null
    case number(Double)
    case text(String)
    case blob([UInt8])
    package init(stringLiteral text: String) { self = .text(text) }
    package init(floatLiteral number: Double) { self = .number(number) }
    package init(nilLiteral: ()) { self = .null }
  }

  /// Columns behind the last are NULL.
  package let cells: [Cell]
  package init(_ cells: [Cell]) { self.cells = cells }

  private func value(_ column: Int) -> Cell { column < cells.count ? cells[column] : .null }

  package func cell(_ column: Int) -> CellKind {
    switch value(column) {
    case .null: .null
    case .number: .number
    case .text: .text
    case .blob: .blob
    }
  }

  package func real(_ column: Int) -> Double { if case .number(let number) = value(column) { number } else { 0 } }

  package func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let bytes: [UInt8] =
      switch value(column) {
      case .null: []
      case .number(let number): Array("\(number)".utf8)
      case .text(let text): Array(text.utf8)
      case .blob(let bytes): bytes
      }
    return unsafe bytes.withUnsafeBytes { unsafe body($0) }
  }
}

extension TableFold {
  /// What these rows tell by the plan, times without an offset being of UTC.
  package static func summary(
    _ rows: [SampleCells], from plan: ReadPlan, absent: Set<String> = []
  ) -> Summary {
    var fold = Self(
      TableRequest(plan, storedZone: .utc, timeColumn: "its_time", absentColumns: absent), keeping: [:])
    for row in rows { fold.add(row) }
    return fold.summary()
  }
}
