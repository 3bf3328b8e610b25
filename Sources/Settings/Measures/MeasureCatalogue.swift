import Records

/// Reads `measures`.
enum MeasureCatalogue {
  /// The given measures with the file's changes, and the file's own after them in its order.
  static func measures(_ mapping: MappingReader, after standard: [Measure]) -> [Measure] {
    var measures = standard
    for member in mapping.members {
      let entry = MeasureEntry(member, in: mapping)
      if let place = measures.firstIndex(where: { $0.name == member.key }) {
        measures[place] = StandardChange(entry: entry, standard: measures[place]).measure() ?? measures[place]
      } else if let measure = OwnMeasure(entry: entry).measure() {
        measures.append(measure)
      }
    }
    return measures
  }
}
