import { z } from 'zod';
import { Reason } from './administration.js';
import { Instant, LocalDate, OrgUnitCode, PeriodCode, SubmissionState } from './shared.js';

/** Units that open, close, are renamed, merge or split: by a document, from a date on, with a preview of what follows. */

const Day = z.iso.date().describe('Local date YYYY-MM-DD in Asia/Ho_Chi_Minh');
const CommuneCode = z
  .string()
  .regex(/^\d{5}$/u, 'org_unit')
  .describe('Official code of a commune, 5 digits');

export const UnitChangeKind = z
  .enum(['open', 'close', 'rename', 'merge', 'split'])
  .describe(
    'open (Thành lập), close (Giải thể), rename (Đổi tên, mã hoặc loại), merge (Sáp nhập, n thành 1), split (Chia, 1 thành n)',
  );

export const UnitDecision = z
  .strictObject({
    number: z.string().trim().min(1).max(100).describe('Number of the deciding document: 1660/NQ-UBTVQH15'),
    on: Day.describe('Date of the document'),
    source: z.string().trim().min(1).max(500).describe('Who issued it and where it can be read'),
  })
  .meta({ id: 'UnitDecision' });

const CommuneKind = z.enum(['xã', 'phường', 'đặc khu']).describe('Kind of unit');
const CommuneName = z.string().trim().min(1).max(100).describe('Name without kind: Cuôr Đăng');

/** A unit as somebody saw it: compared with the store, so that nobody decides on what has changed meanwhile. */
const SeenUnit = z.strictObject({
  orgUnit: CommuneCode,
  version: z.int().min(1).describe('Version of the unit that was looked at'),
});

const GivenFigure = z.strictObject({
  dataElement: z.string().max(64).describe('Code of a reference figure: adults_18_plus'),
  value: z.number().min(0).describe('In the unit of the element'),
});

const NewUnit = z.strictObject({
  code: CommuneCode.describe('Official code; may be that of a unit that ends on the same day'),
  name: CommuneName,
  kind: CommuneKind,
  labelLon: z.number().min(-180).max(180).nullable().default(null).describe('Degrees WGS 84; null: unknown'),
  labelLat: z.number().min(-90).max(90).nullable().default(null).describe('Degrees WGS 84; null: unknown'),
  referenceFigures: z
    .array(GivenFigure)
    .max(50)
    .default([])
    .describe('Denominators stated by the act, from the effective date; a merger sums the others'),
});

const GivenTarget = z.strictObject({
  campaign: z.string().max(64).describe('Code of the campaign'),
  indicator: z.string().max(64).describe('Code of the indicator'),
  value: z.number().min(0).describe('In the unit of the indicator; dates and plan are those of the province'),
});

const common = {
  decision: UnitDecision,
  effectiveOn: Day.describe('First day of the new units in the figures; after the last week that has closed'),
  reason: Reason,
};

export const UnitChangeBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open'), ...common, unit: NewUnit }),
    z.strictObject({ kind: z.literal('close'), ...common, unit: SeenUnit }),
    z.strictObject({
      kind: z.literal('rename'),
      ...common,
      unit: SeenUnit,
      code: CommuneCode.optional().describe('New official code; absent: unchanged'),
      name: CommuneName.optional(),
      unitKind: CommuneKind.optional().describe('New kind of unit; absent: unchanged'),
    }),
    z.strictObject({
      kind: z.literal('merge'),
      ...common,
      predecessors: z.array(SeenUnit).min(2).max(20).describe('Units that end and go over whole'),
      successor: NewUnit,
      targets: z
        .array(GivenTarget)
        .max(50)
        .default([])
        .describe(
          'Targets of the successor stated by the act; the others come from its group or the province',
        ),
    }),
    z.strictObject({
      kind: z.literal('split'),
      ...common,
      predecessor: SeenUnit,
      successors: z.array(NewUnit).min(2).max(20).describe('New units; they begin without a history'),
    }),
  ])
  .meta({ id: 'ChangeUnits' });
export type UnitChangeBody = z.infer<typeof UnitChangeBody>;

export const UndoUnitChangeBody = z
  .strictObject({ decision: UnitDecision, reason: Reason })
  .meta({ id: 'UndoUnitChange' });
export type UndoUnitChangeBody = z.infer<typeof UndoUnitChangeBody>;

const Sentence = z.object({
  code: z.string().describe('Stable code of the sentence'),
  vi: z.string().describe('Vietnamese'),
  en: z.string().describe('English'),
});

const UnitName = z.object({
  orgUnit: OrgUnitCode,
  fullName: z.string().describe('Name with kind'),
});

