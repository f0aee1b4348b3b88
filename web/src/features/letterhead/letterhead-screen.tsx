import type { LetterheadStateDto } from '@contract/letterhead.js';
import { formatDateTime } from '@domain/format.js';
import type { Letterhead } from '@domain/report/document.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { PageState } from '../../components/ui/page-state.js';
import { VersionConflict } from '../../components/ui/version-conflict.js';
import { ApiProblem } from '../../lib/api.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import {
  documentQuery,
  keepLetterhead,
  letterheadQuery,
  reportsQuery,
} from '../../lib/report-issue/report-queries.js';
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
  const usual = useUsual(query.data);
  return (
    <PageState query={query} height="40rem">
      {(state) =>
        usual.known ? (
          <Loaded
            key={usual.letterhead === null ? 'own' : 'usual'}
            state={state}
            usual={usual.letterhead}
            preview={preview}
          />
        ) : null
      }
    </PageState>
  );
}

/** Where a unit has set none, that of its newest report is what it has. */
function useUsual(state: LetterheadStateDto | undefined): {
  readonly known: boolean;
  readonly letterhead: Letterhead | null;
} {
  const wanted = state !== undefined && state.letterhead === null;
  const list = useQuery({ ...reportsQuery(null), enabled: wanted });
  const newest = list.data?.items.find(({ orgUnit }) => orgUnit === state?.orgUnit);
  const report = useQuery({ ...documentQuery(newest?.id ?? 0), enabled: wanted && newest !== undefined });
  if (!wanted) return { known: true, letterhead: null };
  const settled = list.isError || (list.data !== undefined && (newest === undefined || !report.isPending));
  return { known: settled, letterhead: report.data?.document.letterhead ?? null };
}

function Loaded({
  state,
  usual,
  preview,
}: LetterheadScreenProps & {
  readonly state: LetterheadStateDto;
  readonly usual: Letterhead | null;
}): ReactNode {
  const { t } = useI18n();
  const client = useQueryClient();
  const beginning = (of: LetterheadStateDto): LetterheadDraft =>
    draftOf(of.letterhead ?? (usual === null ? null : mutable(usual)));
  const [base, setBase] = useState(state);
  const [draft, setDraft] = useState(() => beginning(state));
  const save = useCommand(keepLetterhead, (kept) => {
    client.setQueryData(letterheadQuery.queryKey, kept);
    setBase(kept);
    setDraft(draftOf(kept.letterhead));
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

const mutable = ({ addressees, recipients, ...more }: Letterhead) => ({
  ...more,
  addressees: [...addressees],
  recipients: [...recipients],
});
