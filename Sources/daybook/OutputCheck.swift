import Foundation

/// Whether reports could be written below a folder; it is not created.
struct OutputCheck {
  /// What stands there.
  let text: String
  /// What is wrong and what to do; nil when all is well.
  let problem: String?

  init(_ folder: String) {
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      text = folder
      if !isFolder.boolValue {
        problem = "\(folder) is not a folder. Move it away, or give another with --out."
      } else if !FileManager.default.isWritableFile(atPath: folder) {
        problem = "\(folder) is not writable. Let the user Daybook runs as write there."
      } else {
        problem = nil
      }
      return
    }
    func above(_ path: String) -> String {
      let folder = FilePath.folder(of: path)
      return folder.isEmpty ? "." : folder
    }
    var parent = above(folder)
    while !FileManager.default.fileExists(atPath: parent), parent != "/", parent != "." { parent = above(parent) }
    text = "\(folder), will be created"
    problem =
      FileManager.default.isWritableFile(atPath: parent)
      ? nil : "\(folder) cannot be created: \(parent) is not writable. Create it for the user Daybook runs as."
  }
}
