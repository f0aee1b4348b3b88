import { communeFinding } from '@domain/findings/commune-finding.js';
import { goalsFinding } from '@domain/findings/overview-finding.js';
import { publishedGoals } from '@domain/published/goals.js';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { GoalTable } from './goal-table.js';
import type { PublishedCommune, Snapshot } from './to-public-rows.js';

interface CommuneFiguresProps {
  readonly snapshot: Snapshot;
  readonly commune: PublishedCommune;
  readonly onClose: () => void;
}

/** How is my commune doing? */
export function CommuneFigures({ snapshot, commune, onClose }: CommuneFiguresProps): ReactNode {
  const { t, lang } = useI18n();
  return (
    <Card
      title={communeFinding(commune, publishedGoals(snapshot, commune), lang)}
      subtitle={commune.fullName}
      aside={
        <Button look="quiet" className="print:hidden" onClick={onClose}>
          {t('public.close')}
        </Button>
      }
    >
      <GoalTable snapshot={snapshot} figures={commune.figures} caption={commune.fullName} />
    </Card>
  );
}

/** The goals of the province, as long as no commune is chosen. */
export function ProvinceFigures({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const { lang } = useI18n();
  return (
    <Card title={goalsFinding(publishedGoals(snapshot, null), lang)} subtitle={snapshot.province.name}>
      <GoalTable snapshot={snapshot} figures={null} caption={snapshot.province.name} />
    </Card>
  );
}
