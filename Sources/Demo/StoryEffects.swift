import Records

/// What the story changes in the numbers.
enum StoryEffects {
  static let all: [Effect] = background + layout + badDeployment + payments + lastWeek

  private static let background: [Effect] = [
    Effect(.traffic(factor: 1.5), cause: "pilot", from: StoryTime.pilot, until: StoryTime.end),
    Effect(
      .connectionGrowth(perDay: 0.6), cause: "connections never returned to the pool since 2.1.0",
      from: Instant(utc: "2026-09-08 09:00"), until: StoryTime.end),
    Effect(.diskGrowth(pointsPerDay: 0.16), cause: "uploads", from: StoryTime.begin, until: StoryTime.end),
    Effect(
      .queries(added: 24, factor: 2.6), cause: "deployment 2.3.0", from: StoryTime.reviews, until: StoryTime.end,
      paths: ["/api/products/{id}/"]),
    Effect(
      .queries(added: 17, factor: 1.6), cause: "catalogue without prefetch, until deployment 2.4.0",
      from: StoryTime.begin, until: StoryTime.badDeployment, paths: ["/catalog/"]),
    Effect(
      .latency(factor: 3), cause: "search without an index, until deployment 2.5.0", from: StoryTime.begin,
      until: StoryTime.searchIndex, paths: ["/products/search/"]),
    Effect(
      .serverErrors(added: 0.25), cause: "incident: Search service restarts", from: Instant(utc: "2026-09-24 12:10"),
      until: Instant(utc: "2026-09-24 13:00"), paths: ["/products/search/"]),
    Effect(
      .latency(factor: 2.2), cause: "incident: Slow disk on the database host",
      from: Instant(utc: "2026-10-09 16:30"), until: Instant(utc: "2026-10-09 18:10")),
  ]

  private static let layout: [Effect] = [
    Effect(
      .reports(category: "ui", perDay: 4.5), cause: "deployment 2.3.1, until 2.3.2", from: StoryTime.brokenLayout,
      until: StoryTime.mendedLayout)
  ]

  private static let badDeployment: [Effect] = [
    Effect(
      .latency(factor: 2.4), cause: "deployment 2.4.0, until 2.4.1", from: StoryTime.badDeployment,
      until: StoryTime.mended),
    Effect(
      .serverErrors(added: 0.03), cause: "deployment 2.4.0, until 2.4.1", from: StoryTime.badDeployment,
      until: StoryTime.mended),
    Effect(
      .reports(category: "functionality", perDay: 20), cause: "deployment 2.4.0, until 2.4.1",
      from: StoryTime.badDeployment, until: StoryTime.mended),
  ]

  private static let payments: [Effect] = [
    Effect(
      .serverErrors(added: 0.35), cause: "incident: Payments are not confirmed", from: StoryTime.payments.start,
      until: StoryTime.payments.end, paths: ["/checkout/", "/orders/create/", "/payments/callback/"]),
    Effect(
      .failingChecks(["payment_gateway", "checkout"]), cause: "incident: Payments are not confirmed",
      from: StoryTime.payments.start, until: StoryTime.payments.end),
  ]

  private static let lastWeek: [Effect] = [
    Effect(
      .refusedLogins(perHour: 260), cause: "passwords tried from outside", from: StoryTime.breaking.start,
      until: StoryTime.breaking.end, paths: ["/accounts/login/"]),
    Effect(.gap, cause: "the sampler's host was restarted", from: StoryTime.gap.start, until: StoryTime.gap.end),
    Effect(
      .serverErrors(added: 0.45), cause: "incident: Database connections exhausted",
      from: StoryTime.connections.start, until: StoryTime.connections.end,
      paths: Endpoint.all.filter { $0.queries > 1 }.map(\.path)),
    Effect(
      .connectionLimit(100), cause: "incident: Database connections exhausted", from: StoryTime.connections.start,
      until: StoryTime.connections.end),
    Effect(
      .failingChecks(["database", "checkout", "registration"]), cause: "incident: Database connections exhausted",
      from: StoryTime.connections.start, until: StoryTime.connections.end),
    Effect(
      .reports(category: "performance", perDay: 150), cause: "incident: Database connections exhausted",
      from: StoryTime.connections.start, until: StoryTime.connections.end),
  ]
}
