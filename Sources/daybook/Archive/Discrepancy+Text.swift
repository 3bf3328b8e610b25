import Archive

extension Discrepancy {
  /// What is wrong, a clause: `charts/backlog.png is missing`.
  var text: String {
    switch self {
    case .missing(let path): "\(path) is missing"
    case .foreign(let path): "\(path) is none of its files"
    case .notAFile(let path): "\(path) is no file (a link or a device)"
    case .size(let path, let listed, let found):
      "\(path) has \(found) bytes, and \(listed) were published"
    case .content(let path): "\(path) has other bytes than were published"
    case .listedTwice(let path): "manifest.json lists \(path) twice"
    case .damaged(let error): "\(error)"
    case .contradiction(let member, let file, let says, let other, let otherSays):
      "\(member) is \(says) in \(file) and \(otherSays) in \(other)"
    case .figure(let id, let file): "only \(file) has the figure \(id)"
    case .sources(let figure): "report.json and manifest.json name other sources of \(figure)"
    case .origin(let origin, let figure): "\(figure) names the origin \(origin), which manifest.json does not have"
    case .fingerprint: "the fingerprint of manifest.json is none"
    }
  }
}
