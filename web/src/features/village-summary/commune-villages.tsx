import type { VillageRegisterDto } from '@contract/villages.js';
import { registerFinding } from '@domain/findings/profile-finding.js';
import { formatDate } from '@domain/format.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataDetails } from '../../components/charts/data-details.js';
import { buttonClass } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { Empty, PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useView } from '../../lib/selection/selection.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { worstFirst } from '../../lib/villages/to-village-rows.js';
import { villageLine } from '../../lib/villages/village-facts.js';
import { VillageCounts } from '../../lib/villages/village-counts.js';
import { registerQuery } from '../../lib/villages/village-queries.js';

/** Villages that are shown before somebody asks for all. */
const FEW = 4;

/** The villages of a commune by its own register, worst first; another commune is shown nothing. */
export function CommuneVillages({ code }: { readonly code: string }): ReactNode {
  const { role, orgUnit } = useSession();
  const own = orgUnit?.code === code;
  return isCommuneRole(role) && !own ? null : <Villages code={code} own={own} />;
}

function Villages({ code, own }: { readonly code: string; readonly own: boolean }): ReactNode {
  const { t, lang } = useI18n();
  const { asOf } = useView();
  const query = useQuery(registerQuery(code, asOf === undefined ? {} : { asOf }));
  return (
    <Card
      title={query.data === undefined ? t('village.summaryTitle') : registerFinding(query.data.counts, lang)}
      {...(query.data === undefined
        ? {}
        : {
            subtitle: t('village.lead', { commune: query.data.orgUnitName, date: formatDate(query.data.on) }),
          })}
    >
      <PageState
        query={query}
        height="14rem"
        isEmpty={({ counts }) => counts.total === 0}
        empty={<Empty height="3rem">{t('village.summaryNone')}</Empty>}
      >
        {(register) => <Register register={register} />}
      </PageState>
      {own && (
        <Link to="/thon-buon" className={buttonClass('secondary', 'mt-3')}>
          {t('village.title')}
        </Link>
      )}
    </Card>
  );
}

function Register({ register }: { readonly register: VillageRegisterDto }): ReactNode {
  const { t } = useI18n();
  const villages = worstFirst(register.items);
  return (
    <>
      <VillageCounts register={register} />
      <div className="mt-3">
        <Lines villages={villages.slice(0, FEW)} />
      </div>
      {villages.length > FEW && (
        <DataDetails summary={t('village.summaryAll', { n: villages.length })}>
          <Lines villages={villages.slice(FEW)} />
        </DataDetails>
      )}
    </>
  );
}

function Lines({ villages }: { readonly villages: VillageRegisterDto['items'] }): ReactNode {
  const { t, lang } = useI18n();
  return (
    <ul className="divide-y divide-line">
      {villages.map((village) => (
        <li key={village.id} className="py-2">
          <p className="font-medium">{village.fullName}</p>
          <p className="text-sm text-ink-soft">{villageLine(village, t, lang)}</p>
        </li>
      ))}
    </ul>
  );
}
