/// What came, went and changed in a list whose entries have names.
package struct EntryChanges<Entry: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// In the order of the second report.
  package var came: [Entry] = []
  /// In the order of the first report.
  package var gone: [Entry] = []
  /// In the order of the second report; both sides are there.
  package var changed: [Moved<Entry>] = []

  package var isEmpty: Bool { came.isEmpty && gone.isEmpty && changed.isEmpty }

  /// - Parameters:
  ///   - name: what makes two entries the same one; where several of a list share it, they are taken in their order.
  ///   - isSame: whether two entries of one name say the same.
  init<Name: Hashable>(
    from before: [Entry], to after: [Entry], named name: (Entry) -> Name,
    isSame: (Entry, Entry) -> Bool = { $0 == $1 }
  ) {
    var rest = Dictionary(grouping: before.indices, by: { name(before[$0]) }).mapValues { ArraySlice($0) }
    for entry in after {
      guard let place = rest[name(entry)]?.popFirst() else {
        came.append(entry)
        continue
      }
      if !isSame(before[place], entry) { changed.append(Moved(before: before[place], after: entry)) }
    }
    gone = rest.values.flatMap(\.self).sorted().map { before[$0] }
  }
}
