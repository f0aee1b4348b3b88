import { type Block, blockOf, type Corner, isOneCell } from './copy-block.js';

type CellElement = HTMLInputElement | HTMLTextAreaElement;

const isCell = (target: EventTarget | null): target is CellElement =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.dataset['row'] !== undefined;

/** Which cell of the table has the focus, and which block is marked. Marks are painted on the elements: no cell is drawn anew for them. */
export class GridMarks {
  private anchor: Corner | null = null;
  private head: Corner | null = null;
  /** F2, or a second click: keys stay in the text. */
  editing = false;
  private extending = false;

  private root: HTMLElement | null = null;

  /** The element around the table. */
  readonly attach = (root: HTMLElement | null): void => {
    this.root = root;
    // The newest periods are the ones that are typed into.
    if (root !== null) root.scrollLeft = root.scrollWidth;
  };

  at(target: EventTarget | null): { readonly cell: CellElement; readonly corner: Corner } | null {
    if (!isCell(target)) return null;
    const { row, column } = target.dataset;
    return { cell: target, corner: { row: Number(row), column: Number(column) } };
  }

  /** null: no cell was ever entered. */
  block(): Block | null {
    return this.anchor === null || this.head === null ? null : blockOf(this.anchor, this.head);
  }

  hasBlock(): boolean {
    const block = this.block();
    return block !== null && !isOneCell(block);
  }

  /** A cell got the focus, by whatever way. */
  entered(corner: Corner): void {
    if (!this.extending) this.anchor = corner;
    this.head = corner;
    this.editing = false;
    this.paint();
  }

  /** @param extend true: the block grows to the cell; false: the cell alone is marked */
  go(corner: Corner, extend = false): void {
    const cell = this.elementAt(corner);
    if (cell === null) return;
    this.extending = extend && this.anchor !== null;
    cell.focus();
    cell.select();
    this.entered(corner);
    this.extending = false;
  }

  /** Marks up to a cell, the focus stays. */
  extendTo(corner: Corner): void {
    this.head = corner;
    this.paint();
  }

  all(rows: number, columns: number): void {
    this.anchor = { row: 0, column: 0 };
    this.head = { row: rows - 1, column: columns - 1 };
    this.paint();
  }

  private elementAt({ row, column }: Corner): CellElement | null {
    return (
      this.root?.querySelector<CellElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`) ??
      null
    );
  }

  private paint(): void {
    const { root } = this;
    if (root === null) return;
    for (const cell of root.querySelectorAll('[data-marked]')) cell.removeAttribute('data-marked');
    const block = this.block();
    if (block === null || isOneCell(block)) return;
    for (const row of block.rows)
      for (const column of block.columns) this.elementAt({ row, column })?.setAttribute('data-marked', '');
  }
}
