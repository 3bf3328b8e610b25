import Records

/// Reads `measures`.
enum MeasureCatalogue {
  /// The standard measures with the file's changes, and the file's own after them in its order.
  static func measures(_ mapping: MappingReader) -> [Measure] {
    var measures = StandardMeasures.all
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
