import type { IssuedReportDetailDto, ReportParagraphStateDto } from '@contract/report-issue.js';
import { withoutHidden } from '@domain/hidden-characters.js';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { editParagraph } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import type { KeptText } from '../../lib/use-kept-text.js';
import {
  newerText,
  type NewerText,
  type ParagraphDraft,
  readDraft,
} from '../../lib/report-issue/paragraph-draft.js';
import { Text } from './paragraph-notes.js';

const MOST = 20_000;

interface ParagraphFormProps {
  readonly report: IssuedReportDetailDto;
  readonly state: ReportParagraphStateDto;
  readonly name: string;
  readonly kept: KeptText;
  readonly onClose: () => void;
}

/** Kept on the device with each letter; saved on top of the version that was before the writer. */
export function ParagraphForm({ report, state, name, kept, onClose }: ParagraphFormProps): ReactNode {
  const { t } = useI18n();
  const [draft, setDraft] = useState<ParagraphDraft>(() => readDraft(kept.read()) ?? beginning(state));
  const save = useReportCommand(editParagraph(report.id, state.id), onClose);
  const write = (next: ParagraphDraft): void => {
    setDraft(next);
    kept.write(JSON.stringify(next));
  };
  const newer = newerText(save.error);
  return (
    <form
      id={`doan-${state.id}`}
      noValidate
      className="mb-3 space-y-3 rounded-md border border-line bg-surface p-3 font-sans text-base text-ink print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <TextBox name={name} draft={draft} onWrite={write} />
      {newer === null ? (
        <>
          {save.error !== null && <ProblemNote error={save.error} title={t('edit.failed')} />}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" disabled={save.isPending}>
              {t(save.isPending ? 'edit.saving' : 'edit.save')}
            </Button>
            <Button look="secondary" disabled={save.isPending} onClick={onClose}>
              {t('edit.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <Choice
          mine={draft.text}
          theirs={newer}
          drafted={state.drafted}
          onKeepMine={() => {
            const mine = { text: draft.text, version: newer.version, drafted: state.drafted };
            write(mine);
            save.mutate(mine);
          }}
          onTakeTheirs={onClose}
        />
      )}
    </form>
  );
}

/** As it is seen: what Word puts between lines is an end of line, and what nobody sees is left out, as the server would refuse it. */
const seenText = (typed: string): string => withoutHidden(typed.replace(/[\v\f]/gu, '\n'));

/** Takes the focus when it comes. */
function TextBox({
  name,
  draft,
  onWrite,
}: {
  readonly name: string;
  readonly draft: ParagraphDraft;
  readonly onWrite: (next: ParagraphDraft) => void;
}): ReactNode {
  const { t } = useI18n();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  return (
    <Field label={`${t('edit.open')}: ${name}`} hint={t('edit.hint')}>
      {(control) => (
        <textarea
          {...control}
          ref={area}
          className={`${controlClass} field-sizing-content min-h-32`}
          rows={6}
          maxLength={MOST}
          value={draft.text}
          onChange={(event) => {
            onWrite({ ...draft, text: seenText(event.target.value) });
          }}
        />
      )}
    </Field>
  );
}

const beginning = ({ text, drafted, version }: ReportParagraphStateDto): ParagraphDraft => ({
  text: text ?? drafted,
  version,
  drafted,
});

/** Two people wrote the same paragraph: both texts side by side, and a person decides. */
function Choice({
  mine,
  theirs,
  drafted,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: string;
  readonly theirs: NewerText;
  readonly drafted: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div role="alert" className="space-y-3 rounded-md bg-warning-tint p-3">
      <p className="font-semibold text-warning">{t('edit.conflict', { by: theirs.by ?? '–' })}</p>
      <dl className="grid gap-3 lg:grid-cols-2">
        <Text term={t('edit.mine')} text={mine} />
        <Text term={t('edit.theirs')} text={theirs.text ?? drafted} />
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" onClick={onKeepMine}>
          {t('edit.keepMine')}
        </Button>
        <Button look="secondary" onClick={onTakeTheirs}>
          {t('edit.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
