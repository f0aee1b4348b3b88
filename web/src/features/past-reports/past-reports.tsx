import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { Select } from '../../components/ui/select.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { ReportKey } from '../../lib/report-form/entry-queries.js';
import { allRequestsQuery } from '../../lib/report-form/use-requests.js';
import { useSession } from '../../lib/session/session.js';
import { PastItem } from './past-item.js';
import { useForms } from './past-words.js';
import { SentBack } from './sent-back.js';
import { usePast } from './use-past.js';

interface PastReportsProps {
  /** undefined: every form. */
  readonly dataSet: string | undefined;
  /** What waits on this device. */
  readonly queue: ReactNode;
  readonly revisions: (key: ReportKey) => ReactNode;
}

/** "Đã đến nơi chưa?": what waits here, what came back, and what has become of every report. */
export function PastReports({ dataSet, queue, revisions }: PastReportsProps): ReactNode {
  const { t } = useI18n();
  const { orgUnit } = useSession();
  return (
    <>
      <header>
        <Link
          to="/nhap"
          className="-ml-2 inline-flex min-h-11 items-center gap-1 px-2 text-link underline underline-offset-2"
        >
          <Icon name="previous" className="size-4" />
          {t('entry.back')}
        </Link>
        {orgUnit !== null && <p className="text-ink-soft">{orgUnit.fullName}</p>}
        <h1 className="text-2xl leading-tight font-bold">{t('page.past')}</h1>
      </header>
      {orgUnit === null ? (
        <Empty>{t('due.notCommune')}</Empty>
      ) : (
        <>
          {queue}
          <Reports dataSet={dataSet} revisions={revisions} orgUnit={orgUnit.code} />
          <HowToCorrect />
        </>
      )}
    </>
  );
}

function Reports({
  orgUnit,
  dataSet,
  revisions,
}: Pick<PastReportsProps, 'dataSet' | 'revisions'> & { readonly orgUnit: string }): ReactNode {
  const { t } = useI18n();
  const past = usePast(orgUnit, dataSet);
  const requests = useQuery(allRequestsQuery(orgUnit)).data?.items ?? [];
  return (
    <PageState query={past} height="40rem">
      {({ pages }) => (
        <>
          <SentBack reports={pages[0]?.sentBack ?? []} />
          <Card title={t('past.all')}>
            <FormFilter dataSet={dataSet} />
            <ul className="mt-3 divide-y divide-line">
              {pages
                .flatMap(({ items }) => items)
                .map((report) => (
                  <PastItem
                    key={`${report.orgUnit} ${report.dataSet} ${report.period}`}
                    report={report}
                    requests={requests}
                    revisions={revisions}
                  />
                ))}
            </ul>
            {past.hasNextPage && (
              <Button
                look="secondary"
                className="mt-3"
                disabled={past.isFetchingNextPage}
                onClick={() => void past.fetchNextPage()}
              >
                {t(past.isFetchingNextPage ? 'state.loading' : 'past.more')}
              </Button>
            )}
          </Card>
        </>
      )}
    </PageState>
  );
}

function FormFilter({ dataSet = '' }: { readonly dataSet: string | undefined }): ReactNode {
  const { t, lang } = useI18n();
  const navigate = useNavigate();
  const forms = useForms();
  return (
    <Select
      label={t('past.form')}
      value={dataSet}
      options={[
        { value: '', label: t('past.allForms') },
        ...forms.map(({ code, nameVi, nameEn }) => ({ value: code, label: lang === 'vi' ? nameVi : nameEn })),
      ]}
      onValue={(value) =>
        void navigate({ to: '/nhap/lich-su', search: value === '' ? {} : { dataSet: value } })
      }
    />
  );
}

/** The way of a correction, in plain words. */
function HowToCorrect(): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={t('past.how')}>
      <ol className="list-decimal space-y-1 pl-5">
        <li>{t('past.how.ask')}</li>
        <li>{t('past.how.answer')}</li>
        <li>{t('past.how.correct')}</li>
        <li>{t('past.how.review')}</li>
      </ol>
    </Card>
  );
}
