import type { IssuedReportDetailDto } from '@contract/report-issue.js';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { fileAddress } from '../../lib/report-issue/report-queries.js';

const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** The files of what is not issued yet, drawn when they are asked for; nothing is kept of them. */
export function DraftFiles({ report }: { readonly report: IssuedReportDetailDto }): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={t('files.draftTitle')}>
      <p className="mb-3 text-ink-soft">{t('files.draftLead')}</p>
      <ul className="grid grid-cols-3 gap-2">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              href={fileAddress(report.id, format)}
              download=""
              className={buttonClass('secondary', 'w-full px-2!')}
            >
              {t(`files.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
