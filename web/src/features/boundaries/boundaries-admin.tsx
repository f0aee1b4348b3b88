import type { BoundaryHistoryDto } from '@contract/boundaries.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdminForm } from '../../components/ui/admin-form.js';
import { Card } from '../../components/ui/card.js';
import { HistoryList } from '../../components/ui/history-list.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { BoundaryFile } from './boundary-file.js';
import { useBoundaryHistory, useTakeOff } from './use-boundary-admin.js';

/** What the map is drawn with, another file for it, and back to squares. */
export function BoundariesAdmin(): ReactNode {
  const { t } = useI18n();
  const query = useBoundaryHistory();
  return (
    <PageState query={query} height="40rem">
      {(history) => (
        <>
          <Now history={history} />
          <BoundaryFile />
          {history.items[0]?.loaded != null && <TakeOff key={history.version} version={history.version} />}
          <Card title={t('admin.history')}>
            <HistoryList
              items={history.items.map(({ version, loaded, ...act }) => ({
                ...act,
                key: version,
                act:
                  loaded === null
                    ? t('boundary.takenOff')
                    : t('boundary.loaded', {
                        file: loaded.fileName,
                        n: loaded.matched,
                        credit: loaded.credit,
                      }),
                changes: [],
              }))}
            />
          </Card>
        </>
      )}
    </PageState>
  );
}

function Now({ history }: { readonly history: BoundaryHistoryDto }): ReactNode {
  const { t } = useI18n();
  const loaded = history.items[0]?.loaded ?? null;
  return (
    <div>
      {loaded !== null && <p className="text-ink-soft">{loaded.credit}</p>}
      <p>
        <Link
          to="/ban-do"
          className="inline-flex min-h-11 items-center text-link underline underline-offset-2 hover:no-underline"
        >
          {t('boundary.toMap')}
        </Link>
      </p>
    </div>
  );
}

function TakeOff({ version }: { readonly version: number }): ReactNode {
  const { t } = useI18n();
  const takeOff = useTakeOff();
  return (
    <Card title={t('boundary.off')} subtitle={t('boundary.offHint')}>
      <AdminForm
        action={t('boundary.offAction')}
        busy={takeOff.isPending}
        error={takeOff.error}
        onSave={(reason) => {
          takeOff.mutate({ version, reason });
        }}
      >
        {null}
      </AdminForm>
    </Card>
  );
}
