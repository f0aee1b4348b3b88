import type { ReactNode } from 'react';
import { AuditLog } from '../features/audit-log/audit-log.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { auditVi } from '../lib/i18n/vi/audit.js';
import { addTexts } from '../lib/i18n/vietnamese.js';

// They come with the page: a topic by name would weigh before every first view.
addTexts(auditVi);

/** Who did what, and when? */
export function AuditPage(): ReactNode {
  const { t } = useI18n();
  return (
    <div className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4 sm:px-6">
      <div>
        <h1 className="text-2xl leading-tight font-bold">{t('nav.audit')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('audit.lead')}</p>
      </div>
      <AuditLog />
    </div>
  );
}
