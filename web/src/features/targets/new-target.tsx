import type { CommuneGroupDto } from '@contract/campaign-admin.js';
import type { OrgUnitDto } from '@contract/org-units.js';
import type { CampaignPlanDto, TargetDto } from '@contract/targets.js';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Select } from '../../components/ui/select.js';
import { communeGroupsQuery } from '../../lib/campaigns/campaign-queries.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { PROVINCE } from '../../lib/selection/explained.js';
import type { GoalWords } from './goal-words.js';
import { postTarget } from './target-commands.js';
import { blankTarget } from './target-draft.js';
import { TargetForm } from './target-form.js';

type Scope = TargetDto['scope'];
interface Place {
  readonly scope: Scope;
  readonly scopeCode: string;
}

interface NewTargetProps {
  readonly plan: CampaignPlanDto;
  readonly goal: GoalWords;
  /** The province's target that others are measured by; null: there is none yet. */
  readonly like: TargetDto | null;
  readonly onDone: () => void;
}

/** A target of the province, a group or a commune: first whose, then what. */
export function NewTarget({ plan, goal, like, onDone }: NewTargetProps): ReactNode {
  const { t } = useI18n();
  const [place, setPlace] = useState<Place>(
    like === null ? { scope: 'province', scopeCode: PROVINCE } : { scope: 'commune', scopeCode: '' },
  );
  const { code: campaign } = plan.campaign;
  const where = { ...place, indicator: goal.indicator };
  return (
    <TargetForm
      goal={goal}
      start={blankTarget(goal.kind, plan.campaign, like)}
      target={null}
      placed={place.scopeCode !== ''}
      place={<PlaceFields place={place} onPlace={setPlace} />}
      withTotal={goal.kind === 'count' && place.scope === 'province'}
      subtitle={t('plan.of', { goal: goal.name, scope: t(`target.scope.${place.scope}`) })}
      previewOf={(wanted) => ({ act: 'set', campaign, ...where, ...wanted })}
      send={({ wanted, reason }, key) => postTarget(campaign, { ...where, ...wanted, reason }, key)}
      onDone={onDone}
    />
  );
}

const SCOPES: readonly Scope[] = ['province', 'group', 'commune'];

function PlaceFields({
  place,
  onPlace,
}: {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}): ReactNode {
  const { t, lang } = useI18n();
  const groups = useQuery(communeGroupsQuery(null)).data?.items ?? [];
  const communes = useQuery(communesQuery).data?.items ?? [];
  const choose = { value: '', label: t('target.choose') };
  const options = place.scope === 'group' ? groupOptions(groups, lang) : communeOptions(communes);
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Select
        label={t('target.scope')}
        value={place.scope}
        options={SCOPES.map((value) => ({ value, label: t(`target.scope.${value}`) }))}
        onValue={(value) => {
          const scope = value as Scope;
          onPlace({ scope, scopeCode: scope === 'province' ? PROVINCE : '' });
        }}
      />
      {place.scope !== 'province' && (
        <div>
          <Select
            label={t(`target.scope.${place.scope}`)}
            value={place.scopeCode}
            options={[choose, ...options]}
            onValue={(scopeCode) => {
              onPlace({ ...place, scopeCode });
            }}
          />
          {place.scope === 'group' && groups.length === 0 && (
            <p className="mt-1 text-sm text-ink-soft">{t('target.noGroups')}</p>
          )}
        </div>
      )}
    </div>
  );
}

const groupOptions = (groups: readonly CommuneGroupDto[], lang: 'vi' | 'en') =>
  groups.map((group) => ({ value: group.code, label: lang === 'vi' ? group.nameVi : group.nameEn }));

const communeOptions = (communes: readonly Pick<OrgUnitDto, 'code' | 'fullName'>[]) =>
  communes.map(({ code, fullName }) => ({ value: code, label: `${fullName} (${code})` }));
