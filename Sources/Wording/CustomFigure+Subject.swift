import Records

extension CustomFigure {
  /// What it is of, as the heading of a table: `Queue wait` of `queue_wait`.
  var subject: String {
    let stored =
      switch self {
      case .measure(let name): name
      case .metricType(let type, _): type
      }
    let name = stored.replacing("_", with: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
