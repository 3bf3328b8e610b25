import Records

/// A table that Daybook does not know: its columns, and some of its rows.
struct SampledTable {
  let name: String
  /// Counted up to `TableSampler.countLimit`.
  let rows: Int
  let isMore: Bool
  let columns: [SampledColumn]

  /// The words of its name, each in the singular.
  var words: [String] { NameWords.of(name) }

  var times: [SampledColumn] { columns.filter { $0.time != nil } }

  /// `412 rows`, `more than 1000000 rows`.
  var count: String { (isMore ? "more than " : "") + (rows == 1 ? "1 row" : "\(rows) rows") }
}

/// A column of one, and what stands in the rows that were looked at.
struct SampledColumn {
  let name: String
  /// How times are stored in it; nil where it holds none.
  let time: TimeFormat?
  /// The other table whose key it holds, and that key; nil for none.
  let reference: (table: String, key: String)?
  /// Numbers among its values.
  let numbers: [Double]
  /// Its texts, as far as they were looked at.
  let texts: [String]
  /// Values that are neither, nor nothing.
  let others: Int

  var words: [String] { NameWords.of(name) }

  var isNamedTime: Bool { words.contains(where: ColumnSample.timeWords.contains) }

  var filled: Int { numbers.count + texts.count + others }
  var isNumeric: Bool { !numbers.isEmpty && texts.isEmpty && others == 0 }
  var isText: Bool { !texts.isEmpty && numbers.isEmpty && others == 0 }

  /// Its different values with their numbers, the most frequent first.
  var values: [(text: String, count: Int)] {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    for number in numbers {
      counts[Int64(exactly: number).map { String($0) } ?? String(number), default: 0] += 1
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { (text: $0.key, count: $0.value) }
  }

  /// Whether so large a part of its texts has what is looked for.
  func isMostly(_ share: Double = 0.8, _ hasIt: (String) -> Bool) -> Bool {
    isText && Double(texts.count(where: hasIt)) >= share * Double(texts.count)
  }
}
