import Records

extension FigureID {
  /// The job that it is of; nil for figures of anything else.
  var jobName: String? { family == .jobs ? dimensionName : nil }
}
