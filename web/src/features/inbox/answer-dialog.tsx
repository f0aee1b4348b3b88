import type { RequestDto } from '@contract/requests.js';
import { localDateOf, localTimeOf } from '@domain/local-time.js';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { ReasonField, useReason } from '../../components/ui/reason-field.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { useAnswer } from './use-inbox.js';

const dayMs = 24 * 60 * 60_000;

/** As the browser's own control for date and time writes it, in the time of the province. */
const localText = (instant: Date): string => `${localDateOf(instant)}T${localTimeOf(instant)}`;
const instantText = (local: string): string => new Date(`${local}:00+07:00`).toISOString();

/** Grants or refuses a request, always with a reason. */
export function AnswerDialog({
  request,
  onClose,
}: {
  readonly request: RequestDto;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useI18n();
  const [until, setUntil] = useUntil(request);
  const reason = useReason();
  // A reopened report in a closed period could not be changed without time.
  const asksTime = request.kind === 'extension' || request.window.state === 'closed';
  const answer = useAnswer(request.id, onClose);
  const send = (grant: boolean): void => {
    const given = reason.given();
    if (given === null) return;
    const longer = grant && asksTime && until !== '';
    answer.mutate({ grant, reason: given, ...(longer ? { closesAt: instantText(until) } : {}) });
  };
  return (
    <Modal
      title={t('request.answerTitle', { commune: request.orgUnitName })}
      busy={answer.isPending}
      onClose={onClose}
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          send(true);
        }}
      >
        <p>{t('inbox.reason', { reason: request.reason })}</p>
        {asksTime && <Until value={until} onValue={setUntil} />}
        <ReasonField reason={reason} label={t('request.reasonLabel')} />
        {answer.error !== null && <ProblemNote error={answer.error} title={t('desk.refused')} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            look="secondary"
            disabled={answer.isPending}
            onClick={() => {
              send(false);
            }}
          >
            {t('request.refuse')}
          </Button>
          <Button type="submit" disabled={answer.isPending}>
            {t('request.grant')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The time asked for; a day from now where none was. */
function useUntil(request: RequestDto): readonly [string, (until: string) => void] {
  const now = useServerNow();
  return useState(() =>
    localText(request.until === null ? new Date(now.getTime() + dayMs) : new Date(request.until)),
  );
}

function Until({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (value: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={t('request.closesAt')} hint={t('request.closesAtHint')}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className={controlClass}
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
