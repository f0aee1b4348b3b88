/** Markup that was made here; anything else is text and is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

/** Puts values into markup. Whatever is not markup itself is escaped, also within the quotes of an attribute. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((whole, piece, at) => whole + textOf(parts[at - 1] ?? '') + piece));
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
