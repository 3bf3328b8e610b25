import Records
import Summaries

/// `users.*`: accounts of the application.
enum UserFigures {
  private static let origins = [OriginID.table(.users)]

  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    guard let users = input.users.value else { return }
    builder.count(.users.new, users.new, from: origins)
    builder.count(.users.total, users.total, from: origins)
    builder.count(.users.new.of(.reference), users.referenceNew, from: origins)
  }
}
