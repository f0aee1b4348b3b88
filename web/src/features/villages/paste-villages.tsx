import type { PastedVillagesDto } from '@contract/village-paste.js';
import { formatDate } from '@domain/format.js';
import { localDateOf } from '@domain/local-time.js';
import { VILLAGE_FIELDS } from '@domain/village/village.js';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { controlClass, Field } from '../../components/ui/field.js';
import { ProblemNote } from '../../components/ui/page-state.js';
import { errorAt } from '../../lib/error-at.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useServerNow } from '../../lib/session/server-clock.js';
import { columnName } from './column-names.js';
import { HoldsFields } from './holds-fields.js';
import { type Holds, readHolds } from './holds.js';
import { PastePreview } from './paste-preview.js';
import { useKeptText } from '../../lib/use-kept-text.js';
import { usePastePreview, usePasteVillages } from './use-villages.js';

/** The block, kept on this device until it is recorded or let go, and what is asked of the server about it. */
function usePaste(onClose: () => void, onDone: (pasted: PastedVillagesDto) => void) {
  const kept = useKeptText('village.paste');
  const [text, setText] = useState(() => kept.read() ?? '');
  const preview = usePastePreview();
  const record = usePasteVillages((pasted) => {
    kept.write(null);
    onDone(pasted);
  });
  return {
    ...{ text, preview, record },
    setText: (next: string): void => {
      kept.write(next === '' ? null : next);
      setText(next);
      preview.reset();
      record.reset();
    },
    close: (): void => {
      kept.write(null);
      onClose();
    },
  };
}

/** Cells of a sheet: first what would change, then the same recorded all together. */
export function PasteVillages({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: (pasted: PastedVillagesDto) => void;
}): ReactNode {
  const { t } = useI18n();
  const { text, setText, preview, record, close } = usePaste(onClose, onDone);
  const read = preview.data;
  const changes = read?.rows.filter(({ change }) => change !== 'same').length ?? 0;
  const columns = VILLAGE_FIELDS.map((field) => columnName(field, t)).join(', ');
  return (
    <Card title={t('village.pasteTitle')} subtitle={t('village.pasteLead', { columns })}>
      <div className="space-y-4">
        <Block text={text} onText={setText} />
        <div className="flex flex-wrap gap-2">
          <Button
            look={read === undefined ? 'primary' : 'secondary'}
            disabled={text.trim() === '' || preview.isPending}
            onClick={() => {
              record.reset();
              preview.mutate(text);
            }}
          >
            {t('village.preview')}
          </Button>
          <Button look="secondary" onClick={close}>
            {t('village.cancel')}
          </Button>
        </div>
        {preview.error !== null && <ProblemNote error={preview.error} />}
        {preview.error !== null && <p>{t('village.pasteKept')}</p>}
        {read !== undefined && <PastePreview read={read} />}
        {read !== undefined && changes > 0 && read.errors.length === 0 && (
          <Confirm
            asks={read.rows.some(({ change }) => change === 'changed')}
            changes={changes}
            record={record}
            onRecord={(effectiveOn) => {
              record.mutate({ text, revision: read.revision, effectiveOn, reason: null });
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Block({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { t } = useI18n();
  return (
    <Field label={t('village.pasteBox')}>
      {(control) => (
        <textarea
          {...control}
          className={`${controlClass} font-mono text-sm`}
          rows={6}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** From when the changes hold, where there are any, and the button that records all of it. */
function Confirm({
  asks,
  changes,
  record,
  onRecord,
}: {
  readonly asks: boolean;
  readonly changes: number;
  readonly record: ReturnType<typeof usePasteVillages>;
  /** Gets the first local date of the changes; null: a correction. */
  readonly onRecord: (effectiveOn: string | null) => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const today = localDateOf(useServerNow());
  const [holds, setHolds] = useState<Holds>({ from: formatDate(today), correction: false });
  const [tried, setTried] = useState(false);
  const { day, faults } = readHolds(holds, today);
  return (
    <>
      {asks && (
        <HoldsFields
          holds={holds}
          onHolds={setHolds}
          error={(tried ? faults[0]?.[lang] : undefined) ?? errorAt(record.error, 'effectiveOn')}
        />
      )}
      {record.error !== null && <ProblemNote error={record.error} title={t('village.refused')} />}
      <Button
        disabled={record.isPending}
        onClick={() => {
          setTried(true);
          if (!asks || faults.length === 0) onRecord(day);
        }}
      >
        {t('village.pasteRecord', { n: changes })}
      </Button>
    </>
  );
}
