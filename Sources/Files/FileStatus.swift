import Glibc

/// What something in a folder is, links not followed.
package struct FileStatus: Hashable, Sendable {
  package enum FileKind: Sendable { case file, folder, link, other }

  package let kind: FileKind
  package let owner: UInt32
  /// How many names a file has.
  package let names: Int
  package let size: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    owner = status.st_uid
    names = Int(status.st_nlink)
    size = Int(status.st_size)
  }
}
