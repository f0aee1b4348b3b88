import { formatDate, formatDateTime } from '@domain/format.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { DelegationRow } from './to-delegation-rows.js';

/** Delegations one under the other; `onTakeBack` where one may still be taken back. */
export function DelegationList({
  rows,
  onTakeBack,
}: {
  readonly rows: readonly DelegationRow[];
  readonly onTakeBack?: ((row: DelegationRow) => void) | undefined;
}): ReactNode {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <Item key={row.delegation.id} row={row} onTakeBack={onTakeBack} />
      ))}
    </ul>
  );
}

function Item({
  row,
  onTakeBack,
}: {
  readonly row: DelegationRow;
  readonly onTakeBack: ((row: DelegationRow) => void) | undefined;
}): ReactNode {
  const { t } = useI18n();
  const { delegation } = row;
  const names = { to: delegation.to, from: delegation.from };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 space-y-0.5">
        <p className="font-semibold">{t('delegation.signsFor', names)}</p>
        <p>
          {t('delegation.span', {
            from: formatDate(delegation.startsOn),
            to: formatDate(delegation.endsOn),
          })}
        </p>
        <p className="text-sm text-ink-soft">{t('delegation.why', { reason: delegation.reason })}</p>
        {delegation.revokedAt !== null && (
          <p className="text-sm text-warning">
            {delegation.revokedBy === null
              ? t('delegation.takenBack', { when: formatDateTime(delegation.revokedAt) })
              : t('delegation.takenBackBy', {
                  when: formatDateTime(delegation.revokedAt),
                  person: delegation.revokedBy,
                })}
          </p>
        )}
      </div>
      {onTakeBack !== undefined && (
        <Button
          look="secondary"
          aria-label={t('delegation.takeBackOf', names)}
          onClick={() => {
            onTakeBack(row);
          }}
        >
          {t('delegation.takeBack')}
        </Button>
      )}
    </li>
  );
}
