import type { ReferencePreviewDto, ReferenceRecordedDto } from '@contract/reference-figures.js';
import { formatShort } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { TextFileField } from '../../components/ui/text-file-field.js';
import { RowHead, Table, Td, Th } from '../../components/ui/table.js';
import { communesQuery } from '../../lib/communes.js';
import { dataElementsQuery } from '../../lib/definitions/definition-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { ActFields, Recorded } from './reference-table.js';
import { useRecordReferences, useReferencePreview } from './use-references.js';

/** A file or pasted cells: first what would change, then the same recorded all together. */
export function ReferenceFile({ startsOn }: { readonly startsOn: string }): ReactNode {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [day, setEffectiveOn] = useState<string | null>(null);
  const effectiveOn = day ?? startsOn;
  const [source, setSource] = useState('');
  const [recorded, setRecorded] = useState<ReferenceRecordedDto | null>(null);
  const preview = useReferencePreview();
  const record = useRecordReferences((answer) => {
    setRecorded(answer);
    setText('');
    preview.reset();
  });
  const write = (next: string): void => {
    setText(next);
    setRecorded(null);
    preview.reset();
  };
  const read = preview.data;
  const changed = read?.rows.filter(({ change }) => change !== 'same') ?? [];
  return (
    <Card title={t('reference.file')} subtitle={t('reference.fileHint')}>
      <div className="space-y-4">
        <Source text={text} onText={write} />
        <ActFields {...{ effectiveOn, setEffectiveOn, source, setSource }} />
        <Button
          look="secondary"
          disabled={text.trim() === '' || preview.isPending}
          onClick={() => {
            preview.mutate({ text, effectiveOn });
          }}
        >
          {t('reference.preview')}
        </Button>
        {preview.error !== null && <ProblemNote error={preview.error} />}
        {read !== undefined && <Preview read={read} />}
        {read !== undefined && (
          <AdminForm
            action={t('reference.record', { n: changed.length })}
            busy={record.isPending}
            error={record.error}
            ready={changed.length > 0 && read.errors.length === 0 && source.trim().length >= 3}
            onSave={(reason) => {
              const rows = read.rows.map(({ orgUnit, element, value }) => ({
                orgUnit,
                element,
                effectiveOn,
                value,
              }));
              record.mutate({ rows, source: source.trim(), reason });
            }}
          >
            {null}
          </AdminForm>
        )}
        <Recorded answer={recorded} />
      </div>
    </Card>
  );
}

function Source({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <a className={buttonClass('secondary')} href="/api/reference-figures/template.csv" download>
          {t('reference.template')}
        </a>
        <TextFileField label={t('reference.choose')} onText={onText} />
      </div>
      <Field label={t('reference.paste')}>
        {(control) => (
          <textarea
            {...control}
            className={`${controlClass} font-mono text-sm`}
            rows={5}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
            }}
          />
        )}
      </Field>
    </>
  );
}

function Preview({ read }: { readonly read: ReferencePreviewDto }): ReactNode {
  const { t, lang } = useI18n();
  const count = (change: string): number => read.rows.filter((row) => row.change === change).length;
  const changed = read.rows.filter(({ change }) => change !== 'same');
  const elements = useQuery(dataElementsQuery).data?.items ?? [];
  const nameOf = (code: string): string => {
    const element = elements.find((one) => one.code === code);
    return (lang === 'vi' ? element?.nameVi : element?.nameEn) ?? code;
  };
  const all = useQuery(communesQuery).data?.items.length;
  const inFile = new Set(read.rows.map(({ orgUnit }) => orgUnit)).size;
  return (
    <div className="space-y-3">
      {read.errors.length > 0 && (
        <div role="alert" className="rounded-lg border border-error bg-error-tint p-4">
          <p className="font-semibold text-error">{t('reference.errors', { n: read.errors.length })}</p>
          <ul className="list-disc pl-5">
            {read.errors.map((error) => (
              <li key={`${String(error.line)} ${error.column} ${error.message}`}>
                {t(error.column === '' ? 'reference.errorAtLine' : 'reference.errorAt', error)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {read.ignored.length > 0 && (
        <p className="text-warning">{t('reference.ignored', { columns: read.ignored.join(', ') })}</p>
      )}
      <p className="font-semibold">
        {t('reference.previewTitle', { new: count('new'), changed: count('changed'), same: count('same') })}
      </p>
      {all !== undefined && inFile > 0 && <p>{t('reference.previewCommunes', { n: inFile, all })}</p>}
      {changed.length > 0 && (
        <div className="max-h-96 overflow-y-auto">
          <Table caption={t('reference.preview')}>
            <thead>
              <tr>
                <Th>{t('reference.commune')}</Th>
                <Th>{t('reference.element')}</Th>
                <Th numeric>{t('reference.before')}</Th>
                <Th numeric>{t('reference.after')}</Th>
              </tr>
            </thead>
            <tbody>
              {changed.map((row) => (
                <tr key={`${row.orgUnit} ${row.element}`}>
                  <RowHead>{row.orgUnitName}</RowHead>
                  <Td>{nameOf(row.element)}</Td>
                  <Td numeric>{row.before === null ? '–' : formatShort(row.before, 4, lang)}</Td>
                  <Td numeric>{formatShort(row.value, 4, lang)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </div>
  );
}
