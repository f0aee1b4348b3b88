import { useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n/i18n.js';
import { loadNewest } from '../../lib/offline/site-update.js';

/** One quiet line: a newer release waits, and comes when it is asked for. */
export function UpdateLine(): ReactNode {
  const { t } = useI18n();
  const [loading, setLoading] = useState(false);
  return (
    <div role="status" className="border-b border-line bg-surface px-4 text-sm sm:px-6 print:hidden">
      <button
        type="button"
        disabled={loading}
        className="min-h-11 text-left text-link underline underline-offset-2"
        onClick={() => {
          setLoading(true);
          void loadNewest();
        }}
      >
        {t(loading ? 'update.loading' : 'update.offer')}
      </button>
    </div>
  );
}
