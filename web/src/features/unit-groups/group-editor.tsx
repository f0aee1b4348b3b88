import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import { formatDate } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { Card } from '../../components/ui/card.js';
import { LongHistory } from '../../components/ui/long-history.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { communeGroupsQuery } from '../../lib/campaigns/campaign-queries.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { groupHistoryQuery } from './group-commands.js';
import { GroupForm } from './group-form.js';
import { toGroupHistory } from './to-group-history.js';

function useToGroups(): () => void {
  const navigate = useNavigate();
  return () => {
    void navigate({ to: '/quan-tri/$screen', params: { screen: 'nhom-xa' } });
  };
}

export function NewGroup(): ReactNode {
  const toGroups = useToGroups();
  return (
    <Card>
      <GroupForm group={null} onDone={toGroups} onCancel={toGroups} />
    </Card>
  );
}

/** A group as it is, its form, every list of members it had, and who changed it. */
export function GroupEditor({ code }: { readonly code: string }): ReactNode {
  const { t, lang } = useI18n();
  const toGroups = useToGroups();
  const query = useQuery(communeGroupsQuery(null));
  const history = useQuery(groupHistoryQuery(code));
  const communes = useQuery(communesQuery).data?.items ?? [];
  const names = new Map(communes.map((commune) => [commune.code, commune.fullName]));
  return (
    <PageState query={query} height="40rem">
      {({ items }) => {
        const group = items.find((one) => one.code === code);
        if (group === undefined) return <Empty>{t('group.unknown')}</Empty>;
        return (
          <>
            <Card
              title={lang === 'vi' ? group.nameVi : group.nameEn}
              subtitle={t('group.targets', { n: group.targets })}
            >
              <GroupForm group={group} onDone={toGroups} onCancel={toGroups} />
            </Card>
            <Lists group={group} />
            <Card title={t('admin.history')}>
              <PageState query={history}>
                {(data) => <LongHistory items={toGroupHistory(data.items, names, t)} />}
              </PageState>
            </Card>
          </>
        );
      }}
    </PageState>
  );
}

/** Old weeks keep the members they had. */
function Lists({ group }: { readonly group: CommuneGroupDto }): ReactNode {
  const { t } = useI18n();
  return (
    <Card title={t('group.lists')} subtitle={t('group.listsLead')}>
      <ol>
        {group.lists.map(({ from, members }) => {
          const since = from === null ? t('group.fromStart') : t('group.from', { date: formatDate(from) });
          return (
            <li key={from ?? ''}>
              <DataDetails summary={`${since}: ${t('group.size', { n: members.length })}`}>
                <p className="text-sm">
                  {members.map(({ fullName }) => fullName).join(', ') || t('group.empty')}
                </p>
              </DataDetails>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
