/// What a figure is about: the first word of its name.
package enum FigureFamily: String, Sendable, CaseIterable {
  case reports, requests, availability, users, resources, business, incidents, deployments, health, scenarios, security,
    feedback, coverage
  /// The settings' own measures, and metric types that Daybook has no figures for.
  case custom
}
