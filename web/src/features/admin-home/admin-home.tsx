import type { AdministrationDto, AdminScreenName } from '@contract/administration.js';
import { formatDateTime, formatNumber } from '@domain/format.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/ui/card.js';
import { Icon } from '../../components/ui/glyphs.js';
import { PageState } from '../../components/ui/page-state.js';
import { useI18n } from '../../lib/i18n/i18n.js';
import { useAdminHome } from './use-admin-home.js';

const titleLink =
  '-my-2 inline-flex min-h-11 items-center gap-1 text-link underline underline-offset-2 hover:no-underline';

type Screen = AdministrationDto['screens'][number];

/** Address of each screen, `/quan-tri/<here>`, in the order of the start page. */
const addresses: Readonly<Record<AdminScreenName, string>> = {
  accounts: 'tai-khoan',
  periods: 'thoi-gian',
  campaigns: 'chi-tieu',
  references: 'so-lieu-nen',
  units: 'don-vi',
  catalogue: 'danh-muc',
  settings: 'nguong',
};

/** Screens that are there; a card without one tells its state only. */
const built: ReadonlySet<AdminScreenName> = new Set<AdminScreenName>([
  'campaigns',
  'periods',
  'settings',
  'accounts',
  'catalogue',
  'references',
  'units',
]);

/** One card a screen: its question, what there is, what was changed last. */
export function AdminHome(): ReactNode {
  const { t } = useI18n();
  const query = useAdminHome();
  return (
    <PageState query={query} height="40rem">
      {(data) => {
        const byName = new Map(data.screens.map((screen) => [screen.screen, screen]));
        const shown = Object.entries(addresses).flatMap(([name, address]) => {
          const screen = byName.get(name as AdminScreenName);
          return screen === undefined ? [] : [{ address, screen }];
        });
        return (
          <ul aria-label={t('admin.screens')} className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {shown.map(({ address, screen }) => (
              <li key={address} className="grid">
                <ScreenCard screen={screen} address={built.has(screen.screen) ? address : null} />
              </li>
            ))}
            <li className="grid">
              <PlainCard screen="nhom-xa" name={t('admin.groups.name')} topic="groups" />
            </li>
            <li className="grid">
              <PlainCard screen="ranh-gioi" name={t('admin.boundaries.name')} topic="boundaries" />
            </li>
            <li className="grid">
              <PlainCard screen="nhac-viec" name={t('admin.reminders.name')} topic="reminders" />
            </li>
            <li className="grid">
              <PlainCard screen={null} name={t('nav.audit')} topic="audit" />
            </li>
          </ul>
        );
      }}
    </PageState>
  );
}

/** A screen that has no count of its own. */
function PlainCard({
  screen,
  name,
  topic,
}: {
  /** Its address, `/quan-tri/<here>`; null: the audit, which has a route of its own. */
  readonly screen: string | null;
  readonly name: string;
  readonly topic: 'groups' | 'boundaries' | 'reminders' | 'audit';
}): ReactNode {
  const { t } = useI18n();
  return (
    <Card
      title={
        screen === null ? (
          <Link to="/quan-tri/nhat-ky" className={titleLink}>
            {name}
            <Icon name="next" className="size-4" />
          </Link>
        ) : (
          <Link to="/quan-tri/$screen" params={{ screen }} className={titleLink}>
            {name}
            <Icon name="next" className="size-4" />
          </Link>
        )
      }
      subtitle={t(`admin.${topic}.question`)}
    >
      <p className="text-sm text-ink-soft">{t(`admin.${topic}.state`)}</p>
    </Card>
  );
}

/** @param address null: the screen is not there (yet) */
function ScreenCard({
  screen,
  address,
}: {
  readonly screen: Screen;
  readonly address: string | null;
}): ReactNode {
  const { t } = useI18n();
  const name = t(`admin.${screen.screen}.name`);
  return (
    <Card
      title={
        address === null ? (
          name
        ) : (
          <Link to="/quan-tri/$screen" params={{ screen: address }} className={titleLink}>
            {name}
            <Icon name="next" className="size-4" />
          </Link>
        )
      }
      subtitle={t(`admin.${screen.screen}.question`)}
    >
      <StateOf screen={screen} />
      <LastChange change={screen.lastChange} />
    </Card>
  );
}

function StateOf({ screen }: { readonly screen: Screen }): ReactNode {
  const { t, lang } = useI18n();
  const count = formatNumber(screen.count, 0, lang);
  const outOf = screen.outOf ?? screen.count;
  return <p className="text-lg font-semibold">{t(`admin.${screen.screen}.state`, { count, outOf })}</p>;
}

function LastChange({ change }: { readonly change: Screen['lastChange'] }): ReactNode {
  const { t } = useI18n();
  if (change === null) return <p className="text-sm text-ink-soft">{t('admin.noChange')}</p>;
  const time = formatDateTime(change.at);
  return (
    <p className="text-sm text-ink-soft">
      {t('admin.lastChange', { time, who: change.by ?? t('admin.history.shipped') })}
      {change.reason !== null && (
        <span className="block">{t('admin.history.reason', { reason: change.reason })}</span>
      )}
    </p>
  );
}
