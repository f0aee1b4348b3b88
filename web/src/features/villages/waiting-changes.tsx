import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { sendNow } from '../../lib/outbox/outbox-runner.js';
import { useVillageChanges } from '../../lib/outbox/use-village-changes.js';
import { dropVillageChange, type VillageChange } from '../../lib/outbox/village-changes.js';
import { momentInWords } from '../../lib/report-form/deadline.js';

/** Changes that were made here and are not on the server: they go in their turn, or say why not. Nothing where there are none. */
export function WaitingChanges(): ReactNode {
  const { t } = useI18n();
  const changes = useVillageChanges();
  if (changes.length === 0) return null;
  return (
    <Card title={t('village.waitingTitle')} subtitle={t('village.waitingLead')}>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <Row key={change.name} change={change} />
        ))}
      </ul>
      <Button className="mt-3" onClick={sendNow}>
        {t('village.sendNow')}
      </Button>
    </Card>
  );
}

function Row({ change }: { readonly change: VillageChange }): ReactNode {
  const { t } = useI18n();
  const { label, what, at, problem } = change;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{label}</p>
        <p className="text-sm text-ink-soft">
          {t(`village.waiting.${what}`, { when: momentInWords(new Date(at).toISOString(), t) })}
        </p>
        {problem !== null && (
          <p className="text-sm text-error">{t('village.notTaken', { reason: problem.text })}</p>
        )}
      </div>
      <Button
        look="quiet"
        aria-label={t('village.letGo', { name: label })}
        onClick={() => void dropVillageChange(change)}
      >
        {t('village.letGoShort')}
      </Button>
    </li>
  );
}
