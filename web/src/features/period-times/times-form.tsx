import type { PeriodTimesDto, PeriodTimesPreviewBody } from '@contract/period-times.js';
import { formatDate } from '@domain/format.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Card } from '../../components/ui/card.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { VersionConflict, type ConflictRow } from '../../components/ui/version-conflict.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { Translate } from '../../lib/i18n/translate.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { weekdayWords } from '../../lib/week-words.js';
import { HolidaysField } from './holidays-field.js';
import { MomentField } from './moment-field.js';
import { MovedPeriods } from './moved-periods.js';
import { postTimes, timesPreviewQuery } from './times-queries.js';

const MOMENTS = ['cutOff', 'due', 'closes'] as const;

const draftOf = ({ cutOff, due, closes, holidays }: PeriodTimesDto): PeriodTimesPreviewBody => ({
  cutOff,
  due,
  closes,
  holidays: [...holidays].sort(),
});

/** Day and hour of each moment of the week, and the holidays; what would move is shown before it is saved. */
export function TimesForm({ times }: { readonly times: PeriodTimesDto }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(times);
  const [draft, setDraft] = useState(() => draftOf(times));
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  const preview = useQuery({ ...timesPreviewQuery(draft), enabled: changed });
  const save = useCommand(postTimes, () => void client.invalidateQueries());
  const stored = storedIn<PeriodTimesDto>(save.error);
  return (
    <Card title={t('periods.title')} subtitle={t('periods.lead')}>
      <AdminForm
        action={t('admin.save')}
        busy={save.isPending}
        error={save.error}
        ready={changed && preview.data !== undefined && stored === null}
        conflict={
          stored !== null && (
            <VersionConflict
              rows={conflictRows(draft, draftOf(stored), t)}
              onKeepMine={() => {
                setBase(stored);
                save.reset();
              }}
              onTakeTheirs={() => {
                setBase(stored);
                setDraft(draftOf(stored));
                save.reset();
              }}
            />
          )
        }
        onSave={(reason) => {
          save.mutate({ ...draft, version: base.version, reason });
        }}
      >
        <TimesFields draft={draft} onDraft={setDraft} />
        {changed && preview.isError && <Refused error={preview.error} />}
        {changed && preview.data !== undefined && <MovedPeriods moved={preview.data} />}
      </AdminForm>
    </Card>
  );
}

function TimesFields({
  draft,
  onDraft,
}: {
  readonly draft: PeriodTimesPreviewBody;
  readonly onDraft: (draft: PeriodTimesPreviewBody) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-3">
        {MOMENTS.map((name) => (
          <MomentField
            key={name}
            label={t(`periods.${name}`)}
            hint={t(`periods.${name}Hint`)}
            moment={draft[name]}
            onMoment={(moment) => {
              onDraft({ ...draft, [name]: moment });
            }}
          />
        ))}
      </div>
      <HolidaysField
        holidays={draft.holidays}
        onHolidays={(holidays) => {
          onDraft({ ...draft, holidays });
        }}
      />
    </>
  );
}

function Refused({ error }: { readonly error: Error }): ReactNode {
  const { t } = useI18n();
  const fields = error instanceof ApiProblem ? error.errors : [];
  return (
    <div className="space-y-2">
      <ProblemNote error={error} title={t('periods.notPossible')} />
      {fields.map((field) => (
        <p key={field.path} className="text-error">
          {field.message}
        </p>
      ))}
    </div>
  );
}

/** How many, and which of them the other side does not have: two lists of the same length need not be the same. */
function holidayWords(days: readonly string[], others: readonly string[], t: Translate): string {
  const alone = days.filter((day) => !others.includes(day)).map(formatDate);
  const count = t('periods.holidayCount', { n: days.length });
  return alone.length === 0 ? count : t('periods.holidaysAlone', { count, days: alone.join(', ') });
}

function conflictRows(
  yours: PeriodTimesPreviewBody,
  stored: PeriodTimesPreviewBody,
  t: Translate,
): ConflictRow[] {
  const moment = (one: PeriodTimesPreviewBody['cutOff']): string =>
    `${one.time} ${weekdayWords(one.weekday, t)}`;
  const rows = [
    ...MOMENTS.map((name): ConflictRow => ({
      key: name,
      label: t(`periods.${name}`),
      yours: moment(yours[name]),
      stored: moment(stored[name]),
    })),
    {
      key: 'holidays',
      label: t('periods.holidays'),
      yours: holidayWords(yours.holidays, stored.holidays, t),
      stored: holidayWords(stored.holidays, yours.holidays, t),
    },
  ];
  return rows.filter((row) => row.yours !== row.stored);
}
