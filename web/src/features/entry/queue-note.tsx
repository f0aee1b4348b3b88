import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { OutboxItem } from '../../lib/outbox/outbox-item.js';
import { changeItem } from '../../lib/outbox/outbox-store.js';

/** Why what was sent off did not arrive; everything typed stands in the form below. Loaded only then. */
export function QueueNote({ item }: { readonly item: OutboxItem }): ReactNode {
  const { t } = useI18n();
  const { problem, state } = item;
  const reason = [problem?.title, problem?.detail]
    .filter((part) => part !== undefined && part !== '')
    .join('. ');
  return (
    <section role="alert" className="rounded-md border border-warning bg-warning-tint p-3 text-warning">
      <p className="flex items-start gap-2 font-semibold">
        <Icon name="warning" className="mt-0.5 size-5 shrink-0" />
        {state === 'conflict'
          ? t('queueNote.conflict', { person: problem?.theirs?.by ?? t('outbox.someone') })
          : t('queueNote.refused', { reason })}
      </p>
      <ul className="mt-1 list-disc pl-7 text-ink empty:hidden">
        {(problem?.errors ?? []).map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
      <p className="mt-1 text-ink">{t('queueNote.kept')}</p>
      <Button look="secondary" className="mt-2" onClick={() => void changeItem(item.id, () => undefined)}>
        {t('queueNote.dismiss')}
      </Button>
    </section>
  );
}
