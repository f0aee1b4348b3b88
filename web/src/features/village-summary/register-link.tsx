import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';

/** The way from the commune's work to its register. */
export function RegisterLink(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  if (!isCommuneRole(role)) return null;
  return (
    <p>
      <Link
        to="/thon-buon"
        className="inline-flex min-h-11 items-center font-medium text-link underline underline-offset-2"
      >
        {t('due.villages')}
      </Link>
    </p>
  );
}
