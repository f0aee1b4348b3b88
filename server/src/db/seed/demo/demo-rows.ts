import type { WindowTimes } from '../../../domain/window.js';

/** What the demo is made from: the units of the reference data and the times of the periods. */
export interface DemoCommune {
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly kind: string;
  /** Persons, dossier count. */
  readonly population: number;
}

export interface DemoSource {
  readonly province: string;
  readonly communes: readonly DemoCommune[];
  /** Times of a data set's period by code of the period. */
  readonly windowOf: (period: string) => WindowTimes;
}

export type Values = Readonly<Record<string, number | string>>;
export type DemoAct = 'save' | 'hand_over' | 'submit' | 'approve' | 'return' | 'exclude' | 'include';
export type DemoState = 'draft' | 'awaiting_signature' | 'submitted' | 'approved' | 'returned';

export interface DemoReferenceFigure {
  readonly orgUnit: string;
  readonly element: string;
  readonly effectiveOn: string;
  readonly value: number;
}

/** A report of the demo by its codes. */
export interface DemoKey {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

export interface DemoRevision extends DemoKey {
  readonly version: number;
  readonly act: DemoAct;
  /** State after the act. */
  readonly state: DemoState;
  /** null: a pure transition. */
  readonly values: Values | null;
  /** Reasons for warnings, the reason of a return, remarks by element code; empty: none. */
  readonly notes: Readonly<Record<string, unknown>>;
  /** Name of the account; null: a simulated officer without one. */
  readonly actor: string | null;
  readonly recordedAt: Date;
  readonly sha256: Buffer;
}

export interface DemoSubmission extends DemoKey {
  readonly state: DemoState;
  readonly version: number;
  readonly draftVersion: number | null;
  readonly countedVersion: number | null;
  /** Kept out of the totals. */
  readonly excluded: boolean;
  readonly firstSubmittedAt: Date | null;
  readonly receipt: string | null;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

export interface DemoValue {
  readonly orgUnit: string;
  readonly period: string;
  readonly element: string;
  readonly value: number;
}

export interface DemoRows {
  readonly referenceFigures: readonly DemoReferenceFigure[];
  readonly submissions: readonly DemoSubmission[];
  readonly revisions: readonly DemoRevision[];
  /** Counted numbers only: what a rebuild from the revisions gives. */
  readonly dataValues: readonly DemoValue[];
}
