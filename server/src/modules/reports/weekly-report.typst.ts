/**
 * The page of the weekly report: layout of an administrative document after Decree 30/2020/NĐ-CP, Annex I
 * (A4; margins 20/20/30/15 mm; Times metrics; page number in the top margin from page 2).
 * It only places text: every string arrives finished in `sys.inputs.data` (JSON), so no user text is ever read as markup.
 */
export const weeklyReportTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))

#set document(title: d.documentTitle, author: d.agency, date: none)
#set text(font: "Tinos", size: 13pt, lang: "vi", hyphenate: false, overhang: false)
// Between paragraphs 6pt more than between lines.
#let leading = 8pt
#let gap = leading + 6pt
#set par(justify: true, leading: leading, spacing: gap, first-line-indent: (amount: 1.27cm, all: true))
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: context {
    let n = counter(page).get().first()
    if n > 1 { align(center, text(size: 13pt, str(n))) }
  },
  header-ascent: 8mm,
  footer: if d.simulatedNote != none { align(center, text(size: 10pt, fill: rgb("#9b1136"), weight: "bold", d.simulatedNote)) },
)

#let plain(body) = par(first-line-indent: 0pt, justify: false, spacing: 0pt, body)
#let rule(width) = line(length: width, stroke: 0.6pt)
#let measured-rule(content, share) = context { let w = measure(content).width; align(center, rule(w * share)) }

// Head: agency on the left, national heading on the right; number and date on one line.
#let agency = text(size: 13pt, weight: "bold", d.agency)
#let motto = text(size: 13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")
#grid(
  columns: (43%, 57%),
  row-gutter: (7pt, 7pt, 9pt),
  align: center + top,
  plain(text(size: 12pt, d.agencyAbove)),
  plain(text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
  plain(agency),
  plain(motto),
  measured-rule(agency, 40%),
  measured-rule(motto, 100%),
  plain(text(size: 13pt, d.numberLine)),
  plain(text(size: 13pt, style: "italic", d.placeDate)),
)

#block(width: 100%, above: 24pt, below: 20pt, align(center, stack(
  spacing: 9pt,
  plain(text(size: 14pt, weight: "bold", "BÁO CÁO")),
  plain(text(size: 14pt, weight: "bold", d.subject)),
  rule(60mm),
)))
#block(width: 100%, below: 20pt, align(center, plain(text(size: 13pt, d.addressee))))

// A line ends where the text says so; a large number may part at a zero-width space.
#let lines(s) = s.split("\n").join(linebreak())
#let parting(s) = s.split("\u{200b}").join(box())

// One table look for the whole report: repeated head, numbered column row, numbers on the right.
#let figures-table(t) = {
  set text(size: t.size * 1pt)
  set par(justify: false, first-line-indent: 0pt, spacing: 0pt, leading: 0.5em)
  // A row stands on one page.
  set table.cell(breakable: false)
  table(
    columns: t.widths.map(w => if w == none { auto } else { w * 1fr }),
    stroke: 0.5pt,
    inset: (x: 3.5pt, y: 3.5pt),
    align: (x, y) => if y < 2 or x == 0 { center + horizon } else if t.textColumns.contains(x) { left + horizon } else { right + horizon },
    table.header(
      repeat: true,
      ..t.head.map(h => text(weight: "bold", lines(h))),
      ..range(t.head.len()).map(i => text(style: "italic", "(" + str(i + 1) + ")")),
    ),
    ..t.rows.flatten().map(lines),
  )
}

#for p in d.intro { par(parting(p)) }

#for (i, s) in d.sections.enumerate() {
  block(sticky: true, above: gap + 2pt, below: gap, text(weight: "bold", s.heading))
  for (j, p) in s.paragraphs.enumerate() {
    // The signature never stands alone on a page.
    let last = i == d.sections.len() - 1 and j == s.paragraphs.len() - 1 and s.table == none
    if last { block(width: 100%, sticky: true, above: gap, below: gap, par(parting(p))) } else { par(parting(p)) }
  }
  if s.table != none {
    block(sticky: true, above: gap, below: 7pt, align(center, text(size: 12pt, style: "italic", s.table.caption)))
    figures-table(s.table)
  }
}

// Recipients on the left, signature on the right; never split over two pages.
#block(breakable: false, above: 26pt, grid(
  columns: (45%, 55%),
  {
    set par(first-line-indent: 0pt, justify: false, leading: 5pt, spacing: 6pt)
    text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:")
    for r in d.recipients { parbreak(); text(size: 11pt, r) }
  },
  align(center, {
    plain(text(weight: "bold", d.signer.authority))
    if d.signer.post != none { v(3pt); plain(text(weight: "bold", d.signer.post)) }
    v(64pt)
    plain(text(weight: "bold", d.signer.name))
  }),
))

#for (i, a) in d.annexes.enumerate() {
  // Each annex counts its own pages: the break itself makes the 0 a 1.
  counter(page).update(0)
  pagebreak()
  align(center, {
    plain(text(size: 14pt, weight: "bold", a.number))
    v(8pt)
    plain(text(size: 13pt, weight: "bold", a.title))
    v(7pt)
    plain(text(size: 13pt, style: "italic", a.reference))
  })
  v(8pt)
  for p in a.paragraphs { par(p) }
  if a.table != none { figures-table(a.table) }
}
`;
