import type { InboxDto } from '@contract/workflow.js';
import type { RemindersSeenDto } from '@contract/reminders.js';
import { formatDateTime } from '@domain/format.js';
import { useEffect, type ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { request } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useCommand } from '../../lib/use-command.js';

/** Reminders of reports that are still owed; looked at here they are no longer new, which the next visit shows. */
export function InboxReminders({ reminders }: { readonly reminders: InboxDto['reminders'] }): ReactNode {
  const { t } = useI18n();
  const { mutate } = useCommand((body: Record<string, never>, idempotencyKey) =>
    request<RemindersSeenDto>('/inbox/reminders/seen', { method: 'POST', body, idempotencyKey }),
  );
  const someNew = reminders.some(({ seen }) => !seen);
  useEffect(() => {
    if (someNew) mutate({});
  }, [someNew, mutate]);
  if (reminders.length === 0) return null;
  return (
    <Card title={`${t('inbox.reminders')} (${String(reminders.length)})`}>
      <ul className="divide-y divide-line">
        {reminders.map(({ id, at, subject, body, seen }) => (
          <li key={id} className="py-3">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">{subject}</span>
              {!seen && (
                <span className="rounded-full bg-accent px-2 text-sm text-on-accent">
                  {t('inbox.reminderNew')}
                </span>
              )}
              <time dateTime={at} className="text-sm text-ink-soft">
                {formatDateTime(at)}
              </time>
            </p>
            <p className="mt-1 wrap-anywhere whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
