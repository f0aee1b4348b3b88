import { useId, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';

/** How much of the file has left; then the server reads, which takes as long as it takes. */
export function ImportProgress({ share }: { readonly share: number }): ReactNode {
  const { t } = useI18n();
  const id = useId();
  const sending = share < 1;
  const percent = Math.floor(share * 100);
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <p id={id} role="status" className="mb-2 font-medium">
        {t(sending ? 'import.sending' : 'import.reading')}
      </p>
      <progress
        className="h-3 w-full"
        aria-labelledby={id}
        max={100}
        {...(sending ? { value: percent } : {})}
      />
    </div>
  );
}
