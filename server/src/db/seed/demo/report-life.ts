import { receiptCode } from '../../../domain/receipt.js';
import { revisionHash } from '../../revision-hash.js';
import type { DemoAct, DemoRevision, DemoState, DemoSubmission, DemoValue, Values } from './demo-rows.js';

export interface ReportKey {
  readonly province: string;
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

export interface Command {
  readonly act: DemoAct;
  readonly at: Date;
  /** Name of the account; null: a simulated officer without one. */
  readonly actor: string | null;
  readonly values?: Values;
  readonly notes?: Readonly<Record<string, unknown>>;
}

export interface ReportRows {
  readonly submission: DemoSubmission;
  readonly revisions: readonly DemoRevision[];
  readonly dataValues: readonly DemoValue[];
}

function stateAfter(act: DemoAct, before: DemoState): DemoState {
  switch (act) {
    case 'save':
      return before === 'returned' ? 'returned' : 'draft';
    case 'hand_over':
      return 'awaiting_signature';
    case 'submit':
      return 'submitted';
    case 'approve':
      return 'approved';
    case 'return':
      return 'returned';
    case 'exclude':
    case 'include':
      return before;
  }
}

function revisionsOf(key: ReportKey, commands: readonly Command[]): DemoRevision[] {
  let state: DemoState = 'draft';
  return commands.map(({ act, at, actor, values = null, notes = {} }, index) => {
    const version = index + 1;
    state = stateAfter(act, state);
    const sha256 = revisionHash({ ...key, version, act, values, notes });
    const { orgUnit, period, dataSet } = key;
    return { orgUnit, period, dataSet, version, act, state, values, notes, actor, recordedAt: at, sha256 };
  });
}

/** Rows that a sequence of commands leaves behind: one revision each, where the report stands, and what counts. */
export function reportOf(key: ReportKey, commands: readonly Command[]): ReportRows {
  const revisions = revisionsOf(key, commands);
  const newest = revisions.at(-1);
  if (newest === undefined) throw new RangeError(`A report without a command: ${key.orgUnit} ${key.period}`);
  const signed = revisions.filter((revision) => revision.act === 'submit');
  const counted = signed.at(-1) ?? null;
  const saved = revisions.filter((revision) => revision.values !== null).at(-1) ?? null;
  const draft = saved !== null && saved.version > (counted?.version ?? 0) ? newest.version : null;
  const kept = revisions.findLast(({ act }) => act === 'exclude' || act === 'include');
  const excluded = kept?.act === 'exclude';
  const { orgUnit, period, dataSet } = key;
  const submission: DemoSubmission = {
    orgUnit,
    period,
    dataSet,
    state: newest.state,
    version: newest.version,
    draftVersion: draft,
    countedVersion: counted?.version ?? null,
    excluded,
    firstSubmittedAt: signed[0]?.recordedAt ?? null,
    receipt: counted === null ? null : receiptCode(period, orgUnit, counted.sha256.toString('hex')),
    updatedAt: newest.recordedAt,
    updatedBy: newest.actor,
  };
  return {
    submission,
    revisions,
    dataValues: counted === null || excluded ? [] : countedValues(revisions, counted.version),
  };
}

function countedValues(revisions: readonly DemoRevision[], countedVersion: number): DemoValue[] {
  const source = revisions
    .filter((revision) => revision.version <= countedVersion && revision.values !== null)
    .at(-1);
  if (source?.values == null) return [];
  const { orgUnit, period } = source;
  return Object.entries(source.values).flatMap(([element, value]) =>
    typeof value === 'number' ? [{ orgUnit, period, element, value }] : [],
  );
}
