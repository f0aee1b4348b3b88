import type { IssuedReportDetailDto, ReportVerificationDto } from '@contract/report-issue.js';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Icon } from '../../components/ui/glyphs.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { verify } from '../../lib/report-issue/report-queries.js';

/** "Tính lại: giống hệt": composes it again as of its moment, and draws its files again. */
export function ReportVerification({ report }: { readonly report: IssuedReportDetailDto }): ReactNode {
  const { t } = useI18n();
  const again = useMutation({ mutationFn: () => verify(report.id) });
  return (
    <div className="mt-4 space-y-2 border-t border-line pt-3">
      <p className="text-sm text-ink-soft">
        {t('verify.hash')} <code className="break-all">{report.sha256}</code>
      </p>
      <Button
        look="secondary"
        disabled={again.isPending}
        onClick={() => {
          again.mutate();
        }}
      >
        {t(again.isPending ? 'verify.running' : 'verify.run')}
      </Button>
      <div role="status">{again.data !== undefined && <Outcome of={again.data} />}</div>
      {again.error !== null && <ProblemNote error={again.error} title={t('verify.failed')} />}
    </div>
  );
}

function Outcome({ of: { same, recomposed, files } }: { readonly of: ReportVerificationDto }): ReactNode {
  const { t } = useI18n();
  return (
    <>
      <Line ok={same}>{t(same ? 'verify.same' : 'verify.other')}</Line>
      {!same && <code className="block text-sm break-all">{recomposed}</code>}
      <ul>
        {files.map(({ fileName, intact, drawnAgain }) => (
          <li key={fileName}>
            <Line ok={intact && drawnAgain !== false}>
              {fileName}: {t(fileWord(intact, drawnAgain))}
            </Line>
          </li>
        ))}
      </ul>
    </>
  );
}

function fileWord(intact: boolean, drawnAgain: boolean | null) {
  if (!intact) return 'verify.broken';
  return drawnAgain === false ? 'verify.drawnOther' : 'verify.intact';
}

function Line({ ok, children }: { readonly ok: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <p className={`flex items-start gap-1.5 text-sm ${ok ? 'text-success' : 'font-semibold text-error'}`}>
      <Icon name={ok ? 'check' : 'error'} className="mt-0.5 size-4.5 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
