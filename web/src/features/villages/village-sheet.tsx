import type { ChangeVillage, VillageDto } from '@contract/villages.js';
import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import type { VillageKind } from '@domain/village/village.js';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../../components/ui/button.js';
import { FieldError } from '../../components/ui/field.js';
import { Modal } from '../../components/ui/modal.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { HoldsFields } from './holds-fields.js';
import { type Holds, readHolds } from './holds.js';
import { useKeptText } from '../../lib/use-kept-text.js';
import { useVillageCommand } from './use-villages.js';
import { draftOf, keptDraft, newDraft, readDraft, type VillageDraft } from './village-draft.js';
import { VillageFields } from './village-fields.js';

/** What lies over the register, or the block that is pasted into it. */
export type Opening =
  | { readonly what: 'sheet'; readonly village: VillageDto | null }
  | { readonly what: 'close' | 'history'; readonly village: VillageDto }
  | { readonly what: 'paste' };
export type Open = (opening: Opening | null) => void;

interface VillageSheetProps {
  /** null: a new one. */
  readonly village: VillageDto | null;
  /** What most villages of the commune are called. */
  readonly kind: VillageKind;
  readonly onOpen: Open;
  readonly onDone: (words: string) => void;
}

/** What is typed, what is wrong with it, and the way to send it. */
function useSheet({ village, kind, onDone }: VillageSheetProps) {
  const { t, lang } = useI18n();
  const today = localDateOf(useServerNow());
  const kept = useKeptText(`village.${village === null ? 'new' : String(village.id)}`);
  const [draft, setText] = useState(
    () => keptDraft(kept.read()) ?? (village === null ? newDraft(kind) : draftOf(village)),
  );
  const setDraft = (next: VillageDraft): void => {
    kept.write(JSON.stringify(next));
    setText(next);
  };
  const [holds, setHolds] = useState<Holds>({ from: formatDate(today), correction: false });
  const [tried, setTried] = useState(false);
  const { body, faults: ofBoxes } = readDraft(draft, today);
  const { day: effectiveOn, faults: ofDay } = readHolds(holds, today);
  const faults = [...ofBoxes, ...(village === null ? [] : ofDay)];
  const label = village?.fullName ?? `${body.kind} ${body.name}`;
  const save = useVillageCommand((saved) => {
    kept.write(null);
    onDone(
      saved === null ? t('village.kept', { name: label }) : t('village.saved', { name: saved.fullName }),
    );
  });
  const error = (path: string): string | null =>
    (tried ? faults.find((fault) => fault.path === path)?.[lang] : undefined) ?? errorAt(save.error, path);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0) return;
    if (village === null) save.mutate({ what: 'add', id: null, body, label });
    else {
      const changed: ChangeVillage = { ...body, version: village.version, effectiveOn };
      save.mutate({ what: 'change', id: village.id, body: changed, label });
    }
  };
  const forget = (): void => {
    kept.write(null);
  };
  return { forget, draft, setDraft, holds, setHolds, error, submit, save };
}

/** The sheet of one village, from below on a phone. */
export function VillageSheet(props: VillageSheetProps): ReactNode {
  const { t } = useI18n();
  const { village, onOpen } = props;
  const { forget, draft, setDraft, holds, setHolds, error, submit, save } = useSheet(props);
  const title = village === null ? t('village.addTitle') : t('village.edit', { name: village.fullName });
  const close = (): void => {
    forget();
    onOpen(null);
  };
  return (
    <Modal title={title} busy={save.isPending} onClose={close}>
      <form noValidate onSubmit={submit} className="space-y-4">
        <VillageFields draft={draft} onDraft={setDraft} error={error} />
        {village !== null && <HoldsFields holds={holds} onHolds={setHolds} error={error('effectiveOn')} />}
        {save.error !== null && (
          <>
            <ProblemNote error={save.error} title={t('village.refused')} />
            {error('version') !== null && <FieldError>{error('version')}</FieldError>}
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={save.isPending}>
            {t(save.isPending ? 'village.saving' : 'village.save')}
          </Button>
          <Button look="secondary" disabled={save.isPending} onClick={close}>
            {t('village.cancel')}
          </Button>
        </div>
        {village !== null && <Others village={village} onOpen={onOpen} />}
      </form>
    </Modal>
  );
}

/** What else can be done with a village. */
function Others({ village, onOpen }: { readonly village: VillageDto; readonly onOpen: Open }): ReactNode {
  const { t } = useI18n();
  return (
    <div className="-mx-4 flex flex-wrap gap-x-2 border-t border-line pt-2">
      <Button
        look="quiet"
        onClick={() => {
          onOpen({ what: 'history', village });
        }}
      >
        {t('village.history')}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          onOpen({ what: 'close', village });
        }}
      >
        {t('village.close')}
      </Button>
    </div>
  );
}
