import Settings
import Wording

extension Settings.Language {
  /// How a report in this language speaks.
  var words: any Words {
    switch self {
    case .en: English()
    case .ru: Russian()
    }
  }
}
