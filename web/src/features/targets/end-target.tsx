import type { TargetPreviewBody } from '@contract/target-preview.js';
import type { EndTargetBody, TargetDto } from '@contract/targets.js';
import { formatDate } from '@domain/format.js';
import { isLocalDate } from '@domain/local-time.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Button } from '../../components/ui/button.js';
import { Modal } from '../../components/ui/modal.js';
import { TextField } from '../../components/ui/text-field.js';
import { forgetFigures } from '../../lib/campaigns/campaign-queries.js';
import { wantedText } from '../../lib/campaigns/target-words.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { storedIn } from '../../lib/stored-in.js';
import { useCommand } from '../../lib/use-command.js';
import { endTarget, targetPreviewQuery } from './target-commands.js';
import { TargetEffects } from './target-effects.js';

interface EndTargetProps {
  readonly target: TargetDto;
  readonly onClose: () => void;
}

/** Takes a target back: what then holds instead is told before. */
export function EndTarget({ target, onClose }: EndTargetProps): ReactNode {
  const { t, lang } = useI18n();
  const client = useQueryClient();
  const [base, setBase] = useState(target);
  const [document, setDocument] = useState<Document>({ decision: '', decidedOn: '' });
  const save = useCommand(endTarget(target.id), () => {
    void forgetFigures(client);
    onClose();
  });
  const preview = useQuery(targetPreviewQuery(previewOf(target.id)));
  const stored = storedIn<TargetDto>(save.error);
  const decided = readDocument(document);
  const scope = lang === 'vi' ? base.scopeNameVi : base.scopeNameEn;
  const seen = (newer: TargetDto): void => {
    setBase(newer);
    save.reset();
  };
  return (
    <Modal title={t('target.endTitle', { scope })} busy={save.isPending} onClose={onClose}>
      <AdminForm
        action={t('target.endIt')}
        busy={save.isPending}
        error={save.error}
        ready={decided !== null && stored === null && preview.isSuccess}
        conflict={stored !== null && <Newer stored={stored} onSeen={seen} />}
        onSave={(reason) => {
          if (decided !== null) save.mutate({ version: base.version, ...decided, reason });
        }}
        onCancel={onClose}
      >
        <p>{t('target.endLead', { wanted: wantedText(base, lang), due: formatDate(base.dueOn) })}</p>
        <TargetEffects query={preview} asked waiting={preview.isPending} />
        <DocumentFields document={document} error={save.error} onDocument={setDocument} />
        {decided === null && <p className="text-ink-soft">{t('target.bothOrNone')}</p>}
      </AdminForm>
    </Modal>
  );
}

const previewOf = (id: number): TargetPreviewBody => ({ act: 'end', id, decision: null, decidedOn: null });

/** As typed; '' is blank. */
interface Document {
  readonly decision: string;
  readonly decidedOn: string;
}

/** One says which document, the other when: both or none. null: only one of the two. */
function readDocument({
  decision,
  decidedOn,
}: Document): Pick<EndTargetBody, 'decision' | 'decidedOn'> | null {
  const number = decision.trim();
  if (number === '' && decidedOn === '') return { decision: null, decidedOn: null };
  return number !== '' && isLocalDate(decidedOn) ? { decision: number, decidedOn } : null;
}

function DocumentFields({
  document,
  error,
  onDocument,
}: {
  readonly document: Document;
  readonly error: Error | null;
  readonly onDocument: (document: Document) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <TextField
        label={t('target.decision')}
        error={errorAt(error, 'decision')}
        maxLength={100}
        value={document.decision}
        onValue={(decision) => {
          onDocument({ ...document, decision });
        }}
      />
      <TextField
        label={t('target.decidedOn')}
        error={errorAt(error, 'decidedOn')}
        type="date"
        value={document.decidedOn}
        onValue={(decidedOn) => {
          onDocument({ ...document, decidedOn });
        }}
      />
    </div>
  );
}

interface NewerProps {
  readonly stored: TargetDto;
  readonly onSeen: (stored: TargetDto) => void;
}

/** Somebody changed it meanwhile: it is ended only by who has seen what it is now. */
function Newer({ stored, onSeen }: NewerProps): ReactNode {
  const { t, lang } = useI18n();
  if (stored.ended)
    return (
      <p role="alert" className="rounded-md bg-warning-tint p-4 font-semibold text-warning">
        {t('target.endedAlready')}
      </p>
    );
  return (
    <div role="alert" className="space-y-3 rounded-md bg-warning-tint p-4 text-warning">
      <p className="font-semibold">
        {t('target.endNewer', { wanted: wantedText(stored, lang), due: formatDate(stored.dueOn) })}
      </p>
      <Button
        look="secondary"
        onClick={() => {
          onSeen(stored);
        }}
      >
        {t('target.endSeen')}
      </Button>
    </div>
  );
}
