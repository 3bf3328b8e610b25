/// The kinds of file operation publishing consists of.
package enum FileOperation: String, Sendable, CaseIterable {
  case makeFolder, open, write, sync, close, read, list, inspect, rename, exchange, link, readLink, removeFile,
    removeFolder, lock, protect

  /// For messages: `writing`.
  package var gerund: String {
    switch self {
    case .makeFolder: "creating the folder"
    case .open: "opening"
    case .write: "writing"
    case .sync: "writing to the disk"
    case .close: "finishing"
    case .read: "reading"
    case .list: "listing"
    case .inspect: "looking at"
    case .rename: "moving into place"
    case .exchange: "exchanging with the older report"
    case .link: "making the link"
    case .readLink: "reading the link"
    case .removeFile, .removeFolder: "removing"
    case .lock: "locking"
    case .protect: "setting the permissions of"
    }
  }
}
