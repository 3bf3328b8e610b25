import Records
import Summaries

/// `users.*`: accounts of the application.
enum UserFigures {
  private static let origins = [OriginID.table(.users)]

  static func add(_ material: Material, to sheet: inout FigureSheet) {
    guard let users = material.users.value else { return }
    sheet.count(.users.new, users.new, from: origins)
    sheet.count(.users.total, users.total, from: origins)
    sheet.count(.users.new.of(.reference), users.referenceNew, from: origins)
  }
}
