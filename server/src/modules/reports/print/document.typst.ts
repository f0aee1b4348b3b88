/**
 * The page of a report: layout of an administrative document after Decree 30/2020/NĐ-CP, Annex I
 * (A4; margins 20/20/30/15 mm; Times metrics; page number in the top margin from page 2).
 * It only places text: every string arrives finished in `sys.inputs.data` (JSON), so no user text is ever read as markup.
 */
export const documentTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))

#set document(title: d.documentTitle, author: d.agencyInText, date: none)
#set text(font: "Tinos", size: 13pt, lang: d.language, hyphenate: false, overhang: false)
// Between paragraphs 6pt more than between lines.
#let leading = 8pt
#let gap = leading + 6pt
#set par(justify: true, leading: leading, spacing: gap, first-line-indent: (amount: 1.27cm, all: true))
// Report and annexes count their own pages, each from where it begins.
#let numbered(first) = context {
  let n = here().page() - (if first == none { 0 } else { locate(first).page() - 1 })
  if n > 1 { align(center, text(size: 13pt, str(n))) }
}
#let plain(body) = par(first-line-indent: 0pt, justify: false, spacing: 0pt, body)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: numbered(none),
  header-ascent: 8mm,
  footer: if d.pageNote != none { align(center, plain(text(size: 9pt, fill: rgb("#9b1136"), weight: "bold", d.pageNote))) },
)

// A heading is a bookmark, and never the last line of a page.
#show heading: it => block(
  sticky: true,
  above: gap + if it.level == 1 { 2pt } else { 0pt },
  below: gap,
  par(first-line-indent: (amount: 1.27cm, all: true), text(size: 13pt, weight: "bold", it.body)),
)
#let rule(width) = line(length: width, stroke: 0.6pt)
#let measured-rule(content, share) = context { let w = measure(content).width; align(center, rule(w * share)) }
// A line ends where the text says so; a long word may part where it has a zero-width space. That mark itself is not set:
// readers take it for a part of the letter before it, and some lose both.
#let parting(s) = s.split("\u{200b}").join(box())
#let lines(s) = s.split("\n").map(parting).join(linebreak())
// In running text a date or a quotient stands on one line.
#let running(s) = {
  show regex("\d[\d.,]{0,14}(/\d[\d.,]{0,14}){1,2}"): box
  lines(s.replace(regex("/\u{200b}(\d)"), m => "/" + m.captures.first()))
}

// Head: agency on the left, national heading on the right; number and date on one line.
#let agency = text(size: 12pt, weight: "bold", lines(d.agency))
#let motto = text(size: 13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")
#grid(
  columns: (42%, 58%),
  row-gutter: (7pt, 7pt, 9pt),
  align: center + top,
  plain(text(size: 12pt, lines(d.agencyAbove))),
  plain(text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
  plain(agency),
  plain(motto),
  measured-rule(agency, 40%),
  measured-rule(motto, 100%),
  plain(text(size: 13pt, lines(d.numberLine))),
  plain(text(size: 13pt, style: "italic", lines(d.placeDate))),
)

#let subject = text(size: 14pt, weight: "bold", running(d.subject))
#block(width: 100%, above: 24pt, below: 20pt, align(center, stack(
  spacing: 9pt,
  plain(text(size: 14pt, weight: "bold", lines(d.typeName))),
  plain(subject),
  layout(page => rule(calc.min(measure(subject).width, page.width) * 40%)),
)))
#if d.addressLines.len() == 1 {
  block(width: 100%, below: 20pt, align(center, plain(lines(d.addressLines.first()))))
} else if d.addressLines.len() > 1 {
  block(width: 100%, below: 20pt, inset: (left: 40mm), {
    for a in d.addressLines { block(spacing: leading, plain(lines(a))) }
  })
}

