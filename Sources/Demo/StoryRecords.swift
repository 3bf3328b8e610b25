import Records

/// The story's rows of the deployments and incidents tables.
enum StoryRecords {
  static let deployments: [PlannedDeployment] = [
    PlannedDeployment(
      "2.1.0", at: Instant(utc: "2026-09-08 09:00"), author: "m.orlova", notes: "Wish list; new connection pool"),
    PlannedDeployment("2.1.1", at: Instant(utc: "2026-09-10 12:30"), author: "m.orlova", notes: "Исправлены опечатки"),
    PlannedDeployment("2.2.0", at: Instant(utc: "2026-09-29 08:45"), author: "d.weber", notes: "Delivery slots"),
    PlannedDeployment(
      "2.2.1", at: Instant(utc: "2026-10-01 14:20"), author: "d.weber", notes: "Holiday banner",
      rolledBackAt: Instant(utc: "2026-10-01 15:05")),
    PlannedDeployment("2.3.0", at: StoryTime.reviews, author: "i.petrov", notes: "Отзывы на странице товара"),
    PlannedDeployment("2.3.1", at: StoryTime.brokenLayout, author: "d.weber", notes: "New layout for phones"),
    PlannedDeployment("2.3.2", at: StoryTime.mendedLayout, author: "d.weber", notes: "Layout for phones mended"),
    PlannedDeployment(
      "2.4.0", at: StoryTime.badDeployment, author: "i.petrov", notes: "Новая корзина; каталог одним запросом"),
    PlannedDeployment(
      "2.4.1", at: StoryTime.mended, author: "m.orlova", notes: "Cart no longer recalculates all prices"),
    PlannedDeployment("2.5.0", at: StoryTime.searchIndex, author: "m.orlova", notes: "Search index"),
  ]

  static let incidents: [PlannedIncident] = [
    PlannedIncident(
      "Search service restarts", severity: "medium", description: "Search answers 503 to every fourth request.",
      services: ["search"], start: Instant(utc: "2026-09-24 12:10"), detected: 4, acknowledged: 9, mitigated: 41,
      resolved: 50, rootCause: "Memory limit of the search service", resolution: "Limit raised", assignee: "d.weber"),
    PlannedIncident(
      "Медленный диск на сервере базы данных", severity: "high",
      description: "Все страницы открываются вдвое дольше обычного.", services: ["database", "web"],
      start: Instant(utc: "2026-10-09 16:30"), detected: 11, acknowledged: 16, mitigated: 75, resolved: 100,
      rootCause: "Проверка массива RAID", resolution: "Проверка перенесена на ночь", assignee: "i.petrov"),
    PlannedIncident(
      "Payments are not confirmed", severity: "critical",
      description: "Every third confirmation of the payment provider ends with an error.",
      services: ["payments", "checkout"], start: StoryTime.payments.start, detected: 12, acknowledged: 18,
      mitigated: 190, resolved: 210, rootCause: "A key of the provider had expired", resolution: "Key renewed",
      assignee: "m.orlova"),
    PlannedIncident(
      "Database connections exhausted", severity: "critical",
      description: "No free connection: almost half of the requests fail.", services: ["database", "web", "checkout"],
      start: StoryTime.connections.start, detected: 6, acknowledged: 9, mitigated: 70, resolved: 85,
      rootCause: "Connections never returned to the pool since 2.1.0", resolution: "Application restarted",
      assignee: "i.petrov"),
    PlannedIncident(
      "Статусы доставки обновляются с опозданием", severity: "low",
      description: "Курьерская служба присылает статусы с опозданием до двух часов.", services: ["delivery"],
      start: Instant(utc: "2026-11-20 16:20"), detected: 35, acknowledged: 50, mitigated: nil, resolved: nil,
      rootCause: nil, resolution: nil, assignee: "d.weber"),
  ]
}
