import type { DraftReportBody } from '@contract/report-issue.js';
import { formatDate } from '@domain/format.js';
import { periodLabel } from '@domain/period.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { campaignChoiceQuery } from '../../lib/campaigns/campaign-choice-query.js';
import { periodsQuery } from '../../lib/figures/figure-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { reportsQuery } from '../../lib/report-issue/report-queries.js';
import { ThereAlready } from './there-already.js';
import { spanStarts, toDraft } from './to-draft.js';
import { PROVINCE_KINDS, replaceable, type Whose } from './to-report-rows.js';
import { useDraft } from './use-draft.js';

interface DraftDialogProps {
  readonly own: Whose;
  /** Period that is offered first; null: the newest. */
  readonly wanted: string | null;
  readonly onClose: () => void;
}

/** Which report is begun: its kind, period, campaign and language, and what it replaces. */
export function DraftDialog({ own, wanted, onClose }: DraftDialogProps): ReactNode {
  const { t } = useI18n();
  const draft = useDraft();
  const { data: periods } = useQuery(periodsQuery(undefined));
  const [chosen, setChosen] = useState<Partial<DraftReportBody>>({});
  const codes = periods?.items.map(({ code }) => code) ?? [];
  const body = toDraft(
    {
      kind: own === 'commune' ? 'commune_week' : 'province_week',
      period: wanted ?? codes[0] ?? '',
      campaign: null,
      language: 'vi',
      replaces: null,
      ...chosen,
    },
    codes,
  );
  const change = (more: Partial<DraftReportBody>): void => {
    setChosen((before) => ({ ...before, ...more }));
  };
  return (
    <Modal title={t('reports.beginTitle')} busy={draft.isPending} onClose={onClose}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          draft.mutate(body);
        }}
      >
        <DraftFields own={own} body={body} onChange={change} />
        <ReplacedReport body={body} onChange={change} />
        <ThereAlready body={body} />
        {draft.error !== null && <ProblemNote error={draft.error} title={t('reports.beginFailed')} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" disabled={draft.isPending} onClick={onClose}>
            {t('action.close')}
          </Button>
          <Button type="submit" disabled={draft.isPending || body.period === ''}>
            {t(draft.isPending ? 'reports.beginning' : 'reports.begin')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  readonly body: DraftReportBody;
  readonly onChange: (more: Partial<DraftReportBody>) => void;
}

function DraftFields({ own, body, onChange }: FieldsProps & { readonly own: Whose }): ReactNode {
  const { t, lang } = useI18n();
  const { data: campaigns } = useQuery(campaignChoiceQuery(undefined));
  return (
    <>
      {own === 'province' && (
        <div>
          <Select
            label={t('reports.kind')}
            value={body.kind}
            options={PROVINCE_KINDS.map((kind) => ({ value: kind, label: t(`reports.kind.${kind}`) }))}
            onValue={(kind) => {
              onChange({ kind: kind as DraftReportBody['kind'], replaces: null });
            }}
          />
          <p className="mt-1 text-sm text-ink-soft">{t(`reports.about.${body.kind}`)}</p>
        </div>
      )}
      <PeriodFields body={body} onChange={onChange} />
      <Select
        label={t('reports.campaign')}
        value={body.campaign ?? ''}
        options={[
          { value: '', label: t('reports.campaignOfPeriod') },
          ...(campaigns?.items ?? []).map(({ code, nameVi, nameEn }) => ({
            value: code,
            label: lang === 'vi' ? nameVi : nameEn,
          })),
        ]}
        onValue={(campaign) => {
          onChange({ campaign: campaign === '' ? null : campaign });
        }}
      />
      <LanguageField body={body} onChange={onChange} />
    </>
  );
}

/** The period, or of several the first and the last one. */
function PeriodFields({ body, onChange }: FieldsProps): ReactNode {
  const { t, lang } = useI18n();
  const { data: periods } = useQuery(periodsQuery(undefined));
  const codes = (periods?.items ?? []).map(({ code }) => code);
  const named = (code: string) => ({ value: code, label: periodLabel(code, lang) });
  const several = body.kind === 'custom_period';
  return (
    <>
      {several && (
        <Select
          label={t('reports.fromPeriod')}
          value={body.fromPeriod ?? body.period}
          options={spanStarts(codes, body.period).map(named)}
          onValue={(fromPeriod) => {
            onChange({ fromPeriod });
          }}
        />
      )}
      <Select
        label={t(several ? 'reports.toPeriod' : 'reports.period')}
        value={body.period}
        options={codes.map(named)}
        onValue={(period) => {
          onChange({ period, replaces: null });
        }}
      />
    </>
  );
}

/** The official form is Vietnamese: of English the field says what it is for. */
function LanguageField({ body, onChange }: FieldsProps): ReactNode {
  const { t } = useI18n();
  return (
    <div>
      <Select
        label={t('reports.language')}
        value={body.language}
        options={(['vi', 'en'] as const).map((one) => ({ value: one, label: t(`reports.language.${one}`) }))}
        onValue={(language) => {
          onChange({ language: language === 'en' ? 'en' : 'vi' });
        }}
      />
      {body.language === 'en' && <p className="mt-1 text-sm text-ink-soft">{t('reports.translation')}</p>}
    </div>
  );
}

/** Shown where something can be replaced. */
function ReplacedReport({ body, onChange }: FieldsProps): ReactNode {
  const { t } = useI18n();
  const { kind, period } = body;
  const issued = useQuery({ ...reportsQuery({ kind, period, state: 'issued' }), enabled: period !== '' });
  const old = replaceable(issued.data?.items ?? []);
  if (old.length === 0) return null;
  return (
    <Select
      label={t('reports.replaces')}
      value={body.replaces === null ? '' : String(body.replaces)}
      options={[
        { value: '', label: t('reports.replacesNone') },
        ...old.map(({ id, number, issuedOn }) => ({
          value: String(id),
          label: t('reports.numbered', {
            number: number ?? '',
            on: issuedOn === null ? '' : formatDate(issuedOn),
          }),
        })),
      ]}
      onValue={(id) => {
        onChange({ replaces: id === '' ? null : Number(id) });
      }}
    />
  );
}
