/**
 * A row of a table of figures, whole on one page, as the elements of WordprocessingML (ECMA-376-1, 17.4) in the form in
 * which the library takes them: attributes first, then what is in them. The annexes have thousands of cells; made as
 * objects of the library they took four fifths of the time of a report. The library still writes the text into XML.
 * Plain JavaScript as the worker that reads it.
 */
const empty = (name) => ({ [name]: {} });
const having = (name, attributes) => ({ [name]: { _attr: attributes } });
const value = (name, val) => having(name, { 'w:val': val });
const only = (wanted, ...elements) => (wanted ? elements : []);

/** Each line of the text below the other. */
const runsOf = (text, look) =>
  text.split('\n').map((line, i) => ({
    'w:r': [look, ...only(i > 0, empty('w:br')), { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, line] }],
  }));

/** @param {import('./docx-nodes.js').TableRow} row */
export function rowElement({ columns, texts, style, size, head, keepNext, slanted }) {
  const letters = [value('w:sz', size * 2), value('w:szCs', size * 2)];
  const upright = [value('w:b', false), value('w:bCs', false), empty('w:i'), empty('w:iCs')];
  const look = { 'w:rPr': [...only(slanted, ...upright), ...letters] };
  const cells = columns.map(({ width, align }, i) => {
    const properties = [
      value('w:pStyle', style),
      ...only(keepNext, empty('w:keepNext')),
      ...only(!head, value('w:jc', align)),
    ];
    return {
      'w:tc': [
        { 'w:tcPr': [having('w:tcW', { 'w:type': 'dxa', 'w:w': width }), value('w:vAlign', 'center')] },
        { 'w:p': [{ 'w:pPr': properties }, ...runsOf(texts[i], look)] },
      ],
    };
  });
  return { 'w:tr': [{ 'w:trPr': [empty('w:cantSplit'), ...only(head, empty('w:tblHeader'))] }, ...cells] };
}
