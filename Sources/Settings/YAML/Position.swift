/// A place in the settings file; both numbers from 1, columns in Unicode scalars.
struct Position: Hashable {
  let line: Int
  let column: Int

  static let start = Position(line: 1, column: 1)

  func advanced(by columns: Int) -> Position { Position(line: line, column: column + columns) }
}
