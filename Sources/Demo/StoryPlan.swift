import Records

extension Plan {
  /// The default example: a shop that starts a pilot, and what goes well and wrong in it.
  package static let story = story(requestsPerDay: usualRequestsPerDay)

  static func story(requestsPerDay: Int) -> Plan {
    Plan(
      seed: storySeed, name: "story", firstDay: standardFirstDay, end: StoryTime.end,
      requestsPerDay: Double(requestsPerDay), effects: StoryEffects.all, deployments: StoryRecords.deployments,
      incidents: StoryRecords.incidents)
  }
}

/// The dates the story's effects and records share.
enum StoryTime {
  static let begin = Instant(utc: Plan.standardFirstDay)
  static let end = Instant(utc: "2026-11-21 06:00")
  static let pilot = Instant(utc: "2026-10-22 06:00")
  /// 2.3.0: product pages ask the database once for every review.
  static let reviews = Instant(utc: "2026-10-13 09:30")
  /// 2.3.1 breaks the layout on phones, 2.3.2 mends it.
  static let brokenLayout = Instant(utc: "2026-11-02 10:10")
  static let mendedLayout = Instant(utc: "2026-11-08 17:40")
  /// 2.4.0: the catalogue asks less, but everything is slower and checkout fails; 2.4.1 mends that.
  static let badDeployment = Instant(utc: "2026-11-10 10:20")
  static let mended = Instant(utc: "2026-11-12 15:40")
  /// 2.5.0: a search index.
  static let searchIndex = Instant(utc: "2026-11-18 08:00")
  static let payments = (start: Instant(utc: "2026-11-11 08:50"), end: Instant(utc: "2026-11-11 12:20"))
  static let connections = (start: Instant(utc: "2026-11-20 11:40"), end: Instant(utc: "2026-11-20 13:05"))
  static let breaking = (start: Instant(utc: "2026-11-14 00:30"), end: Instant(utc: "2026-11-14 02:00"))
  static let gap = (start: Instant(utc: "2026-11-15 01:00"), end: Instant(utc: "2026-11-15 03:00"))
}
