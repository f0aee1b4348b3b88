import type { ImportDoneDto } from '@contract/imports.js';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState, ProblemNote } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { ApiProblem } from '../../lib/api.js';
import { useReportTitle } from '../../lib/definitions/use-report-title.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFilter, useFilters } from '../../lib/selection/filters.js';
import { useSession } from '../../lib/session/session.js';
import { ImportDone } from './import-done.js';
import { ImportProgress } from './import-progress.js';
import { ImportPreview } from './import-preview.js';
import { ImportSource } from './import-source.js';
import { OtherTables } from './other-tables.js';
import { StaleNote } from './stale-note.js';
import { TemplateLinks } from './template-links.js';
import { formKey, formToFill, type ImportForm } from './to-import.js';
import { type Looking, useImportForms, useImportPreview, useRecordImport } from './use-import.js';

const MAY_ENTER = ['commune_editor', 'commune_leader', 'reviewer'];

/** Template, file, what it would change, and the same recorded. */
export function ImportScreen(): ReactNode {
  const { t } = useI18n();
  const forms = useImportForms();
  return (
    <PageState
      query={forms}
      height="30rem"
      isEmpty={(items) => items.length === 0}
      empty={<Empty>{t('import.none')}</Empty>}
    >
      {(items) => <OfForms forms={items} />}
    </PageState>
  );
}

type Forms = NonNullable<ReturnType<typeof useImportForms>['data']>;

function OfForms({ forms }: { readonly forms: Forms }): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const titleOf = useReportTitle();
  const { period, dataSet } = useFilters();
  const filter = useFilter();
  const named = period !== undefined && dataSet !== undefined ? { period, dataSet } : null;
  const chosen: ImportForm | null = named ?? formToFill(forms);
  if (chosen === null) return null;
  const all = forms.some((one) => formKey(one) === formKey(chosen)) ? forms : [chosen, ...forms];
  return (
    <div className="space-y-4">
      <Card title={t('import.step1')} subtitle={t('import.step1Hint')}>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={t('import.form')}
            className="w-full sm:w-96"
            value={formKey(chosen)}
            options={all.map((one) => ({ value: formKey(one), label: titleOf(one.dataSet, one.period) }))}
            onValue={(key) => {
              const one = all.find((item) => formKey(item) === key);
              if (one !== undefined) filter({ period: one.period, dataSet: one.dataSet });
            }}
          />
          <TemplateLinks form={chosen} />
        </div>
      </Card>
      {MAY_ENTER.includes(role) ? (
        <Bringing key={named === null ? '' : formKey(named)} named={named} />
      ) : (
        <p className="text-ink-soft">{t('import.readOnly')}</p>
      )}
    </div>
  );
}

/** The file that is looked at, and what became of it. */
function useBringing() {
  const [looked, setLooked] = useState<Looking | null>(null);
  const [done, setDone] = useState<ImportDoneDto | null>(null);
  const { looking, share } = useImportPreview();
  const record = useRecordImport(setDone);
  const look = (wanted: Looking): void => {
    setLooked(wanted);
    setDone(null);
    record.reset();
    looking.mutate(wanted);
  };
  const again = (): void => {
    if (looked !== null) looking.mutate(looked);
  };
  const { data: preview } = looking;
  const shown = looking.isPending || preview === undefined || looked === null ? null : { preview, looked };
  return { shown, chosen: looked?.file.name ?? null, done, looking, share, record, look, again };
}

/** @param named the form that the address names; null: the file says which */
function Bringing({ named }: { readonly named: ImportForm | null }): ReactNode {
  const { t } = useI18n();
  const { shown, chosen, done, looking, share, record, look, again } = useBringing();
  // Somebody was faster: the file is still here, so what it would change now is looked at again.
  const stale =
    record.error instanceof ApiProblem && record.error.code === 'import_stale' ? record.error : null;
  const others = shown !== null && (
    <OtherTables
      preview={shown.preview}
      busy={record.isPending}
      onForm={(form) => {
        look({ ...shown.looked, form });
      }}
    />
  );
  return (
    <>
      <ImportSource
        busy={looking.isPending || record.isPending}
        chosen={chosen}
        onFile={(file, source) => {
          look({ file, source, form: named });
        }}
      />
      {looking.isPending && <ImportProgress share={share} />}
      {looking.error !== null && (
        <ProblemNote error={looking.error} title={t('import.notRead')} onRetry={again} />
      )}
      {done !== null && <ImportDone done={done} />}
      {done !== null && others}
      {stale !== null && <StaleNote problem={stale} />}
      {done === null && shown !== null && (
        <Look
          key={shown.preview.digest}
          {...shown}
          others={others}
          busy={record.isPending}
          error={stale === null ? record.error : null}
          onRecord={(body) => {
            record.mutate(body, {
              onError: (error) => {
                if (error instanceof ApiProblem && error.code === 'import_stale') again();
              },
            });
          }}
        />
      )}
    </>
  );
}

type LookProps = Parameters<typeof ImportPreview>[0] & { readonly error: Error | null };

function Look({ error, ...rest }: LookProps): ReactNode {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  // On a phone it stands below what is in sight: who asked for it is led to it.
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="space-y-4 outline-none">
      <ImportPreview {...rest} />
      {error !== null && <ProblemNote error={error} title={t('import.notRecorded')} />}
    </div>
  );
}
