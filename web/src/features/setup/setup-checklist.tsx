import type { SetupConfirmBody, SetupDto } from '@contract/setup.js';
import { formatDate, formatDateTime } from '@domain/format.js';
import { periodName } from '@domain/period.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button, buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { PageState } from '../../components/ui/page-state.js';
import { request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { setupQuery } from '../../lib/setup.js';
import { useCommand } from '../../lib/use-command.js';
import { MissingReferences } from './missing-references.js';

type Step = SetupDto['steps'][number];

/** Screen of the administration where each step is done; the others are done here or by themselves. */
const SCREENS: Readonly<Partial<Record<Step['step'], string>>> = {
  period_times: 'thoi-gian',
  campaigns: 'chi-tieu',
  references: 'so-lieu-nen',
  accounts: 'tai-khoan-tep',
};

const isConfirmable = (step: Step['step']): step is SetupConfirmBody['step'] =>
  step !== 'own_password' && step !== 'first_week';

const postConfirm = (body: SetupConfirmBody, idempotencyKey: string): Promise<SetupDto> =>
  request('/setup/confirm', { method: 'POST', body, idempotencyKey });

/** Greets the administrator of a new installation until the first week can be entered; then it is gone. */
export function SetupChecklist(): ReactNode {
  const query = useQuery(setupQuery);
  if (query.data?.finished === true) return null;
  return (
    <PageState query={query} height="20rem">
      {(setup) => <Checklist setup={setup} />}
    </PageState>
  );
}

function Checklist({ setup }: { readonly setup: SetupDto }): ReactNode {
  const { t } = useI18n();
  const left = setup.steps.filter(({ state }) => state === 'open').length;
  return (
    <Card title={t('setup.title', { left, all: setup.steps.length })} subtitle={t('setup.lead')}>
      <ol className="divide-y divide-line">
        {setup.steps.map((step, index) => (
          <li key={step.step} className="py-3">
            <StepRow step={step} number={index + 1} setup={setup} />
          </li>
        ))}
      </ol>
      <Reminders reminders={setup.reminders} />
    </Card>
  );
}

function StepRow({
  step,
  number,
  setup,
}: {
  readonly step: Step;
  readonly number: number;
  readonly setup: SetupDto;
}): ReactNode {
  const { t } = useI18n();
  const open = step.state === 'open';
  const counts = { count: step.count ?? 0, outOf: step.outOf ?? 0 };
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
      <span
        className={clsx(
          'flex size-8 items-center justify-center rounded-full font-bold',
          open ? 'border-2 border-line-strong' : 'bg-success-tint text-success',
        )}
      >
        {open ? number : <Icon name="check" className="size-5" />}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">
          {t(`setup.${step.step}`)}
          <span className="sr-only">: {t(`setup.state.${step.state}`)}</span>
        </p>
        <p className="text-ink-soft">{t(`setup.${step.step}.state`, counts)}</p>
        {step.step === 'first_week' && <FirstWeek week={setup.firstWeek} />}
        {step.confirmed !== null && (
          <p className="text-sm text-ink-soft">
            {t(step.state === 'accepted' ? 'setup.acceptedBy' : 'setup.confirmedBy', {
              who: step.confirmed.by ?? '',
              time: formatDateTime(step.confirmed.at),
              reason: step.confirmed.reason ?? '',
            })}
          </p>
        )}
        {step.step === 'references' && open && (
          <>
            <p className="text-sm text-ink-soft">
              {t('setup.references.on', { day: formatDate(setup.referencesOn) })}
            </p>
            <MissingReferences references={setup.references} />
          </>
        )}
        {open && <WaysOn step={step} />}
      </div>
    </div>
  );
}

/** Beside the steps: the first week does not wait for it, and it is set outside of this program. */
function Reminders({ reminders: { mode, mail } }: Pick<SetupDto, 'reminders'>): ReactNode {
  const { t } = useI18n();
  const state = mode === 'send' && mail ? 'ready' : mode === 'log' ? 'log' : 'open';
  return (
    <div className="border-t border-line pt-3">
      <p className="font-semibold">{t('setup.reminders')}</p>
      <p className="text-ink-soft">{t(`setup.reminders.${state}`)}</p>
      <Link
        to="/quan-tri/$screen"
        params={{ screen: 'nhac-viec' }}
        className={buttonClass('secondary', 'mt-2')}
      >
        {t('setup.reminders.go')}
      </Link>
    </div>
  );
}

function FirstWeek({ week }: { readonly week: SetupDto['firstWeek'] }): ReactNode {
  const { t, lang } = useI18n();
  const now = useServerNow();
  const late = week !== null && new Date(week.dueAt) < now;
  return (
    <p className="text-sm text-ink-soft">
      {week === null
        ? t('setup.noWeek')
        : t(late ? 'setup.weekLate' : 'setup.week', {
            period: periodName(week.period, lang),
            due: formatDateTime(week.dueAt),
            closes: formatDateTime(week.closesAt),
          })}
    </p>
  );
}

function WaysOn({ step }: { readonly step: Step }): ReactNode {
  const { t } = useI18n();
  const [confirming, setConfirming] = useState(false);
  const screen = SCREENS[step.step];
  if (screen === undefined || !isConfirmable(step.step)) return null;
  if (confirming)
    return (
      <Confirm
        step={step.step}
        onClose={() => {
          setConfirming(false);
        }}
      />
    );
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Link to="/quan-tri/$screen" params={{ screen }} className={buttonClass('secondary')}>
        {t(`setup.${step.step}.go`)}
      </Link>
      <Button
        look="quiet"
        onClick={() => {
          setConfirming(true);
        }}
      >
        {t(`setup.${step.step}.confirm`)}
      </Button>
    </div>
  );
}

function Confirm({
  step,
  onClose,
}: {
  readonly step: SetupConfirmBody['step'];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const send = useCommand(postConfirm, (setup) => {
    client.setQueryData(setupQuery.queryKey, setup);
    onClose();
  });
  return (
    <div className="mt-3 rounded-md border border-line p-3">
      <AdminForm
        action={t(`setup.${step}.confirm`)}
        busy={send.isPending}
        error={send.error}
        onCancel={onClose}
        onSave={(reason) => {
          send.mutate({ step, reason });
        }}
      >
        <p>{t(`setup.${step}.confirmLead`)}</p>
      </AdminForm>
    </div>
  );
}
