import Records
import Summaries

/// `users.*`: accounts of the application.
enum UserFigures {
  static func add(_ material: Material, to sheet: inout FigureSheet) {
    switch material.users {
    case .absent: break
    case .failed:
      sheet.failed([("users.new", .count), ("users.total", .count), ("reference.users.new", .count)])
    case .read(let users):
      sheet.count("users.new", users.new, from: ["users"])
      sheet.count("users.total", users.total, from: ["users"])
      sheet.count("reference.users.new", users.referenceNew, from: ["users"])
    }
  }
}
