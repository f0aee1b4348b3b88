import type { LetterheadStateDto } from '@contract/letterhead.js';
import { formatDateTime } from '@domain/format.js';
import type { Letterhead } from '@domain/report/document.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { keepLetterhead, letterheadQuery } from '../../lib/report-issue/report-queries.js';
import { useCommand } from '../../lib/use-command.js';
import { bodyOf, draftOf, FIELDS, type LetterheadDraft } from './letterhead-draft.js';
import { LetterheadForm } from './letterhead-form.js';

interface LetterheadScreenProps {
  /** Draws head and signature as they will stand. */
  readonly preview: (letterhead: Letterhead) => ReactNode;
}

/** How the reports of one's own unit are headed, addressed and signed from now on. */
export function LetterheadScreen({ preview }: LetterheadScreenProps): ReactNode {
  const query = useQuery(letterheadQuery);
  return (
    <PageState query={query} height="40rem">
      {(state) => <Loaded state={state} preview={preview} />}
    </PageState>
  );
}

const beginning = ({ letterhead, usual }: LetterheadStateDto): LetterheadDraft =>
  draftOf(letterhead ?? usual);

function Loaded({
  state,
  preview,
}: LetterheadScreenProps & { readonly state: LetterheadStateDto }): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(state);
  const [draft, setDraft] = useState(() => beginning(state));
  const save = useCommand(keepLetterhead, (kept) => {
    client.setQueryData(letterheadQuery.queryKey, kept);
    setBase(kept);
    setDraft(beginning(kept));
  });
  const refused = save.error instanceof ApiProblem && save.error.code === 'report_changed';
  const conflict = refused && state.version !== base.version;
  const take = (version: LetterheadStateDto): void => {
    setBase(version);
    save.reset();
  };
  return (
    <>
      <p className="text-ink-soft">
        {base.changedAt === null
          ? t('letterhead.usual')
          : t('letterhead.changed', { time: formatDateTime(base.changedAt), by: base.changedBy ?? '–' })}
      </p>
      <LetterheadForm
        draft={draft}
        busy={save.isPending}
        saved={save.isSuccess}
        error={conflict ? null : save.error}
        preview={preview}
        onChange={setDraft}
        onSave={() => {
          save.mutate(bodyOf(draft, base.version), {
            onError: () => void client.invalidateQueries({ queryKey: letterheadQuery.queryKey }),
          });
        }}
      />
      {conflict && (
        <Conflict
          yours={draft}
          stored={beginning(state)}
          onKeepMine={() => take(state)}
          onTakeTheirs={() => {
            setDraft(beginning(state));
            take(state);
          }}
        />
      )}
    </>
  );
}

/** What somebody else saved meanwhile, where it differs from what is typed. */
function Conflict({
  yours,
  stored,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly yours: LetterheadDraft;
  readonly stored: LetterheadDraft;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}): ReactNode {
  const { t } = useI18n();
  const rows = FIELDS.filter(({ field }) => yours[field] !== stored[field]).map(({ field }) => ({
    key: field,
    label: t(`letterhead.${field}`),
    yours: yours[field],
    stored: stored[field],
  }));
  return <VersionConflict rows={rows} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />;
}
