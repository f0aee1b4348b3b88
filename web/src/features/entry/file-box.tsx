import type { ReactNode } from 'react';
import { AttachedFile } from '../../components/ui/attached-file.js';
import { Button, buttonClass } from '../../components/ui/button.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { problemText } from '../../lib/problem-text.js';
import type { TypedBoxProps } from './typed-box-props.js';
import { type Upload, useUpload } from './use-upload.js';

/** Takes the scan of a document: chosen or photographed, sent while the rest of the form is filled in. */
export function FileBox({ id, box, keeper, described }: TypedBoxProps): ReactNode {
  const { t } = useI18n();
  const { orgUnit, period, dataSet } = keeper.getView().base;
  const report = { orgUnit, period, dataSet };
  const { upload, choose, again } = useUpload(report, box.code, box.stored, (sha256) => {
    keeper.type(box.code, sha256);
  });
  const value = typeof box.value === 'string' ? box.value : null;
  const sending = upload.kind === 'sending';
  return (
    <div className="max-w-xl">
      {value !== null && (
        <div className="flex flex-wrap items-center gap-x-4">
          <AttachedFile report={report} sha256={value} />
          <Button
            look="quiet"
            onClick={() => {
              keeper.type(box.code, '');
            }}
          >
            {t('paper.remove')}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Choose id={id} described={described} replaces={value !== null} busy={sending} onFile={choose} />
        <span id={`${id}-hint`} className="text-sm text-ink-soft">
          {t('paper.hint')}
        </span>
      </div>
      <div aria-live="polite">
        <Told upload={upload} onAgain={() => void again()} />
      </div>
    </div>
  );
}

/** A button over the browser's own field. */
function Choose({
  id,
  described,
  replaces,
  busy,
  onFile,
}: {
  readonly id: string;
  readonly described: string;
  readonly replaces: boolean;
  readonly busy: boolean;
  readonly onFile: (file: File) => Promise<void>;
}): ReactNode {
  const { t } = useI18n();
  return (
    <span
      className={buttonClass(
        'secondary',
        'relative has-disabled:text-ink-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
      )}
    >
      {t(replaces ? 'paper.replace' : 'paper.choose')}
      <input
        id={id}
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={`${id}-hint ${described}`}
        disabled={busy}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onClick={(event) => {
          // Otherwise a browser says nothing when the same name is chosen again.
          event.currentTarget.value = '';
        }}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void onFile(file);
        }}
      />
    </span>
  );
}

/** How far the file is, or why it did not arrive. */
function Told({ upload, onAgain }: { readonly upload: Upload; readonly onAgain: () => void }): ReactNode {
  const { t } = useI18n();
  switch (upload.kind) {
    case 'resting':
      return null;
    case 'sending':
      return (
        <div className="mt-2">
          <p className="break-all">{t('paper.sending', { name: upload.name })}</p>
          <progress
            className="block h-2 w-full max-w-80 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            max={1}
            value={upload.share}
            aria-label={t('paper.sending', { name: upload.name })}
          />
          <p className="text-sm text-ink-soft">{t('paper.goOn')}</p>
        </div>
      );
    case 'refused':
      return <p className="mt-2 text-error">{t(`paper.${upload.why}`, { name: upload.name })}</p>;
    case 'waiting':
      return (
        <div className="mt-2">
          <p className="text-warning">
            {t(upload.lasting ? 'paper.waiting' : 'paper.noAnswer', { name: upload.name })}
          </p>
          <Button look="secondary" className="mt-2" onClick={onAgain}>
            {t('paper.again')}
          </Button>
        </div>
      );
    case 'failed':
      return <p className="mt-2 text-error">{problemText(upload.error, t)}</p>;
  }
}
