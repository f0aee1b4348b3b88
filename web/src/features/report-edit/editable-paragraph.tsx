import type { IssuedReportDetailDto, ReportParagraphStateDto } from '@contract/report-issue.js';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { editParagraph } from '../../lib/report-issue/report-queries.js';
import { useReportCommand } from '../../lib/report-issue/use-report-command.js';
import { readDraft } from '../../lib/report-issue/paragraph-draft.js';
import { useTypedParagraph } from '../../lib/report-issue/use-typed-paragraph.js';
import { ParagraphForm } from './paragraph-form.js';
import { ParagraphNotes } from './paragraph-notes.js';

interface EditableParagraphProps {
  readonly report: IssuedReportDetailDto;
  readonly state: ReportParagraphStateDto;
  /** As it stands on the sheet. */
  readonly printed: ReactNode;
}

/** A paragraph of the sheet, with what edits it beside it. What was typed and not saved is there again. */
export function EditableParagraph({ report, state, printed }: EditableParagraphProps): ReactNode {
  const { t } = useI18n();
  const kept = useTypedParagraph(report.id, state.id);
  const [editing, setEditing] = useState(() => readDraft(kept.read()) !== null);
  const name = nameOf(state);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);
  useEffect(() => {
    // Whoever goes by keys goes on where they were.
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const close = (): void => {
    kept.write(null);
    setEditing(false);
  };
  if (editing) return <ParagraphForm report={report} state={state} name={name} kept={kept} onClose={close} />;
  return (
    <div id={`doan-${state.id}`} className="relative scroll-mt-4 md:min-h-13">
      {isBlank(state) ? <EmptyNote id={state.id} /> : printed}
      <div className="mb-2 flex flex-wrap gap-2 font-sans text-base print:hidden md:absolute md:top-0 md:-left-[28mm] md:mb-0 md:w-[25mm]">
        <Button
          ref={opener}
          look="secondary"
          className="px-2! text-sm"
          aria-label={`${t('edit.open')}: ${name}`}
          onClick={() => {
            setEditing(true);
          }}
        >
          {t('edit.open')}
        </Button>
      </div>
      <ParagraphNotes state={state}>
        {state.text !== null && <BackToDrafted report={report} state={state} name={name} />}
      </ParagraphNotes>
    </div>
  );
}

/** Its first words. */
function nameOf({ text, drafted, id }: ReportParagraphStateDto): string {
  const words = (text ?? drafted).trim().split(/\s+/u).slice(0, 6).join(' ');
  return words === '' ? id : words;
}

const isBlank = ({ text, drafted }: ReportParagraphStateDto): boolean => (text ?? drafted).trim() === '';

/** Stands on the sheet alone, where nobody has written yet: what belongs there, and what becomes of it. */
function EmptyNote({ id }: { readonly id: string }): ReactNode {
  const { t } = useI18n();
  return (
    <p className="mb-2 print:hidden border-l-4 border-line py-1 pl-3 font-sans text-base text-[#4b5563]">
      {id in WANTED && `${t(WANTED[id as keyof typeof WANTED])} `}
      {t('edit.empty')}
    </p>
  );
}

/** What people write into paragraphs that no figure drafts. */
const WANTED = {
  direction: 'edit.wanted.direction',
  models: 'edit.wanted.models',
  difficulties: 'edit.wanted.difficulties',
  organisation: 'edit.wanted.organisation',
  proposals: 'edit.wanted.proposals',
} as const;

/** "Trở về bản soạn sẵn" */
function BackToDrafted({
  report,
  state,
  name,
}: Omit<EditableParagraphProps, 'printed'> & { readonly name: string }): ReactNode {
  const { t } = useI18n();
  const back = useReportCommand(editParagraph(report.id, state.id));
  return (
    <>
      <Button
        look="secondary"
        className="px-3! text-sm"
        disabled={back.isPending}
        aria-label={`${t('edit.back')}: ${name}`}
        onClick={() => {
          back.mutate({ version: state.version, text: null, drafted: state.drafted });
        }}
      >
        {t(back.isPending ? 'edit.saving' : 'edit.back')}
      </Button>
      {back.error !== null && <ProblemNote error={back.error} title={t('edit.failed')} />}
    </>
  );
}
