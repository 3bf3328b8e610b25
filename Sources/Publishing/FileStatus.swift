import Glibc

/// What something in a folder is, links not followed.
struct FileStatus: Hashable, Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  let kind: Kind
  let owner: uid_t
  /// How many names a file has.
  let names: Int
  let size: Int

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