// One table look for the whole report: repeated head, numbered column row, rows that stand on one page.
#let aligned(name) = if name == "right" { right } else if name == "center" { center } else { left }
#let figures-table(t) = {
  set text(size: t.size * 1pt)
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt, leading: 0.55em)
  set table.cell(breakable: false)
  // A column without width holds two rows together at either end: no row of a table stands alone on a page.
  let last = t.rows.len() - 1
  let holding(rows) = table.cell(rowspan: rows, stroke: (left: 0.5pt, rest: 0pt), inset: 0pt)[]
  let held(y) = if last == 2 and y == 0 { (holding(3),) }
    else if last != 2 and last > 0 and (y == 0 or y == last - 1) { (holding(2),) }
    else if last == 2 or y == 1 or y == last { if last == 0 { (holding(1),) } }
    else { (holding(1),) }
  table(
    columns: t.widths.map(w => w * 1pt) + (0pt,),
    stroke: 0.5pt,
    inset: (x: 3.5pt, y: 4.5pt),
    align: (x, y) => if y < 2 or x >= t.aligns.len() { center + horizon } else { aligned(t.aligns.at(x)) + horizon },
    table.header(
      repeat: true,
      ..t.head.map(h => text(weight: "bold", lines(h))),
      holding(1),
      ..range(t.head.len()).map(i => text(style: "italic", "(" + str(i + 1) + ")")),
      holding(1),
    ),
    ..t.rows.enumerate().map(((y, row)) => row.map(lines) + held(y)).flatten(),
  )
  if t.note != "" { block(above: 6pt, below: gap, par(first-line-indent: 0pt, text(size: 11pt, style: "italic", lines(t.note)))) }
}
#let caption(s) = align(center, plain(text(size: 12pt, style: "italic", lines(s))))

#let draw(b, last) = {
  if b.kind == "paragraph" {
    let all = b.text.split("\n")
    for (i, p) in all.enumerate() {
      // The signature never stands alone on a page.
      if last and i == all.len() - 1 { block(width: 100%, sticky: true, above: gap, below: gap, par(running(p))) } else { par(running(p)) }
    }
  } else if b.kind == "subheading" {
    heading(level: 2, lines(b.text))
  } else if b.kind == "chart" {
    block(breakable: false, width: 100%, above: gap, below: gap, {
      set block(spacing: 0pt)
      align(center, image(bytes(b.svg), format: "svg", width: 100%, alt: b.alt))
      v(6pt)
      caption(b.caption)
    })
  } else {
    if b.table.caption != "" { block(sticky: true, width: 100%, above: gap, below: 7pt, caption(b.table.caption)) }
    figures-table(b.table)
  }
}

#for p in d.opening { draw(p, false) }
#for (i, s) in d.sections.enumerate() {
  heading(level: 1, lines(s.heading))
  for (j, b) in s.blocks.enumerate() { draw(b, i == d.sections.len() - 1 and j == s.blocks.len() - 1) }
}

// Recipients on the left, signature on the right; never split over two pages.
#block(breakable: false, above: 26pt, grid(
  columns: (45%, 55%),
  {
    set par(first-line-indent: 0pt, justify: false, leading: 5pt, spacing: 6pt)
    text(size: 12pt, weight: "bold", style: "italic", if d.language == "vi" { "Nơi nhận:" } else { "Recipients:" })
    for r in d.recipientLines { parbreak(); text(size: 11pt, lines(r)) }
  },
  align(center, {
    plain(text(weight: "bold", lines(d.signer.authority)))
    if d.signer.post != "" { v(8pt); plain(text(weight: "bold", lines(d.signer.post))) }
    v(64pt)
    plain(text(weight: "bold", lines(d.signer.name)))
  }),
))

#for (i, a) in d.annexes.enumerate() {
  let first = label("annex-" + str(i))
  page(flipped: a.landscape, header: numbered(first), {
    show heading: it => block(width: 100%, above: 0pt, below: 9pt, align(center, plain(text(size: 14pt, weight: "bold", it.body))))
    [#heading(level: 1, lines(a.number))#first]
    block(width: 100%, above: 9pt, below: 9pt, align(center, plain(text(size: 13pt, weight: "bold", lines(a.title)))))
    if a.reference != "" { block(width: 100%, above: 9pt, below: 9pt, align(center, plain(text(size: 13pt, style: "italic", lines(a.reference))))) }
    v(6pt)
    for p in a.paragraphs { par(running(p)) }
    if a.table != none { figures-table(a.table) }
  })
}
`;
