import Glibc

/// Why something that has the name of a thing of Daybook's was not made by it.
package enum Strangeness: Hashable, Sendable {
  case link
  case noFolder
  case noFile
  /// A user's number.
  case owner(UInt32)
  /// A file that has other names too.
  case otherNames
  case noLock
  case noReport
  case noList
  case noMetrics

  package static func ofFolder(_ status: FileStatus?) -> Strangeness? {
    guard let status else { return .noFolder }
    if status.kind == .link { return .link }
    if status.kind != .folder { return .noFolder }
    return ofOwner(status)
  }

  package static func ofFile(_ status: FileStatus) -> Strangeness? {
    if status.kind == .link { return .link }
    if status.kind != .file { return .noFile }
    return ofOwner(status) ?? (status.names > 1 ? .otherNames : nil)
  }

  package static func ofOwner(_ status: FileStatus) -> Strangeness? {
    status.owner == geteuid() ? nil : .owner(status.owner)
  }
}

extension Strangeness: CustomStringConvertible {
  /// Such as `is a link`.
  package var description: String {
    switch self {
    case .link: "is a link, and none is followed there"
    case .noFolder: "is not a folder"
    case .noFile: "is not a file"
    case .owner(let user): "belongs to the user \(user), not to \(geteuid()), who runs daybook"
    case .otherNames: "is a file that has another name too"
    case .noLock: "holds something that no lock of Daybook's does"
    case .noReport: "holds no report of Daybook's"
    case .noList: "is not a list of Daybook's"
    case .noMetrics: "holds no metrics of Daybook's"
    }
  }

  /// Such as `reports/daily is a link, and none is followed there: it was left alone, and nothing was published. Move it away …`.
  package func told(of path: String) -> String {
    "\(path) \(self): it was left alone, and nothing was published. \(remedy)"
  }

  private var remedy: String {
    switch self {
    case .owner: "Run daybook as that user, or give another folder with --out."
    default: "Move it away, and run again."
    }
  }
}
