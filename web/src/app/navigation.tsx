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
    | '/chi-tieu'
    | '/ban-do'
    | '/khoang-cach'
    | '/ha-tang'
    | '/tinh-trang-nop'
    | '/hop-viec'
    | '/cong-bo'
    | '/bao-cao'
    | '/nhap'
    | '/thon-buon'
    | '/xa-phuong'
    | '/xa-phuong/$code'
    | '/quan-tri'
    | '/quan-tri/nhat-ky'
    | '/them';
  readonly label: Extract<Key, `nav.${string}`>;
  readonly icon: IconName;
}

const items = {
  overview: { to: '/', label: 'nav.overview', icon: 'overview' },
  goals: { to: '/chi-tieu', label: 'nav.goals', icon: 'goal' },
  map: { to: '/ban-do', label: 'nav.map', icon: 'map' },
  gaps: { to: '/khoang-cach', label: 'nav.gaps', icon: 'gaps' },
  infrastructure: { to: '/ha-tang', label: 'nav.infrastructure', icon: 'signal' },
  communes: { to: '/xa-phuong', label: 'nav.communes', icon: 'list' },
  status: { to: '/tinh-trang-nop', label: 'nav.status', icon: 'check' },
  inbox: { to: '/hop-viec', label: 'nav.inbox', icon: 'inbox' },
  publish: { to: '/cong-bo', label: 'nav.publish', icon: 'globe' },
  reports: { to: '/bao-cao', label: 'nav.reports', icon: 'report' },
  entry: { to: '/nhap', label: 'nav.entry', icon: 'entry' },
  villages: { to: '/thon-buon', label: 'nav.villages', icon: 'village' },
  myCommune: { to: '/xa-phuong/$code', label: 'nav.myCommune', icon: 'commune' },
  admin: { to: '/quan-tri', label: 'nav.admin', icon: 'admin' },
  audit: { to: '/quan-tri/nhat-ky', label: 'nav.audit', icon: 'clock' },
  more: { to: '/them', label: 'nav.more', icon: 'more' },
} satisfies Readonly<Record<string, NavItem>>;

type Name = keyof typeof items;

const FIGURES: readonly Name[] = ['overview', 'goals', 'map', 'gaps', 'infrastructure', 'communes'];
const DESK: readonly Name[] = [...FIGURES, 'status', 'reports'];

/** A commune's own work comes first for those who do it; the province's view first for the others. */
function railOf({ role }: Session): readonly Name[] {
  if (isCommuneRole(role)) return ['entry', 'inbox', 'myCommune', 'villages', 'reports', ...FIGURES];
  if (role === 'reviewer') return [...DESK, 'inbox', 'publish', 'audit'];
  if (role === 'director') return [...DESK, 'publish'];
  return role === 'administrator'
    ? [...FIGURES, 'status', 'reports', 'admin']
    : [...FIGURES, 'status', 'reports'];
}

/** A phone has room for five; the last one leads to all the rest. */
function tabsOf({ role }: Session): readonly Name[] {
  if (isCommuneRole(role)) return ['entry', 'inbox', 'myCommune', 'overview', 'more'];
  if (role === 'reviewer') return ['overview', 'gaps', 'status', 'inbox', 'more'];
  return ['overview', 'goals', 'gaps', role === 'administrator' ? 'admin' : 'status', 'more'];
}

/** Every page that this person may open from the frame. */
export const pagesFor = (session: Session): readonly NavItem[] => railOf(session).map((name) => items[name]);

const itemsFor = (session: Session, tabs: boolean): readonly NavItem[] =>
  tabs ? tabsOf(session).map((name) => items[name]) : pagesFor(session);

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
