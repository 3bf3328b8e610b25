import Records

/// A row's value as the user's own measures take it.
struct MeasuredValue {
  /// Converted by the row's unit.
  let value: Double
  /// The kind of the row's unit; nil for one that cannot be told from others.
  let unit: Unit?
  /// The unit as the row names it.
  let text: String

  /// What a condition can name: the value, its unit, and the members of the metadata.
  static func fields(
    _ row: MeasuredValue, _ metadata: UnsafeRawBufferPointer
  ) -> [String: Filter.FilterValue] {
    var fields = unsafe MetadataFields.all(metadata)
    fields["value"] = .number(row.value)
    fields["unit"] = .text(row.text)
    return fields
  }
}
