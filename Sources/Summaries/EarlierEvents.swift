/// Error reports of the days before the period, of which only the beginnings of events are wanted (docs/methods.md#events).
///
/// What a title becomes is costly to tell: it is asked only where another report of the module came within ten minutes.
struct EarlierEvents {
  private var byModule: [String: [(time: Int64, title: [UInt8])]] = [:]

  mutating func add(_ module: String, title: UnsafeRawBufferPointer, at time: Int64) {
    byModule[module, default: []].append((time, unsafe Array(title)))
  }

  /// When each event began, in no order.
  func starts(_ intake: TextIntake) -> [Int64] {
    byModule.flatMap { module, reports in
      let sorted = reports.sorted { $0.time < $1.time }
      var near: [(group: ErrorGroup, time: Int64)] = []
      var starts: [Int64] = []
      for (place, report) in sorted.enumerated() {
        let before = place > 0 ? report.time - sorted[place - 1].time : .max
        let after = place + 1 < sorted.count ? sorted[place + 1].time - report.time : .max
        guard min(before, after) <= ErrorGroup.clump else {
          starts.append(report.time)
          continue
        }
        let title = unsafe report.title.withUnsafeBytes { unsafe intake.text($0) }
        near.append((group: ErrorGroup(module: module, title: title), time: report.time))
      }
      return starts + ErrorGroup.starts(near)
    }
  }
}
