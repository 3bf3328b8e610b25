import Foundation
import Summaries

/// What can be told of a database file before it is opened.
enum SourceCheck {
  /// Throws for what cannot be a database that this user may read.
  static func check(_ path: String, doing: String) throws(SourceError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SourceError(
        doing: doing, problem: "no such file", remedy: "Check --source; relative paths start in the working directory.")
    }
    if isFolder.boolValue {
      throw SourceError(doing: doing, problem: "it is a folder", remedy: "Name the database file in it.")
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw SourceError(
        doing: doing, problem: "permission denied", remedy: "Let the user Daybook runs as read it (chmod or chgrp).")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    if size == 0 {
      throw SourceError(
        doing: doing, problem: "the file is empty", remedy: "Check that the application has written its database there."
      )
    }
    if let asleep = SleepingWAL.problem(path) {
      throw SourceError(doing: doing, problem: asleep.problem, remedy: asleep.remedy)
    }
  }
}
