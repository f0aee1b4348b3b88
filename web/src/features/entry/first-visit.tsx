import type { SubmissionDto } from '@contract/submissions.js';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { momentInWords } from '../../lib/report-form/deadline.js';
import type { EntryForm } from '../../lib/report-form/entry-fields.js';
import { ReportTitle } from '../../components/ui/report-title.js';
import { reportName } from '../../lib/report-form/report-name.js';
import { useSession } from '../../lib/session/session.js';
import { InstallNote } from './install-note.js';
import { noteFirstVisit } from './begun.js';

/** One card for who has never entered anything on this device: what, until when, how long. No tour. */
export function FirstVisit({
  form,
  report,
}: {
  readonly form: EntryForm;
  readonly report: SubmissionDto;
}): ReactNode {
  const { t, lang } = useI18n();
  const { username } = useSession();
  const [begun, setBegun] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first box of the form that stands below.
    if (begun)
      place.current?.parentElement
        ?.querySelector<HTMLElement>('form input[inputmode], form textarea')
        ?.focus();
  }, [begun]);
  const wanted = form.fields.filter(({ required }) => required);
  const n = wanted.length === 0 ? form.fields.length : wanted.length;
  /** A form of texts, or of a few dates, has no figures to count. */
  const figures = form.fields.some(({ element }) => element.kind === 'count' || element.kind === 'decimal');
  return (
    <div ref={place}>
      {!begun && (
        <Card
          title={
            <ReportTitle
              text={t('welcome.title', {
                report: reportName(form.dataSet, report.period, lang, t),
                when: momentInWords(report.window.dueAt, t),
              })}
            />
          }
        >
          <p>{t(figures ? 'welcome.effort' : 'welcome.effortWords', { n })}</p>
          <p className="mt-1 text-ink-soft">{t(figures ? 'welcome.how' : 'welcome.howWords')}</p>
          <Button
            className="my-4 w-full sm:w-auto"
            onClick={() => {
              noteFirstVisit(username);
              setBegun(true);
            }}
          >
            {t('welcome.start')}
          </Button>
          <InstallNote username={username} />
        </Card>
      )}
    </div>
  );
}
