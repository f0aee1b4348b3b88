import type { SubmissionDto } from '@contract/submissions.js';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { fetchedLater } from '../../lib/later/until-fetched.js';
import { reportSearch } from '../../lib/selection/search-params.js';
import { useSession } from '../../lib/session/session.js';
import { EntryFieldBox } from './entry-field.js';
import { toNextBox } from './entry-focus.js';
import { loadTrouble } from './lazy-controls.js';
import { bySection, type EntryForm as Form } from '../../lib/report-form/entry-fields.js';
import type { EntryKeeper, EntryView } from '../../lib/report-form/entry-keeper.js';
import { progress } from '../../lib/report-form/entry-state.js';
import { useUnfinished } from '../../lib/offline/update-state.js';
import { LazyNoChange, LazyReviewDialog, loadQueued, loadReview } from './lazy-review.js';
import { SaveStripBar } from './save-strip-bar.js';
import { useEntry } from './use-entry.js';
import { useNamedField } from './use-named-field.js';
import { loadHandIn, useSubmit } from './use-submit.js';

/** The bar at the bottom: how far, and the way on. `children` stand above it, in sight wherever the form is scrolled to. */
function EntryBar({
  view,
  busy,
  onReview,
  children,
}: {
  readonly view: EntryView;
  readonly busy: boolean;
  readonly onReview: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useI18n();
  const { role } = useSession();
  const { done, all } = progress(view.boxes);
  useUnfinished(view.boxes.some((box) => box.unsaved || box.reason.unsaved));
  return (
    <div className="sticky bottom-0 z-10 -mx-4 space-y-2 border-t border-line bg-surface px-4 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] sm:mx-0 sm:rounded-t-md sm:border-x">
      {children}
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <p className="mb-1 font-semibold">{t('entry.progress', { done, all })}</p>
          <progress
            className="block h-2 w-full max-w-60 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            max={all}
            value={done}
            aria-label={t('entry.progressLabel', { done, all })}
          />
        </div>
        <Button disabled={busy} onClick={onReview}>
          {t(role === 'commune_leader' ? 'entry.reviewLeader' : 'entry.review')}
        </Button>
      </div>
    </div>
  );
}

/** Boxes under their headings; the definitions on demand. */
function EntrySections({
  form,
  view,
  keeper,
}: {
  readonly form: Form;
  readonly view: EntryView;
  readonly keeper: EntryKeeper;
}): ReactNode {
  const { t } = useI18n();
  const [explained, setExplained] = useState(false);
  useNamedField();
  const weekly = form.dataSet.frequency === 'weekly';
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <label className="flex min-h-11 w-fit items-center gap-2.5">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={explained}
            onChange={(event) => {
              setExplained(event.target.checked);
            }}
          />
          {t('field.explain')}
        </label>
        <NoChange view={view} keeper={keeper} weekly={weekly} />
      </div>
      {bySection(form.fields).map(({ section, fields }) => (
        <Card key={section} title={t(`section.${section}`)}>
          <div className="divide-y divide-line">
            {fields.map((field) => {
              const box = view.boxes.find((one) => one.code === field.element.code);
              if (box === undefined) return null;
              return (
                <EntryFieldBox
                  key={box.code}
                  box={box}
                  keeper={keeper}
                  explained={explained}
                  weekly={weekly}
                />
              );
            })}
          </div>
        </Card>
      ))}
    </>
  );
}

/** "Không thay đổi trong tuần", where something counted before that can stay. Its place is kept; the first box does not wait for its code. */
function NoChange(props: ComponentProps<typeof LazyNoChange>): ReactNode {
  const stands = useFirstViewStands();
  const { boxes, base } = props.view;
  const known = new Set(base.quality.history.values.map(({ dataElement }) => dataElement));
  if (!boxes.some(({ code, field }) => field.element.accumulation === 'stock' && known.has(code)))
    return null;
  return (
    <Suspense fallback={<div className="h-11 w-60" />}>
      {stands ? <LazyNoChange {...props} /> : <div className="h-11 w-60" />}
    </Suspense>
  );
}

/** Fetched ahead, in the order it is needed in, so that a signal lost half-way does not stop the review. */
function useDialogAhead(): void {
  useEffect(
    () =>
      fetchedLater(
        0,
        async () => {
          for (const load of [loadReview, loadHandIn, loadQueued, loadTrouble]) await load();
        },
        () => undefined,
      ),
    [],
  );
}

/** While its code is on its way, that is said beside the button that was pressed. */
function Review(props: ComponentProps<typeof LazyReviewDialog>): ReactNode {
  const { t } = useI18n();
  return (
    <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
      <LazyReviewDialog {...props} />
    </Suspense>
  );
}

interface EntryFormProps {
  readonly form: Form;
  readonly report: SubmissionDto;
  /** The report is on its way from here; it either leads on to the receipt or is found waiting. */
  readonly onHanding: (handing: boolean) => void;
}

/** The form of an open report: strip, boxes by section, bar, and the review before sending. */
export function EntryForm({ form, report, onHanding }: EntryFormProps): ReactNode {
  const navigate = useNavigate();
  const { orgUnit } = useSession();
  const { keeper, view } = useEntry(form, report);
  const [reviewing, setReviewing] = useState(false);
  const { period } = report;
  const onDone = (sent: SubmissionDto): void => {
    keeper.settle(sent);
    void navigate({
      to: '/nhap/$period/bien-nhan',
      params: { period },
      search: reportSearch(report, orgUnit?.code),
    });
  };
  const submit = useSubmit(view.base, { onHanding, onDone });
  useDialogAhead();

  const review = (): void => {
    submit.reset();
    void keeper.flush();
    setReviewing(true);
  };
  const send = (): void => {
    submit.mutate(keeper.handOff(), {
      onError: () => {
        keeper.takeBack();
      },
    });
  };
  return (
    <form
      noValidate
      onKeyDown={toNextBox}
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
      className="space-y-4"
    >
      <SaveStripBar view={view} onSave={() => void keeper.save()} />
      <EntrySections form={form} view={view} keeper={keeper} />
      <EntryBar view={view} busy={submit.isPending} onReview={review}>
        {reviewing && (
          <Review
            view={view}
            sending={submit.isPending}
            error={submit.error}
            onSend={send}
            onClose={() => {
              setReviewing(false);
            }}
          />
        )}
      </EntryBar>
    </form>
  );
}
