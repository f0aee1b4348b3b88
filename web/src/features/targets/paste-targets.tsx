import type { CampaignPlanDto, TargetDto } from '@contract/targets.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Field, controlClass } from '../../components/ui/field.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { linesAgain, runBulk, sendAct, toBulkActs, type BulkResult } from './bulk-targets.js';
import type { GoalWords } from './goal-words.js';
import { BulkTermsFields, readTerms, startTerms } from './bulk-terms.js';
import { PastedPreview } from './pasted-preview.js';
import { PasteOutcome } from './paste-outcome.js';
import { changedOf, toPastedTargets, type KnownCommune } from './to-pasted-targets.js';

interface PasteTargetsProps {
  readonly plan: CampaignPlanDto;
  readonly goal: GoalWords;
  readonly like: TargetDto | null;
  readonly onDone: () => void;
}

/** Targets of many communes at once, as lines of a sheet: what would change first, then one after the other. */
export function PasteTargets({ plan, goal, like, onDone }: PasteTargetsProps): ReactNode {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [terms, setTerms] = useState(() => startTerms(plan.campaign, like));
  const own = plan.targets.filter(
    ({ indicator, scope }) => indicator === goal.indicator && scope === 'commune',
  );
  const known = useKnownCommunes(own, terms.dueOn);
  const read = toPastedTargets(text, known, goal.kind === 'count' ? 'count' : 'decimal');
  const changed = changedOf(read);
  const wrong = read.some(({ problem }) => problem !== null);
  const common = readTerms(terms, goal.kind);
  const bulk = useBulk(plan.campaign.code, goal.indicator, setText);
  return (
    <AdminForm
      action={changed.length === 0 ? t('paste.saveNone') : t('paste.save', { n: changed.length })}
      busy={bulk.tried !== null}
      error={null}
      ready={changed.length > 0 && !wrong && common !== null}
      onSave={(reason) => {
        if (common !== null) void bulk.run(toBulkActs(changed, own, common), reason);
      }}
      onCancel={onDone}
    >
      <Field label={t('paste.lines')} hint={t('paste.hint', { unit: goal.unit })}>
        {(control) => (
          <textarea
            {...control}
            className={`${controlClass} font-mono text-sm`}
            rows={6}
            spellCheck={false}
            value={text}
            disabled={bulk.tried !== null}
            onChange={(event) => {
              setText(event.target.value);
              bulk.forget();
            }}
          />
        )}
      </Field>
      <PasteOutcome result={bulk.result} tried={bulk.tried} of={bulk.of} />
      {read.length > 0 && bulk.tried === null && <PastedPreview rows={read} goal={goal} />}
      <BulkTermsFields terms={terms} onTerms={setTerms} />
      {changed.length > 0 && !wrong && common === null && (
        <p className="text-ink-soft">{t('target.incomplete')}</p>
      )}
    </AdminForm>
  );
}

/** Every open commune with its own target of that date. */
function useKnownCommunes(own: readonly TargetDto[], dueOn: string): KnownCommune[] {
  const communes = useQuery(communesQuery).data?.items ?? [];
  return communes.map(({ code, fullName }) => ({
    code,
    fullName,
    value: own.find((one) => one.scopeCode === code && one.dueOn === dueOn)?.value ?? null,
  }));
}

/** Runs the acts; lines that were not saved stay in the box, so that nothing is lost. */
function useBulk(campaign: string, indicator: string, setText: (text: string) => void) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [tried, setTried] = useState<number | null>(null);
  const [of, setOf] = useState(0);
  const [result, setResult] = useState<BulkResult | null>(null);
  const run = async (acts: ReturnType<typeof toBulkActs>, reason: string): Promise<void> => {
    setOf(acts.length);
    setTried(0);
    const send = (act: (typeof acts)[number], key: string) =>
      sendAct({ campaign, indicator }, act, reason, key);
    const outcome = await runBulk(acts, send, keys.current, setTried);
    await forgetFigures(client);
    setText(linesAgain(outcome.failed));
    setResult(outcome);
    setTried(null);
  };
  const forget = (): void => {
    setResult(null);
  };
  return { tried, of, result, run, forget };
}
