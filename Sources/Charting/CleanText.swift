extension Chart {
  /// The same chart with every text and number fit to be drawn.
  func cleaned() -> Chart {
    var chart = self
    chart.title = LabelText.clean(title)
    chart.subtitle = LabelText.clean(subtitle)
    for index in key.indices {
      chart.key[index].label = LabelText.clean(key[index].label)
      chart.key[index].brief = LabelText.clean(key[index].brief)
    }
    switch content {
    case .empty(let sentence): chart.content = .empty(LabelText.clean(sentence))
    case .panels(let panels): chart.content = .panels(panels.map { $0.cleaned() })
    case .grid(let panels, let columns): chart.content = .grid(panels.map { $0.cleaned() }, columns: columns)
    }
    return chart
  }
}

extension Panel {
  fileprivate func cleaned() -> Panel {
    Panel(
      heading: LabelText.clean(heading), weight: weight, x: x.cleaned().drawable, y: y.cleaned().drawable,
      marks: marks.compactMap { $0.cleaned().drawable })
  }
}

extension Scale {
  fileprivate func cleaned() -> Scale {
    switch self {
    case .amount(var scale):
      {
        scale.format = scale.format.cleaned()
        return .amount(scale)
      }()
    case .log(let format): .log(format.cleaned())
    case .band(let names): .band(names.map(LabelText.clean))
    case .span(let from, let to, let sets):
      .span(
        from: from, to: to,
        ticks: sets.map {
          $0.map { Tick(at: $0.at, label: LabelText.clean($0.label), detail: LabelText.clean($0.detail)) }
        })
    }
  }
}

extension TickFormat {
  /// The space before a unit stays.
  fileprivate func cleaned() -> TickFormat {
    var format = self
    let space = unit.prefix { $0 == " " || $0 == "\u{A0}" }
    format.unit = space + LabelText.clean(String(unit.dropFirst(space.count)))
    return format
  }
}

extension Mark {
  fileprivate func cleaned() -> Mark {
    switch self {
    case .band, .references, .cells: self
    case .line(var line):
      {
        line.label = LabelText.clean(line.label)
        line.startLabel = LabelText.clean(line.startLabel)
        return .line(line)
      }()
    case .bars(let bars):
      .bars(bars.map { Bar(from: $0.from, to: $0.to, parts: $0.parts, label: LabelText.clean($0.label)) })
    case .stack(let stack):
      .stack(
        StackMark(
          parts: stack.parts.map { StackMark.StackPart($0.ink, label: LabelText.clean($0.label)) },
          samples: stack.samples))
    case .rule(let at, let ink, let label): .rule(at: at, ink, label: LabelText.clean(label))
    case .goal(let at, let label): .goal(at: at, label: LabelText.clean(label))
    case .version(let at, let tag): .version(at: at, tag: LabelText.clean(tag))
    case .shade(let from, let to, let ink, let tag): .shade(from: from, to: to, ink, tag: LabelText.clean(tag))
    case .span(var span):
      {
        span.label = LabelText.clean(span.label)
        span.brief = LabelText.clean(span.brief)
        return .span(span)
      }()
    case .hovers(let hovers):
      .hovers(hovers.map { HoverText(from: $0.from, to: $0.to, LabelText.clean($0.text)) })
    case .gap(let from, let to, let label): .gap(from: from, to: to, label: LabelText.clean(label))
    case .dots(let dots):
      .dots(
        dots.map {
          var dot = $0
          dot.label = LabelText.clean($0.label)
          return dot
        })
    case .rows(let rows):
      .rows(
        rows.map {
          var row = $0
          row.value = LabelText.clean($0.value)
          for index in row.tags.indices { row.tags[index].text = LabelText.clean(row.tags[index].text) }
          return row
        })
    case .text(let x, let y, let text): .text(x: x, y: y, LabelText.clean(text))
    }
  }
}
