import { mayPass, ruleOf } from '@domain/access.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ArchiveCard } from '../features/report-sending/archive-card.js';
import { DeliveryLog } from '../features/report-sending/delivery-log.js';
import { SendingRules } from '../features/report-sending/sending-rules.js';
import { useI18n } from '../lib/i18n/i18n.js';
import { useSession } from '../lib/session/session.js';

/** When are reports drafted, who gets them, and did they arrive? */
export function ReportSendingPage(): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const sends = mayPass(ruleOf('report-sending:read'), role);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
      <header>
        <h1 className="text-2xl leading-tight font-bold">{t('sending.title')}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{t('sending.lead')}</p>
        <Link
          to="/bao-cao"
          className="inline-flex min-h-11 items-center text-link underline underline-offset-2"
        >
          {t('sending.toList')}
        </Link>
      </header>
      {sends && <SendingRules />}
      {sends && <DeliveryLog />}
      {mayPass(ruleOf('report-archives:read'), role) && <ArchiveCard />}
    </div>
  );
}
