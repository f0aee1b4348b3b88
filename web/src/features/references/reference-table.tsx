import type { ReferenceFigureListDto, ReferenceRecordedDto } from '@contract/reference-figures.js';
import { formatDate, formatShort } from '@domain/format.js';
import { noDataWord } from '@domain/findings/status-words.js';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ReferenceHistoryDialog } from './reference-history.js';
import { toNewFigures } from './to-new-figures.js';
import { useRecordReferences } from './use-references.js';

type Item = ReferenceFigureListDto['items'][number];

/** Every commune with what is in force and a box for a new figure; all typed ones are recorded together. */
export function ReferenceTable({
  list,
  kind,
  startsOn,
}: {
  readonly list: ReferenceFigureListDto;
  readonly kind: 'count' | 'decimal';
  /** Local date that the form proposes as the beginning. */
  readonly startsOn: string;
}): ReactNode {
  const { t } = useI18n();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [day, setEffectiveOn] = useState<string | null>(null);
  const effectiveOn = day ?? startsOn;
  const [source, setSource] = useState('');
  const [recorded, setRecorded] = useState<ReferenceRecordedDto | null>(null);
  const [seen, setSeen] = useState<Item | null>(null);
  const record = useRecordReferences((answer) => {
    setRecorded(answer);
    setTyped({});
  });
  const { rows, wrong } = toNewFigures(typed, list.element, kind, effectiveOn);
  return (
    <Card>
      <Rows
        list={list}
        typed={typed}
        wrong={wrong}
        onType={(code, text) => {
          setTyped({ ...typed, [code]: text });
          setRecorded(null);
        }}
        onHistory={setSeen}
      />
      <Recorded answer={recorded} />
      <div className="mt-4">
        <AdminForm
          action={t('reference.record', { n: rows.length })}
          busy={record.isPending}
          error={record.error}
          ready={rows.length > 0 && wrong.length === 0 && source.trim().length >= 3}
          onSave={(reason) => {
            record.mutate({ rows, source: source.trim(), reason });
          }}
        >
          <ActFields {...{ effectiveOn, setEffectiveOn, source, setSource }} />
        </AdminForm>
      </div>
      {seen !== null && (
        <ReferenceHistoryDialog
          element={list.element}
          orgUnit={seen.orgUnit}
          name={seen.orgUnitName}
          onClose={() => {
            setSeen(null);
          }}
        />
      )}
    </Card>
  );
}

/** What was recorded last; silent until then. */
export function Recorded({ answer }: { readonly answer: ReferenceRecordedDto | null }): ReactNode {
  const { t } = useI18n();
  return (
    <p
      role="status"
      className={answer === null ? 'sr-only' : 'mt-3 rounded-md bg-success-tint p-3 text-success'}
    >
      {answer === null ? '' : t('reference.recorded', answer)}
    </p>
  );
}

interface ActFieldsProps {
  readonly effectiveOn: string;
  readonly setEffectiveOn: (date: string) => void;
  readonly source: string;
  readonly setSource: (source: string) => void;
}

/** From when the figures hold, and where they come from. */
export function ActFields({ effectiveOn, setEffectiveOn, source, setSource }: ActFieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Field label={t('reference.effectiveOn')} hint={t('reference.effectiveOnHint')}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            className={controlClass}
            value={effectiveOn}
            onChange={(event) => {
              setEffectiveOn(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('reference.source')}>
        {(control) => (
          <input
            {...control}
            className={controlClass}
            value={source}
            maxLength={500}
            onChange={(event) => {
              setSource(event.target.value);
            }}
          />
        )}
      </Field>
    </div>
  );
}

interface RowsProps {
  readonly list: ReferenceFigureListDto;
  readonly typed: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
  readonly onType: (code: string, text: string) => void;
  readonly onHistory: (item: Item) => void;
}

function Rows({ list, typed, wrong, onType, onHistory }: RowsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div className="max-h-[36rem] overflow-y-auto">
      <Table caption={t('admin.references.name')}>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            <Th>{t('reference.commune')}</Th>
            <Th numeric>{t('reference.inForce')}</Th>
            <Th className="max-sm:hidden">{t('reference.since')}</Th>
            <Th>{t('reference.newValue')}</Th>
            <Th className="max-sm:hidden">
              <span className="sr-only">{t('reference.seeHistory')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((item) => (
            <Row
              key={item.orgUnit}
              item={item}
              text={typed[item.orgUnit] ?? ''}
              wrong={wrong.includes(item.orgUnit)}
              {...{ onType, onHistory }}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

interface RowProps extends Pick<RowsProps, 'onType' | 'onHistory'> {
  readonly item: Item;
  readonly text: string;
  readonly wrong: boolean;
}

function Row({ item, text, wrong, onType, onHistory }: RowProps): ReactNode {
  const { t, lang } = useI18n();
  const { current } = item;
  // On a phone there is no room for a column of its own: it stands under the name.
  const history = (
    <Button
      look="quiet"

      aria-label={t('reference.history', { commune: item.orgUnitName })}
      onClick={() => {
        onHistory(item);
      }}
    >
      {t('reference.seeHistory')}
    </Button>
  );
  return (
    <tr>
      <RowHead className="align-top">
        {item.orgUnitName}
        <span className="block sm:hidden">{history}</span>
      </RowHead>
      <Td numeric>
        {current === null ? (
          <span className="text-ink-soft">{noDataWord(lang)}</span>
        ) : (
          formatShort(current.value, 4, lang)
        )}
      </Td>
      <Td className="max-sm:hidden">{current === null ? '' : formatDate(current.effectiveOn)}</Td>
      <Td>
        <input
          className={`${controlClass} w-28 min-w-24`}
          inputMode="decimal"
          aria-label={t('reference.newValueOf', { commune: item.orgUnitName })}
          aria-invalid={wrong ? true : undefined}
          value={text}
          onChange={(event) => {
            onType(item.orgUnit, event.target.value);
          }}
        />
        {wrong && <p className="text-sm text-error">{t('reference.notNumber', { text })}</p>}
      </Td>
      <Td className="max-sm:hidden">{history}</Td>
    </tr>
  );
}
