/// The shipped templates, embedded into the executable from this folder.
///
/// They hold no words, only placeholders.
public enum Templates {
  public static var markdown: String { String(decoding: PackageResources.report_md_mustache, as: UTF8.self) }
  public static var text: String { String(decoding: PackageResources.report_txt_mustache, as: UTF8.self) }
  public static var page: String { String(decoding: PackageResources.report_html_mustache, as: UTF8.self) }
  public static var index: String { String(decoding: PackageResources.index_html_mustache, as: UTF8.self) }
  /// The style sheet of all pages.
  public static var pageStyle: String { String(decoding: PackageResources.page_css, as: UTF8.self) }
  public static var mailText: String { String(decoding: PackageResources.mail_txt_mustache, as: UTF8.self) }
  public static var mailPage: String { String(decoding: PackageResources.mail_html_mustache, as: UTF8.self) }
}
