import Analysis
import Records
import TestSupport

extension ChartsFixture {
  /// Eight hosts, of which one is beyond a limit of its disk, and one has rows of the last days only.
  static func hosts() -> ChartsFixture {
    var fixture = ChartsFixture(week: "2026-W47")
    let gauges: [(name: String, unit: Unit, scale: Double)] = [
      ("cpu_usage.mean", .fraction, 0.5), ("memory_usage.mean", .fraction, 0.8), ("disk_usage.last", .fraction, 1),
      ("database_connections.max", .count, 60),
    ]
    for gauge in gauges {
      let figure = FigureID("resources.by_group.\(gauge.name)")
      let groups = (0..<8).map { index in
        let value = gauge.scale * (0.91 - Double(index) / 10)
        return MeasureGroup(
          index == 0 ? "db-1" : "web-\(index)", value: value, before: value * 0.9,
          days: (0..<7).map { index == 3 && $0 < 4 ? nil : value * (0.94 + Double($0) / 100) })
      }
      for group in groups {
        fixture.add(figure.description, group.name, group.value, gauge.unit)
        fixture.add("reference." + figure.description, group.name, group.before, gauge.unit)
      }
      fixture.groups.append(
        GroupedMeasure(figure, by: .host, better: .lower, in: .system, groups: groups, unlisted: 4))
    }
    let waiting = FigureID.custom("waiting")
    let queues = ["mail", "invoices"].map { MeasureGroup($0, value: 12, before: nil, days: (0..<7).map(Double.init)) }
    for queue in queues { fixture.add("custom.waiting", queue.name, queue.value, .seconds) }
    fixture.groups.append(
      GroupedMeasure(
        waiting, by: .member("queue"), better: .lower, in: .performance, groups: queues, unlisted: 0,
        isWithoutWhole: false))
    return fixture
  }
}
