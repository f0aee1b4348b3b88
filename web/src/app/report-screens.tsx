import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { isPeriodCode } from '../lib/selection/search-params.js';
import { NotFound, PagePending } from './fallbacks.js';
import { overlay } from './lazy-page.js';

/** Words of these screens only. */
const words = () => import('../lib/i18n/vi/report-issue.js');

const list = overlay(() => import('../pages/reports-page.js'), 'ReportsPage', [words]);
const sending = overlay(() => import('../pages/report-sending-page.js'), 'ReportSendingPage', [
  () => import('../lib/i18n/vi/report-sending.js'),
]);
const report = overlay(() => import('../pages/report-page.js'), 'ReportPage', [words]);
const letterhead = overlay(() => import('../pages/letterhead-page.js'), 'LetterheadPage', [words, 'admin']);

/** The list at `/bao-cao`, a report at `/bao-cao/12`, a screen about them all at `/bao-cao/<its name>`. */
const screens: Readonly<Partial<Record<string, ComponentType>>> = {
  '': list,
  number: report,
  'the-thuc': letterhead,
  gui: sending,
};

/** A week is the address of its reports. The router's own part that leads on would weigh on every first page. */
function ToWeek({ period }: { readonly period: string }): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/bao-cao', search: { period }, replace: true });
  }, [navigate, period]);
  return <PagePending />;
}

/** Chosen here and not by a route each: what routes weigh, every first page pays. */
export function ReportScreens(): ReactNode {
  const { report: address = '' } = useParams({ strict: false });
  if (isPeriodCode(address)) return <ToWeek period={address} />;
  const name = /^\d{1,9}$/u.test(address) ? 'number' : address;
  const Screen = Object.hasOwn(screens, name) ? screens[name] : undefined;
  if (Screen === undefined) return <NotFound />;
  return (
    <Suspense fallback={<PagePending />}>
      <Screen key={address} />
    </Suspense>
  );
}
