import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../components/ui/glyphs.js';
import { useI18n } from '../lib/i18n/i18n.js';
import type { Key } from '../lib/i18n/vi/index.js';
import { isCommuneRole, type Session } from '../lib/session/session.js';

interface NavItem {
  readonly to:
    | '/'
    | '/khoang-cach'
    | '/chi-tieu'
    | '/ban-do'
    | '/tinh-trang-nop'
    | '/hop-viec'
    | '/nhap'
    | '/thon-buon'
    | '/xa-phuong'
    | '/xa-phuong/$code'
    | '/quan-tri'
    | '/quan-tri/nhat-ky';
  readonly label: Extract<Key, `nav.${string}`>;
  readonly icon: IconName;
}

/** A commune's own work comes first for those who do it; the province's view first for the others. */
function itemsFor(session: Session, tabs: boolean): readonly NavItem[] {
  const shared: readonly NavItem[] = [
    { to: '/', label: 'nav.overview', icon: 'overview' },
    { to: '/khoang-cach', label: 'nav.gaps', icon: 'gaps' },
  ];
  const inbox: NavItem = { to: '/hop-viec', label: 'nav.inbox', icon: 'inbox' };
  const villages: NavItem = { to: '/thon-buon', label: 'nav.villages', icon: 'overview' };
  if (isCommuneRole(session.role))
    return [
      { to: '/nhap', label: 'nav.entry', icon: 'entry' },
      inbox,
      { to: '/xa-phuong/$code', label: 'nav.myCommune', icon: 'commune' },
      ...(tabs ? [] : [villages]),
      ...shared,
    ];
  const goals: NavItem = { to: '/chi-tieu', label: 'nav.goals', icon: 'goal' };
  const map: NavItem = { to: '/ban-do', label: 'nav.map', icon: 'map' };
  const communes: NavItem = { to: '/xa-phuong', label: 'nav.communes', icon: 'commune' };
  const [overview, ...rest] = shared;
  const province: readonly NavItem[] = [
    ...(overview === undefined ? [] : [overview]),
    // A phone has room for five; there the goals are reached from the overview.
    ...(tabs && session.role === 'reviewer' ? [] : [goals]),
    ...rest,
    ...(tabs ? [] : [map, communes]),
    { to: '/tinh-trang-nop', label: 'nav.status', icon: 'check' },
  ];
  const audit: NavItem = { to: '/quan-tri/nhat-ky', label: 'nav.audit', icon: 'clock' };
  if (session.role === 'reviewer') return [...province, inbox, audit];
  if (session.role === 'administrator')
    return [...province, { to: '/quan-tri', label: 'nav.admin', icon: 'admin' }];
  return province;
}

const placements = {
  rail: {
    list: 'flex flex-col',
    link: 'min-h-11 px-4 py-2.5 border-l-4',
    active: 'border-white bg-rail-active font-semibold',
    idle: 'border-transparent',
  },
  tabs: {
    list: 'flex',
    link: 'min-h-14 flex-1 flex-col justify-center gap-0.5 px-1 py-1.5 text-center text-sm leading-tight border-t-4',
    active: 'border-white bg-rail-active font-semibold',
    idle: 'border-transparent',
  },
};

/** The same items as a left rail or as bottom tabs (at most five). */
export function Navigation({
  session,
  placement,
}: {
  readonly session: Session;
  readonly placement: keyof typeof placements;
}): ReactNode {
  const { t } = useI18n();
  const look = placements[placement];
  return (
    <nav aria-label={t(placement === 'rail' ? 'nav.main' : 'nav.tabs')}>
      <ul className={look.list}>
        {itemsFor(session, placement === 'tabs').map((item) => (
          <li key={item.to} className={placement === 'tabs' ? 'flex min-w-0 flex-1' : ''}>
            <Link
              to={item.to}
              params={{ code: session.orgUnit?.code ?? '' }}
              activeOptions={{ exact: item.to === '/', includeSearch: false }}
              className={clsx(
                'flex items-center gap-3 text-rail-ink hover:bg-rail-active focus-visible:outline-white',
                look.link,
              )}
              activeProps={{ className: look.active }}
              inactiveProps={{ className: look.idle }}
            >
              <Icon name={item.icon} />
              <span className="min-w-0">{t(item.label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
