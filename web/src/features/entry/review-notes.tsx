import type { SubmissionDto } from '@contract/submissions.js';
import type { ReactNode } from 'react';
import { Icon } from '../../components/ui/glyphs.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useSession } from '../../lib/session/session.js';
import { useElementName } from './entry-field.js';
import { unexplainedBoxes } from '../../lib/report-form/entry-reasons.js';
import { hasError, type Box } from '../../lib/report-form/entry-state.js';

/** What the person who sends should know first: what blocks, what needs a reason, what is missing. */
export function ReviewNotes({ boxes }: { readonly boxes: readonly Box[] }): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
  const blocking = boxes.filter((box) => hasError(box) || box.conflict);
  const required = boxes.filter((box) => box.field.required);
  const missing = required.filter((box) => box.value === null).length;
  if (blocking.length > 0) {
    return (
      <div role="alert" className="rounded-md bg-error-tint p-3 text-error">
        <p className="font-semibold">{t('review.blocked', { n: blocking.length })}</p>
        <ul className="mt-1 list-disc pl-5 text-ink">
          {blocking.map((box) => (
            <li key={box.code}>{nameOf(box.field.element)}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="mb-3 space-y-3">
      <WarningSummary boxes={boxes} />
      <MissingNote missing={missing} all={required.length} />
    </div>
  );
}

/** What the rules noticed: what still waits for a reason, or that all is explained. */
function WarningSummary({ boxes }: { readonly boxes: readonly Box[] }): ReactNode {
  const { t } = useI18n();
  const nameOf = useElementName();
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
      <ul className="mt-1 list-disc pl-5 text-ink">
        {waiting.map((box) => (
          <li key={box.code}>{nameOf(box.field.element)}</li>
        ))}
      </ul>
    </div>
  );
}

function MissingNote({ missing, all }: { readonly missing: number; readonly all: number }): ReactNode {
  const { t } = useI18n();
  if (missing > 0) {
    return (
      <p className="flex gap-2 rounded-md bg-warning-tint p-3 text-warning">
        <Icon name="warning" className="mt-0.5 size-5 shrink-0" />
        {t('review.missingNote', { n: missing })}
      </p>
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
