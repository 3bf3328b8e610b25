import Bytes
package import Document
import Records

/// report.eml: the report as a finished mail but for its sender and recipients, who are known at delivery.
///
/// It has neither From nor To. Everything else is there, so the file is a whole message that any mail program opens.
package enum MailReport {
  /// What a mail may weigh, and its HTML part: Gmail cuts pages behind 102 KB.
  static let heaviest = 1_000_000
  static let longestPage = 100_000

  /// - Parameter pictures: charts without one are left out.
  package static func render(
    _ document: Document, pictures: [MailPicture],
    templates: TemplateSet = .shipped
  ) throws(TemplateError) -> [UInt8] {
    var shown = document.mail.charts.compactMap { name in
      pictures.first { $0.name == name }
    }
    while true {
      let mail = try message(document, shown, templates)
      if mail.count < heaviest || shown.isEmpty { return mail }
      shown.removeLast()
    }
  }

  private static func message(
    _ document: Document, _ pictures: [MailPicture], _ templates: TemplateSet
  ) throws(TemplateError) -> [UInt8] {
    let text = try templates.template(.mailText).render(MailText.context(document), escape: { $0 })
    let page = try templates.template(.mailPage).render(
      MailPage.context(document, pictures: pictures), escape: Markup.escaped)
    let hash = SHA256.hex(Array("\(document.mail.subject)\n\(document.asOf)\n\(text)\n\(page)".utf8))
    let html = MailPart.text(page, subtype: "html", language: document.language)
    let images = pictures.flatMap { picture in
      let file = "\(picture.name)-\(document.span.id)"
      return [
        MailPart.picture(picture.png, contentID: picture.contentID, fileName: "\(file).png"),
        MailPart.picture(picture.dark, contentID: picture.darkContentID, fileName: "\(file)-dark.png"),
      ]
    }
    let body = MailPart.multipart(
      subtype: "alternative",
      [
        .text(text, subtype: "plain", language: document.language),
        images.isEmpty ? html : .multipart(subtype: "related", [html] + images, rootType: "text/html"),
      ])
    let fields = [
      "Date: \(MailDate.text(document.asOf, in: document.span.zone))",
      HeaderText.field("Subject", document.mail.subject),
      "Message-ID: <\(hash.prefix(32))@daybook.invalid>", "Auto-Submitted: auto-generated",
      "Content-Language: \(document.language)", "MIME-Version: 1.0",
    ]
    return Array((fields.joined(separator: "\r\n") + "\r\n").utf8) + MailWriter.bytes(of: body, seed: hash)
  }
}
