import Testing

@testable import Rendering

@Suite("Mustache")
struct TemplateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var template: String
    var context: TemplateValue
    var result: String
    var testDescription: String { name }

    init(_ name: String, _ template: String, _ context: [String: TemplateValue] = [:], _ result: String) {
      (self.name, self.template, self.context, self.result) = (name, template, .object(context), result)
    }
  }

  /// Most after the specification of Mustache (mustache/spec: interpolation, sections, inverted, comments).
  static let cases: [Case] = [
    Case("text without tags stays", "Hello {world} }}\n", [:], "Hello {world} }}\n"),
    Case("a variable is escaped", "{{a}}", ["a": .text("x<y")], "x[lt]y"),
    Case("three braces are not", "{{{a}}}", ["a": .text("x<y")], "x<y"),
    Case("nor an ampersand", "{{&a}} {{& a }}", ["a": .text("<")], "< <"),
    Case("blanks in a tag do not matter", "|{{ a }}|{{{ a }}}|", ["a": .text("1")], "|1|1|"),
    Case("a standalone variable keeps its line", "  {{a}}\n", ["a": .text("1")], "  1\n"),
    Case("the implied iterator", "{{#l}}({{.}}){{/l}}", ["l": .list([.text("a"), .text("<")])], "(a)([lt])"),
    Case("dotted names", "{{a.b.c}}", ["a": .object(["b": .object(["c": .text("1")])])], "1"),
    Case(
      "a dotted section", "{{#a.b}}{{c}}{{/a.b}}", ["a": .object(["b": .object(["c": .text("1")])])], "1"),
    Case(
      "an outer name is seen inside", "{{#a}}{{x}}{{y}}{{/a}}",
      ["a": .object(["x": .text("1")]), "x": .text("0"), "y": .text("2")], "12"),
    Case("a true flag", "{{#f}}yes{{/f}}{{^f}}no{{/f}}", ["f": .flag(true)], "yes"),
    Case("a false flag", "{{#f}}yes{{/f}}{{^f}}no{{/f}}", ["f": .flag(false)], "no"),
    Case("an empty list is false", "{{#l}}yes{{/l}}{{^l}}no{{/l}}", ["l": .list([])], "no"),
    Case("an empty text is false", "{{#t}}yes{{/t}}{{^t}}no{{/t}}", ["t": .text("")], "no"),
    Case("a text is its own context", "{{#t}}[{{.}}]{{/t}}", ["t": .text("x")], "[x]"),
    Case(
      "lists in lists", "{{#r}}{{#c}}{{.}},{{/c}};{{/r}}",
      [
        "r": .list([
          .object(["c": .list([.text("1"), .text("2")])]), .object(["c": .list([])]),
        ])
      ], "1,2,;;"),
    Case("sections of the same name", "{{#a}}{{#a}}x{{/a}}{{/a}}", ["a": .flag(true)], "x"),
    Case("standalone section lines vanish", "a\n{{#s}}\nb\n{{/s}}\nc\n", ["s": .flag(true)], "a\nb\nc\n"),
    Case("also when indented", "a\n  {{#s}}  \nb\n\t{{/s}}\nc\n", ["s": .flag(true)], "a\nb\nc\n"),
    Case("also with CRLF", "a\r\n{{#s}}\r\nb\r\n{{/s}}\r\nc", ["s": .flag(true)], "a\r\nb\r\nc"),
    Case("also on the first and last line", "{{#s}}\nb\n{{/s}}", ["s": .flag(true)], "b\n"),
    Case("standalone inverted lines too", "a\n{{^s}}\nb\n{{/s}}\n", ["s": .flag(false)], "a\nb\n"),
    Case("a section inside a line keeps it", " {{#s}} x {{/s}} \n", ["s": .flag(true)], "  x  \n"),
    Case("two tags on a line are not standalone", "{{#s}}{{/s}}\nx", ["s": .flag(true)], "\nx"),
    Case("a comment", "a{{! no }}b", [:], "ab"),
    Case("a standalone comment", "a\n  {{! no }}\nb", [:], "a\nb"),
    Case("a comment over lines", "a\n{{!\n no\n}}\nb", [:], "a\nb"),
    Case("values are not templates", "{{{a}}}", ["a": .text("{{b}}{{#c}}")], "{{b}}{{#c}}"),
  ]

  @Test("renders", arguments: cases)
  func renders(test: Case) throws {
    let template = try Template(test.template, file: "t.mustache")
    let result = try template.render(test.context) {
      $0.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "[lt]")
    }
    #expect(result == test.result)
  }

  static let mistakes: [(String, String)] = [
    ("a\n  {{x}}", "t.mustache:2:3: \"x\" is unknown"),
    ("{{o.y}}", "t.mustache:1:1: \"o.y\" is unknown: there is no \"y\""),
    ("{{#x}}{{/x}}", "t.mustache:1:1: \"x\" is unknown"),
    ("{{^x}}{{/x}}", "t.mustache:1:1: \"x\" is unknown"),
    ("{{o}}", "t.mustache:1:1: \"o\" is not text"),
    ("{{f}}", "t.mustache:1:1: \"f\" is not text"),
    ("{{#f}}\n\n{{#f}}{{/f}}", "t.mustache:1:1: section \"f\" is never closed"),
    ("a {{/f}}", "t.mustache:1:3: section \"f\" is closed but was never opened"),
    ("{{#f}}\n {{/o}}", "t.mustache:2:2: section \"f\" is closed as \"o\""),
    ("é{{x", "t.mustache:1:2: tag is never closed with }}"),
    ("{{{t}}", "t.mustache:1:1: tag is never closed with }}}"),
    ("{{t\n}}", "t.mustache:1:1: tag is never closed with }}"),
    ("{{}}", "t.mustache:1:1: \"\" is not a name"),
    ("{{ # f }}", "t.mustache:1:1: \"# f\" is not a name"),
    ("{{a b}}", "t.mustache:1:1: \"a b\" is not a name"),
    ("{{> part}}", "t.mustache:1:1: partials and delimiter changes are not part of this Mustache"),
    ("{{=<% %>=}}", "t.mustache:1:1: partials and delimiter changes are not part of this Mustache"),
    ("\r\n{{x}}", "t.mustache:2:1: \"x\" is unknown"),
  ]

  @Test("a mistake is told with its place", arguments: mistakes)
  func mistake(source: String, message: String) {
    let context = TemplateValue.object(["t": .text("t"), "f": .flag(true), "o": .object(["z": .text("")])])
    #expect {
      _ = try Template(source, file: "t.mustache").render(context, escape: \.self)
    } throws: {
      "\($0)" == message
    }
  }

  @Test("sections nest 32 deep and no deeper")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#f}}", count: depth) + "x" + String(repeating: "{{/f}}", count: depth)
    }
    let context = TemplateValue.object(["f": .flag(true)])
    #expect(try Template(nested(32), file: "t").render(context, escape: \.self) == "x")
    #expect(throws: TemplateError(file: "t", line: 1, column: 193, message: "sections are nested more than 32 deep")) {
      try Template(nested(33), file: "t")
    }
  }
}
