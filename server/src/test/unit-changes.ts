import type { Visitor } from './test-app.js';

/** A deciding document for specs. */
export const DECISION = {
  number: '123/NQ-HĐND',
  on: '2025-09-30',
  source: 'Hội đồng nhân dân tỉnh, nghị quyết dùng cho kiểm thử',
};

export interface SeenUnit {
  readonly orgUnit: string;
  readonly version: number;
}

/** A unit as it is now, to be given back with a change. */
export async function seen(visitor: Visitor, code: string): Promise<SeenUnit> {
  const { body } = await visitor.get(`/api/org-units?search=${code}`);
  const unit = (body.items as { code: string; version: number }[]).find((one) => one.code === code);
  return { orgUnit: code, version: unit?.version ?? 1 };
}

/** The body of a merger. `more.seen` adds predecessors, the rest goes into the successor. */
export async function mergerOf(
  visitor: Visitor,
  predecessors: readonly string[],
  successor: string,
  effectiveOn: string,
  more: { readonly seen?: readonly SeenUnit[]; readonly referenceFigures?: readonly object[] } = {},
): Promise<object> {
  const units = await Promise.all(predecessors.map((code) => seen(visitor, code)));
  return {
    kind: 'merge',
    decision: DECISION,
    reason: 'Sắp xếp đơn vị hành chính',
    effectiveOn,
    predecessors: [...units, ...(more.seen ?? [])],
    successor: {
      code: successor,
      name: 'Hợp Nhất',
      kind: 'xã',
      referenceFigures: more.referenceFigures ?? [],
    },
  };
}
