import type { SubmissionDto } from '@contract/submissions.js';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { useElementName } from './entry-field.js';
import { unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';

interface NotesProps {
  readonly boxes: readonly Box[];
  /** Leads to the box of an element; absent where there is no form to go to. */
  readonly onGoTo?: ((code: string) => void) | undefined;
}

/** What the person who sends should know first: what blocks, what needs a reason, what is missing. */
export function ReviewNotes({ boxes, onGoTo }: NotesProps): ReactNode {
  const { t } = useI18n();
  const blocking = boxes.filter((box) => hasError(box) || box.conflict);
  const required = boxes.filter((box) => box.field.required);
  const missing = required.filter((box) => box.value === null);
  if (blocking.length > 0) {
    return (
      <div role="alert" className="rounded-md bg-error-tint p-3 text-error">
        <p className="font-semibold">{t('review.blocked', { n: blocking.length })}</p>
        <Named boxes={blocking} onGoTo={onGoTo} />
      </div>
    );
  }
  return (
    <div className="mb-3 space-y-3">
      <WarningSummary boxes={boxes} onGoTo={onGoTo} />
      <MissingNote missing={missing} all={required.length} onGoTo={onGoTo} />
    </div>
  );
}

/** The elements meant, each the way to its box. */
function Named({ boxes, onGoTo }: NotesProps): ReactNode {
  const nameOf = useElementName();
  return (
    <ul className={clsx('mt-1 text-ink', onGoTo === undefined && 'list-disc pl-5')}>
      {boxes.map((box) => (
        <li key={box.code}>
          {onGoTo === undefined ? (
            nameOf(box.field.element)
          ) : (
            <GoTo box={box} onGoTo={onGoTo}>
              {nameOf(box.field.element)}
            </GoTo>
          )}
        </li>
      ))}
    </ul>
  );
}

function GoTo({
  box,
  onGoTo,
  children,
}: {
  readonly box: Box;
  readonly onGoTo: (code: string) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      className="min-h-11 text-left font-medium text-link underline underline-offset-2"
      onClick={() => {
        onGoTo(box.code);
      }}
    >
      {children}
    </button>
  );
}

/** What the rules noticed: what still waits for a reason, or that all is explained. */
function WarningSummary({ boxes, onGoTo }: NotesProps): ReactNode {
  const { t } = useI18n();
  const warned = boxes.filter((box) => box.warnings.length > 0).length;
  const waiting = unexplainedBoxes(boxes);
  if (warned === 0) return null;
  if (waiting.length === 0)
    return (
      <p className="flex gap-2 rounded-md bg-warning-tint p-3 text-warning">
        <Icon name="check" className="mt-0.5 size-5 shrink-0" />
        {t('quality.explained', { n: warned })}
      </p>
    );
  return (
    <div role="alert" className="rounded-md bg-warning-tint p-3 text-warning">
      <p className="font-semibold">{t('quality.unexplained', { n: waiting.length })}</p>
      <Named boxes={waiting} onGoTo={onGoTo} />
    </div>
  );
}

function MissingNote({
  missing,
  all,
  onGoTo,
}: {
  readonly missing: readonly Box[];
  readonly all: number;
  readonly onGoTo: NotesProps['onGoTo'];
}): ReactNode {
  const { t } = useI18n();
  const [first] = missing;
  if (first !== undefined) {
    return (
      <div className="flex gap-2 rounded-md bg-warning-tint p-3 text-warning">
        <Icon name="warning" className="mt-0.5 size-5 shrink-0" />
        <div>
          <p>{t('review.missingNote', { n: missing.length })}</p>
          {onGoTo !== undefined && (
            <GoTo box={first} onGoTo={onGoTo}>
              {t('review.toMissing')}
            </GoTo>
          )}
        </div>
      </div>
    );
  }
  if (all === 0) return null;
  return (
    <p className="flex gap-2 rounded-md bg-success-tint p-3 text-success">
      <Icon name="check" className="mt-0.5 size-5 shrink-0" />
      {t('review.complete', { n: all })}
    </p>
  );
}

/** Why the report cannot be sent now by this person; null: it can. */
export function useRefusalToSend(report: SubmissionDto, boxes: readonly Box[]): string | null {
  const { t } = useI18n();
  const { role } = useSession();
  if (boxes.every((box) => box.value === null)) return t('review.empty');
  if (report.may.sign || report.may.handOver) return null;
  // What was typed goes along and makes a draft of it, which its editor may hand over.
  const typed = boxes.some((box) => box.unsaved || box.reason.unsaved);
  if (typed && report.may.save && role === 'commune_editor') return null;
  return t(role === 'commune_leader' && report.may.save ? 'review.secondPerson' : 'review.notNow');
}
