import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import { formatDateTime } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { AsOfBanner, AsOfDayField, useAsOfDay } from '../../components/ui/as-of-day.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { communeGroupsQuery } from '../../lib/campaigns/campaign-queries.js';
import { useI18n } from '../../lib/i18n/i18n.js';

const NewLink = ({ look }: { readonly look: 'primary' | 'secondary' }): ReactNode => {
  const { t } = useI18n();
  return (
    <Link
      to="/quan-tri/$screen/$item"
      params={{ screen: 'nhom-xa', item: '+' }}
      className={buttonClass(look)}
    >
      {t('group.new')}
    </Link>
  );
};

/** Every group of communes, as of now or of the end of a day. */
export function GroupsScreen(): ReactNode {
  const { t } = useI18n();
  const { day, moment } = useAsOfDay();
  const query = useQuery(communeGroupsQuery(moment));
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-xs">
          <AsOfDayField />
        </div>
        {day === null && <NewLink look="primary" />}
      </div>
      <AsOfBanner />
      <PageState
        query={query}
        height="16rem"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty action={day === null ? <NewLink look="secondary" /> : undefined}>{t('group.none')}</Empty>
        }
      >
        {({ items }) => (
          <ul aria-label={t('group.list')} className="grid gap-4 lg:grid-cols-2">
            {items.map((group) => (
              <li key={group.code} className="grid">
                <GroupCard group={group} past={day !== null} />
              </li>
            ))}
          </ul>
        )}
      </PageState>
    </>
  );
}

function GroupCard({ group, past }: { readonly group: CommuneGroupDto; readonly past: boolean }): ReactNode {
  const { t, lang } = useI18n();
  const name = lang === 'vi' ? group.nameVi : group.nameEn;
  return (
    <Card
      title={
        past ? (
          name
        ) : (
          <Link
            to="/quan-tri/$screen/$item"
            params={{ screen: 'nhom-xa', item: group.code }}
            className="-my-2 inline-flex min-h-11 items-center gap-1 text-link underline underline-offset-2 hover:no-underline"
          >
            {name}
            <Icon name="next" className="size-4 shrink-0" />
          </Link>
        )
      }
      subtitle={group.code}
    >
      <p className="text-lg font-semibold">{t('group.size', { n: group.members.length })}</p>
      <p>{t('group.targets', { n: group.targets })}</p>
      {group.members.length > 0 && (
        <DataDetails summary={t('group.see')}>
          <p className="text-sm">{group.members.map(({ fullName }) => fullName).join(', ')}</p>
        </DataDetails>
      )}
      <p className="mt-1 text-sm text-ink-soft">
        {group.source !== null && `${t('group.sourceIs', { source: group.source })} · `}
        {formatDateTime(group.recordedAt)}
      </p>
    </Card>
  );
}
