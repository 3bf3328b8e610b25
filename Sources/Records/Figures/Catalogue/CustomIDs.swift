extension FigureID {
  /// A figure that bears a name of the settings or of the database.
  static func custom(_ custom: CustomFigure) -> FigureID {
    FigureID(
      FigureDefinition(
        "\(FigureFamily.custom.rawValue).\(custom.title)", .custom, .label(""), table: .metrics, [], role: .detail,
        hasBaseline: custom.hasBaseline, isQuietAtZero: false, custom: custom))
  }

  /// A measure of the settings, by its name there.
  package static func custom(_ measure: String) -> FigureID { custom(.measure(measure)) }

  /// What of a metric type is told that Daybook has no figures for.
  package static func custom(type: String, _ aggregate: GaugeAggregate) -> FigureID {
    custom(.metricType(type, aggregate))
  }

  /// Nil for figures that bear no name of the settings or of the database.
  package var custom: CustomFigure? { definition.custom }
}

extension CustomFigure {
  fileprivate var hasBaseline: Bool {
    switch self {
    case .measure, .metricType(_, .mean): true
    case .metricType: false
    }
  }
}
