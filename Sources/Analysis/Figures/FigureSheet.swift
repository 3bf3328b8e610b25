import Records
import Statistics
import Summaries

/// The figures of a report while they are made: rounds each once, and gives a reason where there is no value.
struct FigureSheet {
  private(set) var book = FigureBook()
  /// Ids of the queries that were run: a figure never cites another.
  private let known: Set<String>
  /// Those of which no row could be used: what rests on them alone is not known.
  private let lost: Set<String>

  init(origins: [Origin], lost: Set<String> = []) {
    known = Set(origins.map(\.id))
    self.lost = lost
  }

  /// `value` in `unit`; nil is missing for `reason`. An id that exists already is kept as it is: only names from the
  /// database or the settings can meet, and the built-in figure wins.
  mutating func put(
    _ id: FigureID, _ value: Double?, _ unit: Unit, n: Int, from origins: [String], parents: [FigureID] = [],
    otherwise reason: MissingReason = .noRows
  ) {
    guard book[id] == nil else { return }
    let origins = origins.filter(known.contains)
    if !origins.isEmpty, origins.allSatisfy(lost.contains) {
      return book.add(Figure(missing: id, .failed, unit: unit, origins: origins))
    }
    guard let value, value.isFinite else {
      return book.add(Figure(missing: id, value == nil ? reason : .failed, unit: unit, n: n, origins: origins))
    }
    book.add(
      Figure(id, Rounding.significant15(value), unit: unit, n: n, origins: origins, parents: parents))
  }

  mutating func count(_ id: FigureID, _ value: Int, from origins: [String]) {
    put(id, Double(value), .count, n: value, from: origins)
  }

  /// Rows by name: the names kept, then what all others hold together, and how many they are where that is known.
  mutating func counts(_ name: String, _ counts: NameCounts, from origins: [String]) {
    for (value, count) in counts { self.count(FigureID(name, value), count, from: origins) }
    guard let others = counts.others else { return }
    count(FigureID(name + ".other"), others.count, from: origins)
    if let names = others.names { count(FigureID(name + ".other_names"), names, from: origins) }
  }

  /// part ÷ whole; missing for `reason` when there is no whole.
  mutating func share(
    _ id: FigureID, _ part: Int, of whole: Int, from origins: [String], parents: [FigureID] = [],
    otherwise reason: MissingReason = .noRows
  ) {
    let value = whole > 0 ? Double(part) / Double(whole) : nil
    put(id, value, .fraction, n: whole, from: origins, parents: parents, otherwise: reason)
  }

  /// Figures of a table that could not be read.
  mutating func failed(_ ids: [(FigureID, Unit)]) {
    for (id, unit) in ids { put(id, nil, unit, n: 0, from: [], otherwise: .failed) }
  }
}
