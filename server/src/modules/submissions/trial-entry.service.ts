import { Injectable } from '@nestjs/common';
import type { FindingDto } from '../../contract/quality.js';
import type { SaveBody } from '../../contract/submissions.js';
import type { Actor, Tx } from '../../db/unit-of-work.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { localDateOf } from '../../domain/local-time.js';
import { heldReasons } from '../../domain/quality/reasons.js';
import { type SubmissionState, transition } from '../../domain/submission-state.js';
import type { FieldError } from '../../http/problem.js';
import { PROBLEMS, type Words } from '../../http/problem-catalogue.js';
import { mergeValues } from './entered-values.js';
import { refuse } from './refusals.js';
import { findingDto, ReportQuality } from './report-quality.js';
import type { Said } from './report-surroundings.query.js';
import { SubmissionFactsReader } from './submission-facts.js';
import { type Address, findPlace } from './submission-place.js';
import { SubmissionsQuery } from './submissions.query.js';

type Values = SaveBody['values'];

/** What a save would do to one report. */
export interface Trial {
  readonly state: SubmissionState;
  /** 0: nothing was ever saved. */
  readonly version: number;
  /** Code of the element → number or text; an absent code is missing. */
  readonly before: Readonly<Record<string, number | string>>;
  /** Who changed the report last; null: nobody, or unknown. */
  readonly updatedBy: string | null;
  /** Values that differ from what is stored. */
  readonly changed: Values;
  readonly errors: readonly FieldError[];
  /** What the rules would ask a reason for, at the values that change. */
  readonly warnings: readonly FindingDto[];
  /** Why the report takes no change now; null: it takes it, or there is none. */
  readonly refusal: (Words & { readonly code: string }) | null;
}

/** Looks at what a save would do, and writes nothing. */
@Injectable()
export class TrialEntryService {
  constructor(
    private readonly query: SubmissionsQuery,
    private readonly facts: SubmissionFactsReader,
    private readonly quality: ReportQuality,
  ) {}

  /** 404 as for a save: what does not exist, and a foreign commune. */
  async of(tx: Tx, actor: Actor, catalogue: Catalogue, address: Address, values: Values): Promise<Trial> {
    const place = findPlace(catalogue, address, actor);
    const row = await this.query.find(tx, place.key);
    const { said, facts } = await this.facts.read(tx, actor, place, row);
    const background = await this.quality.background(tx, place);
    const today = localDateOf(tx.now);
    const merged = mergeValues(catalogue, place.dataSet, said.values, values, today, (entered) =>
      this.quality.errors(place, background, { ...said, values: entered }),
    );
    const changed = values.filter(({ dataElement, value }) => (said.values[dataElement] ?? null) !== value);
    const touched = new Set(changed.map(({ dataElement }) => dataElement));
    const after: Said = merged.ok
      ? { ...said, values: merged.values, reasons: heldReasons(said.reasons, said.values, merged.values, []) }
      : said;
    const findings = merged.ok ? this.quality.check(place, background, after) : [];
    const state = row?.state ?? 'not_started';
    const step = transition(state, 'save', facts);
    const refused = step.ok || changed.length === 0 ? null : refuse(step.refusal, place, tx.now, []).code;
    return {
      state,
      version: row?.version ?? 0,
      before: said.values,
      updatedBy: row?.updated_by_name ?? null,
      changed,
      errors: merged.ok ? [] : merged.errors,
      warnings: findings
        .filter(({ severity, element }) => severity === 'warning' && touched.has(element))
        .map((finding) => findingDto(finding, after.reasons)),
      refusal: refused === null ? null : { code: refused, ...PROBLEMS[refused].title },
    };
  }
}
