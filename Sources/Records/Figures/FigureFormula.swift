/// How a figure follows from others of the same period.
package enum FigureFormula: Sendable {
  /// The first divided by the second, of which it is a part; rests on the number that the second is.
  case share(of: FigureID, in: FigureID)
  /// The first divided by the sum of both.
  case shareBeside(FigureID, rest: FigureID)
  /// The first divided by the second, a count, in the unit of the first; rests on the rows of the second.
  case ratio(FigureID, per: FigureID)

  package var operands: [FigureID] {
    switch self {
    case .share(let part, let whole): [part, whole]
    case .shareBeside(let part, let rest): [part, rest]
    case .ratio(let first, let second): [first, second]
    }
  }
}
