import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { useFocusBack } from '../../components/ui/modal-focus.js';
import { Icon } from '../../components/ui/glyphs.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import type { EntryView } from '../../lib/report-form/entry-keeper.js';
import { unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';
import { hasError } from '../../lib/report-form/entry-state.js';
import { goToBox } from './go-to-box.js';
import { ReviewNotes, useRefusalToSend } from './review-notes.js';
import { ReviewTable } from './review-table.js';

interface ReviewDialogProps {
  readonly view: EntryView;
  readonly sending: boolean;
  readonly error: Error | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Whether sending signs: also of a report that the server has not seen yet, and so cannot say it of. */
function useSigns({ may, signsFor }: EntryView['base']): boolean {
  const { role } = useSession();
  return may.sign || (!may.handOver && (signsFor !== null || role === 'commune_leader'));
}

/** What stands in the way, and the two ways on. */
function ReviewFooter({
  view,
  sending,
  error,
  onSend,
  onClose,
  onGoTo,
}: ReviewDialogProps & { readonly onGoTo: (code: string) => void }): ReactNode {
  const { t } = useI18n();
  const blocked = view.boxes.find((box) => hasError(box) || box.conflict);
  const refusal = useRefusalToSend(view.base, view.boxes);
  const [unexplained] = unexplainedBoxes(view.boxes);
  /** What keeps the report from being sent, and where it is put right. */
  const inTheWay = blocked ?? unexplained;
  const stale = error instanceof ApiProblem && error.code === 'stale_version';
  const signs = useSigns(view.base);
  const act = t(!signs ? 'review.handOver' : view.base.signsFor === null ? 'review.sign' : 'review.signFor');
  return (
    <div className="space-y-3 border-t border-line px-4 py-3">
      {stale && (
        <p role="alert" className="rounded-md bg-warning-tint p-3 text-warning">
          {t('review.stale')}
        </p>
      )}
      {error !== null && !stale && <ProblemNote error={error} title={t('review.failed')} />}
      {inTheWay === undefined && refusal !== null && <p className="text-warning">{refusal}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="secondary" disabled={sending} onClick={onClose}>
          {t('review.cancel')}
        </Button>
        {inTheWay === undefined ? (
          <Button disabled={sending || refusal !== null} onClick={onSend}>
            {sending ? t('review.sending') : act}
          </Button>
        ) : (
          <Button
            onClick={() => {
              onGoTo(inTheWay.code);
            }}
          >
            {t(inTheWay === blocked ? 'review.toErrors' : 'quality.giveReasons')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** All values once more before they leave the commune. Loaded only when needed. */
export function ReviewDialog(props: ReviewDialogProps): ReactNode {
  const { t } = useI18n();
  const { view, sending, onClose } = props;
  const onGoTo = (code: string): void => {
    onClose();
    goToBox(view.boxes, code);
  };
  const signs = useSigns(view.base);
  const onCloseAutoFocus = useFocusBack();
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open && !sending) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full max-w-2xl flex-col rounded-t-xl bg-surface text-ink shadow-xl outline-none sm:inset-y-0 sm:my-auto sm:h-fit sm:rounded-xl"
        >
          <div className="flex items-start justify-between gap-3 border-b border-line px-4 py-3">
            <Dialog.Title className="text-xl leading-tight font-bold">
              {t(signs ? 'review.titleSign' : 'review.title')}
            </Dialog.Title>
            <Dialog.Close
              className="-mt-1 -mr-2 inline-flex min-h-11 min-w-11 items-center justify-center rounded-md hover:bg-sunken"
              aria-label={t('action.close')}
            >
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div
            tabIndex={0}
            role="group"
            aria-label={t('review.caption')}
            className="min-h-0 flex-1 space-y-3 overflow-y-auto px-4 py-3"
          >
            <ReviewNotes boxes={view.boxes} onGoTo={onGoTo} />
            <ReviewTable boxes={view.boxes} />
          </div>
          <ReviewFooter {...props} onGoTo={onGoTo} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
