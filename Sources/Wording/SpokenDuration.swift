/// How long something lasted as people say it: minutes up to 90, then hours and minutes, from 10 hours on whole hours,
/// from 72 hours on days.
enum SpokenDuration: Equatable {
  case seconds(Int), minutes(Int), hoursAndMinutes(Int, Int), hours(Int), days(Int)

  init(_ seconds: Double) {
    let seconds = max(0, seconds)
    let minutes = Int((seconds / 60).rounded())
    switch seconds {
    case ..<60: self = .seconds(Int(seconds.rounded()))
    case ...5400: self = .minutes(minutes)
    case ..<36_000 where minutes % 60 == 0: self = .hours(minutes / 60)
    case ..<36_000: self = .hoursAndMinutes(minutes / 60, minutes % 60)
    case ..<259_200: self = .hours(Int(seconds / 3600))
    default: self = .days(Int(seconds / 86_400))
    }
  }
}
