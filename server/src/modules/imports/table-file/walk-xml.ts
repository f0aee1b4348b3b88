import { tooMany } from './cell-text.js';
import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';

export interface XmlWalk {
  /** Names without their prefix. `attributes` by name without prefix, but "r:id" and the like with it. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Text between two tags; may come in several pieces. */
  text(text: string): void;
}

const NAME = /[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?/uy;
const BLANK = /[ \t\r\n]*/uy;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));?|&/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** What XML 1.0 allows nowhere. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/**
 * Walks the XML of one part from its beginning to its end, without building a tree. Declarations of types and entities
 * are refused outright, so nothing is ever expanded or fetched; tags must close as they opened.
 * @param where name of the part, for the sentence of a refusal
 */
export function walkXml(bytes: Buffer, where: string, limits: TableLimits, walk: XmlWalk): void {
  new Walker(decodeXml(bytes, where), where, limits, walk).run();
}

/** UTF-8 or UTF-16 with its mark; any other encoding is not what a workbook is written in. */
function decodeXml(bytes: Buffer, where: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw broken(where);
  }
  if (FORBIDDEN.test(text)) throw broken(where);
  return text;
}

class Walker {
  private at = 0;
  private readonly opened: string[] = [];
  private hadRoot = false;

  constructor(
    private readonly xml: string,
    private readonly where: string,
    private readonly limits: TableLimits,
    private readonly walk: XmlWalk,
  ) {}

  run(): void {
    const { xml } = this;
    while (this.at < xml.length) {
      const next = xml.indexOf('<', this.at);
      const end = next < 0 ? xml.length : next;
      if (end > this.at) this.text(xml.slice(this.at, end));
      this.at = end;
      if (next < 0) break;
      this.markup();
    }
    if (this.opened.length > 0 || !this.hadRoot) throw broken(this.where);
  }

  private markup(): void {
    const { xml, at } = this;
    const second = xml[at + 1];
    if (second === '/') this.closeTag();
    else if (second === '?') this.at = this.behind('?>', at + 2);
    else if (second !== '!') this.openTag();
    else if (xml.startsWith('<!--', at)) this.at = this.behind('-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at) && this.opened.length > 0) {
      const end = this.behind(']]>', at + 9);
      this.walk.text(xml.slice(at + 9, end - 3));
      this.at = end;
    } else throw new TableRefused('table_file_entities', { where: this.where });
  }

  private text(raw: string): void {
    if (this.opened.length > 0) this.walk.text(this.decoded(raw));
    else if (raw.trim() !== '') throw broken(this.where);
  }

  private openTag(): void {
    this.at += 1;
    const name = this.name();
    if (this.opened.length === 0 && this.hadRoot) throw broken(this.where);
    if (this.opened.length >= this.limits.xmlDepth) throw broken(this.where);
    this.hadRoot = true;
    const attributes = this.attributes();
    const closed = this.xml[this.at] === '/';
    this.at += closed ? 1 : 0;
    if (this.xml[this.at] !== '>') throw broken(this.where);
    this.at += 1;
    const local = localOf(name);
    this.walk.open(local, attributes);
    if (closed) this.walk.close(local);
    else this.opened.push(name);
  }

  private closeTag(): void {
    this.at += 2;
    const name = this.name();
    this.blanks();
    if (this.opened.pop() !== name || this.xml[this.at] !== '>') throw broken(this.where);
    this.at += 1;
    this.walk.close(localOf(name));
  }

  private attributes(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (;;) {
      const parted = this.blanks();
      const next = this.xml[this.at];
      if (next === '>' || next === '/') return found;
      if (!parted || found.size >= this.limits.xmlAttributes) throw broken(this.where);
      const name = this.name();
      this.blanks();
      if (this.xml[this.at] !== '=') throw broken(this.where);
      this.at += 1;
      this.blanks();
      const quote = this.xml[this.at];
      if ((quote !== '"' && quote !== "'") || found.has(name)) throw broken(this.where);
      const end = this.behind(quote, this.at + 1) - 1;
      const raw = this.xml.slice(this.at + 1, end);
      if (raw.includes('<')) throw broken(this.where);
      found.set(name, this.decoded(raw));
      this.at = end + 1;
    }
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.xml)?.[0];
    if (found === undefined) throw broken(this.where);
    this.at += found.length;
    return found;
  }

  /** @returns whether there were any */
  private blanks(): boolean {
    BLANK.lastIndex = this.at;
    const length = BLANK.exec(this.xml)?.[0].length ?? 0;
    this.at += length;
    return length > 0;
  }

  private behind(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    if (found < 0) throw broken(this.where);
    return found + mark.length;
  }

  /** The five entities that need no declaration, and numbers of letters that XML allows. */
  private decoded(raw: string): string {
    if (raw.length > this.limits.xmlText) throw tooMany('letters_of_cell', this.limits.cellLetters);
    if (!raw.includes('&')) return raw;
    return raw.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, named?: string) => {
      if (!whole.endsWith(';')) throw broken(this.where);
      if (named !== undefined) {
        const letter = Object.hasOwn(ENTITIES, named) ? ENTITIES[named] : undefined;
        if (letter === undefined) throw new TableRefused('table_file_entities', { where: this.where });
        return letter;
      }
      const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw broken(this.where);
      const letter = String.fromCodePoint(code);
      if (FORBIDDEN.test(letter)) throw broken(this.where);
      return letter;
    });
  }
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
