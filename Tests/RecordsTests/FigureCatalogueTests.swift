import Foundation
import Records
import Testing

@Suite struct FigureCatalogueTests {
  @Test("no two figures and no two tables have one name")
  func uniqueNames() {
    #expect(Set(FigureCatalogue.all.map(\.name)).count == FigureCatalogue.all.count)
    #expect(Set(SourceTable.all.map(\.name)).count == SourceTable.all.count)
    #expect(Set(SourceTable.all.map(\.id)).count == SourceTable.all.count)
  }

  @Test("a name begins with its family", arguments: FigureCatalogue.all.map(\.name))
  func families(name: String) throws {
    let definition = try #require(FigureCatalogue.all.first { $0.name == name })
    #expect(name.hasPrefix(definition.family.rawValue + "."))
  }

  @Test("what is printed is read again, of every figure, period and dimension")
  func everyID() {
    let samples: [DimensionKind: [FigureDimension]] = [
      .day: [.day(Day(number: 20_000))], .week: [.week(Week(containing: Day(number: 20_000)))],
      .weekdayHour: [.weekdayHour(1, 8), .weekdayHour(7, 23)],
      .hour: [.hour(Instant(seconds: 1_762_000_000), in: .utc)],
      .name: ["/cart/{id}/", "", "other", "}", "{", "2026-11-19", "a.other"].map(FigureDimension.name),
    ]
    for definition in FigureCatalogue.all {
      for scope in FigureID.Scope.allCases {
        let bare = FigureID(printed: definition.name)?.of(scope)
        #expect(bare?.definition === definition)
        for dimension in [nil] + definition.dimensions.flatMap({ samples[$0] ?? [] }).map(Optional.init) {
          let id = bare?.at(dimension)
          #expect(id != nil && FigureID(printed: id?.description ?? "") == id, "\(id?.description ?? "")")
        }
      }
    }
  }

  @Test("the ids of the frozen reports are read and printed as they were")
  func frozenIDs() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appendingPathComponent("frozen/ids.txt"), encoding: .utf8)
    let ids = text.split(separator: "\n").map(String.init)
    #expect(ids.count > 400)
    for id in ids {
      let read = FigureID(printed: id)
      #expect(read?.description == id, "\(id)")
      #expect(read.map { FigureID(printed: $0.description) == $0 } ?? false)
    }
  }

  @Test(
    "no other id is read",
    arguments: [
      "", "requests", "requests.speed", "reference.", "custom.", "custom", "requests.count.other", "requests.count{}",
      "requests.count{2026-13-01}", "requests.count{2026-11-19T24:00+00:00}", "reports.weekday_hours{8T08}",
      "reports.weekday_hours{1T24}", "reports.new.other_names", "reports.by_category.other{x}", "reports.new{x",
    ])
  func unknown(id: String) { #expect(FigureID(printed: id) == nil) }

  @Test("names of metric types stand in ids as they are", arguments: ["queue", "a.b", "a{b}", "mean"])
  func custom(name: String) {
    for id in [FigureID.custom(type: name, .mean).of(.reference), .custom(type: name, .count)] {
      #expect(FigureID(printed: id.description) == id, "\(id)")
    }
  }

  @Test("a figure of a group is read as it is printed", arguments: ["db-1", "", "{a}", "2026-11-19", "a.mean", "}"])
  func groups(name: String) {
    for whole: FigureID in [
      .resources.diskUsage.last, .resources.cpuUsage.max, .custom("queue_2"), .custom(type: "a b", .mean),
    ] {
      let id = whole.ofGroups?.named(name).of(.reference)
      #expect(id != nil && FigureID(printed: id?.description ?? "") == id, "\(id?.description ?? "")")
      #expect(id?.ofAllGroups == whole)
    }
    #expect(FigureID.requests.count.ofGroups == nil && FigureID.resources.diskUsage.last.ofAllGroups == nil)
  }

  @Test("a formula's figures are numbers of the period of the same table")
  func formulas() {
    for definition in FigureCatalogue.all {
      for operand in definition.formula?.operands ?? [] {
        #expect(operand.definition.isOfPeriod && operand.definition.tables == definition.tables, "\(definition.name)")
        #expect(operand.definition.hasBaseline || !definition.hasBaseline, "\(definition.name)")
      }
    }
  }

  @Test(
    "of what is compared, levels, shares, means and quantiles are the same however long a period is; all else is a total"
  )
  func totals() {
    let compared = FigureCatalogue.all.filter(\.hasBaseline)
    #expect(
      compared.filter(\.isTotal).map(\.name).sorted() == [
        "business.orders.sum", "business.revenue.sum", "deployments.count", "feedback.count", "funnel.step.count",
        "incidents.started",
        "jobs.by_job.failed", "jobs.by_job.runs", "jobs.canceled", "jobs.failed", "jobs.runs", "jobs.succeeded",
        "occurrences.by_kind", "occurrences.count",
        "reports.by_category", "reports.events", "reports.new", "reports.resolved", "requests.chatty", "requests.count",
        "requests.errors", "requests.slow", "requests.with_status", "security.denied", "users.new",
      ])
    #expect(compared.contains { $0.name == "reports.backlog" && !$0.isTotal })
  }

  @Test("the score card's places are numbered from 1")
  func tiles() {
    let tiles = FigureCatalogue.all.compactMap(\.tile).sorted()
    #expect(tiles == Array(1...tiles.count))
  }

  @Test("every table has figures, of which the first stands for it", arguments: SourceTable.all.map(\.name))
  func tables(name: String) throws {
    let table = try #require(SourceTable(named: name))
    #expect(table.headline.definition.sections.contains(table.sections[0]))
    #expect(table.columns.contains(table.time) && Set(table.columns).count == table.columns.count)
  }
}
