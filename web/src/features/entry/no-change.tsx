import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import type { EntryKeeper, EntryView } from '../../lib/report-form/entry-keeper.js';

/** A running total is typed that differs from what it was: the act takes it back. */
function overwrites({ boxes }: EntryView): boolean {
  return boxes.some(
    ({ field, value }) =>
      field.element.accumulation === 'stock' && value !== null && value !== field.previous,
  );
}

/** "Không thay đổi trong tuần" before it is done: what it fills in and what it leaves. */
function NoChangeDialog({
  view,
  keeper,
  title,
  onClose,
}: {
  readonly view: EntryView;
  readonly keeper: EntryKeeper;
  /** "Không thay đổi trong tuần", in the reader's language. */
  readonly title: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setWorking(true);
    setError(null);
    try {
      if (await keeper.noChange()) onClose();
    } catch (failed) {
      setError(failed);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Modal title={title} busy={working} onClose={onClose}>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('noChange.stocks')}</li>
        <li>{t('noChange.flows')}</li>
        <li>{t('noChange.notSent')}</li>
      </ul>
      <div className="mt-3 space-y-3">
        {overwrites(view) && (
          <p className="rounded-md bg-warning-tint p-3 text-warning">{t('noChange.overwrites')}</p>
        )}
        {view.status.kind === 'failed' && (
          <ProblemNote error={view.status.error} title={t('noChange.failed')} />
        )}
        {error !== null && <ProblemNote error={error} title={t('noChange.failed')} />}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button look="secondary" disabled={working} onClick={onClose}>
          {t('noChange.cancel')}
        </Button>
        <Button disabled={working} onClick={() => void run()}>
          {t(working ? 'noChange.working' : 'noChange.do')}
        </Button>
      </div>
    </Modal>
  );
}

/** Says that nothing has changed: offered until it was said. */
export function NoChange({
  view,
  keeper,
  weekly,
}: {
  readonly view: EntryView;
  readonly keeper: EntryKeeper;
  readonly weekly: boolean;
}): ReactNode {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const span = t(weekly ? 'noChange.week' : 'noChange.period');
  if (view.base.quality.noChange)
    return <p className="rounded-md bg-success-tint p-3 text-success">{t('noChange.done', { span })}</p>;
  const title = t('noChange.title', { span });
  return (
    <>
      <Button
        look="secondary"
        onClick={() => {
          setAsking(true);
        }}
      >
        {title}
      </Button>
      {asking && (
        <NoChangeDialog
          view={view}
          keeper={keeper}
          title={title}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
