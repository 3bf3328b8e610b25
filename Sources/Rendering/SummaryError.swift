/// Why a report could not be put into a job's summary.
enum SummaryError: Error, CustomStringConvertible {
  case full(limit: Int)

  var description: String {
    switch self {
    case .full(let limit): "only \(max(0, limit)) bytes are left, too few for the shortest report"
    }
  }
}