export const UnitChangeEffects = z
  .object({
    closes: z.array(UnitName).describe('Units that end on the effective date'),
    opens: z.array(UnitName).describe('Units that begin on it'),
    renames: z
      .array(
        z.object({
          from: UnitName.describe('As it is called until then'),
          to: UnitName.describe('As it is called from then on'),
        }),
      )
      .describe('Old weeks keep the old name and code'),
    accounts: z
      .array(
        z.object({
          username: z.string().describe('Name of the account'),
          displayName: z.string().describe('Name of the person'),
          role: z.string().describe('commune_editor or commune_leader'),
          from: UnitName.describe('Unit it works for now'),
          to: UnitName.nullable().describe('Unit it will work for; null: it stays where it is'),
        }),
      )
      .describe('Accounts of the units that end'),
    reports: z
      .array(
        z.object({
          unit: UnitName.describe('Unit of the report'),
          dataSet: z.string().describe('Code of the data set'),
          period: PeriodCode,
          state: SubmissionState,
          becomes: z
            .enum(['finished', 'kept_to_read'])
            .describe(
              'finished: its cut-off is before the change, it is finished under the old unit, after a merger by the accounts that moved; kept_to_read: its cut-off is after, it stays readable and takes no more figures',
            ),
        }),
      )
      .describe('Reports begun and not signed'),
    targets: z
      .array(
        z.object({
          unit: UnitName.describe('Unit of the target'),
          campaign: z.string().describe('Code of the campaign'),
          campaignVi: z.string().describe('Name of the campaign, Vietnamese'),
          campaignEn: z.string().describe('Name of the campaign, English'),
          indicator: z.string().describe('Code of the indicator'),
          nameVi: z.string().describe('Name of the indicator, Vietnamese'),
          nameEn: z.string().describe('Name of the indicator, English'),
          kind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target'),
          value: z.number().nullable().describe('In the unit of the indicator; null: none'),
          from: z
            .enum(['ends', 'act', 'group', 'province', 'none'])
            .describe(
              'ends: own target of a unit that ends; otherwise where the target of a new unit comes from',
            ),
        }),
      )
      .describe('Own targets that end, and the targets of the new units'),
    groups: z
      .array(
        z.object({
          group: z.string().describe('Code of the group'),
          nameVi: z.string().describe('Name of the group, Vietnamese'),
          nameEn: z.string().describe('Name of the group, English'),
          unit: UnitName.describe('Unit that joins'),
        }),
      )
      .describe('Groups that a new unit joins'),
    referenceFigures: z
      .array(
        z.object({
          unit: UnitName.describe('New unit'),
          dataElement: z.string().describe('Code of the reference figure'),
          nameVi: z.string().describe('Its name, Vietnamese'),
          nameEn: z.string().describe('Its name, English'),
          value: z
            .number()
            .nullable()
            .describe('From the effective date; null: to be entered, a part is unknown'),
          parts: z
            .array(
              z.object({
                unit: UnitName.describe('Predecessor'),
                value: z.number().nullable().describe('In the unit of the element; null: unknown'),
              }),
            )
            .describe('Figures of the predecessors on the effective date; empty: stated by the act'),
        }),
      )
      .describe('Denominators of the new units'),
    windows: z
      .array(
        z.object({
          dataSet: z.string().describe('Code of the data set'),
          period: PeriodCode,
          cutOffAt: Instant,
          unit: UnitName.describe('Who reports for it'),
        }),
      )
      .describe('Periods open now or next, and who reports for them'),
    undoUntil: Instant.nullable().describe(
      'Until when it can be undone; null: never (a rename is renamed back)',
    ),
    notes: z.array(Sentence).describe('What follows, in sentences'),
  })
  .meta({ id: 'UnitChangeEffects' });
export type UnitChangeEffectsDto = z.infer<typeof UnitChangeEffects>;

export const UnitChangeSchema = z
  .object({
    id: z.int().describe('Number of the change'),
    kind: z.enum([...UnitChangeKind.options, 'undo']).describe('undo: takes an earlier change back'),
    effectiveOn: LocalDate,
    decision: z
      .object({
        number: z.string().describe('Number of the document'),
        on: LocalDate.describe('Date of the document'),
        source: z.string().describe('Who issued it and where it can be read'),
      })
      .describe('Deciding document'),
    reason: z.string().describe('Why'),
    at: Instant.describe('When it was recorded'),
    by: z.string().nullable().describe('Who; null: unknown'),
    undoes: z.int().nullable().describe('Change that this one takes back; null: none'),
    undoneBy: z.int().nullable().describe('Change that took this one back; null: it holds'),
    undoable: z.boolean().describe('Whether it can be undone now'),
    effects: UnitChangeEffects,
  })
  .meta({ id: 'UnitChange' });
export type UnitChangeDto = z.infer<typeof UnitChangeSchema>;
export const UnitChangeList = z
  .object({ items: z.array(UnitChangeSchema).describe('Newest first') })
  .meta({ id: 'UnitChangeList' });

export const UnitChangeId = z.coerce.number().int().min(1).describe('Number of the change');
