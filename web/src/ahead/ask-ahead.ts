/** Part of a script of its own in the documents of some pages: nothing of the site may be imported here. */
type Answer = Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, string>>;

/** For the page that is opened, and for whoever opened it. */
const KEPT_FOR_MS = 10_000;

function ask(path: string, query: Query = {}): Promise<Answer> {
  const address = `${path}?${new URLSearchParams(query).toString()}`;
  const answer = fetch(`/api${address}`, { signal: AbortSignal.timeout(20_000) }).then((response) =>
    response.ok ? (response.json() as Promise<Answer>) : Promise.reject(new Error(String(response.status))),
  );
  // The page asks again by itself, and says then what is wrong.
  answer.catch(() => undefined);
  window.readAhead?.set(address, answer);
  return answer;
}

interface Period {
  readonly code: string;
  readonly headline: string | null;
}
const itemsOf = ({ items }: Answer): readonly Period[] => items as readonly Period[];

/** As `useSelectedPeriod` does. */
const landingOf = (periods: Answer): string | undefined =>
  ((periods['latestDue'] ?? periods['current']) as string | null) ?? itemsOf(periods)[0]?.code;

/** As `useChosenGoal` does where none is chosen. */
const headlineOf = (periods: Answer, period: string): string | null =>
  itemsOf(periods).find(({ code }) => code === period)?.headline ?? null;

function askFor(address: string, period: string, indicator: string | null): void {
  const [page = '', of = ''] = address.slice(1).split('/');
  const askOfGoal = (path: string, more: Query = {}): void => {
    if (indicator !== null) void ask(path, { period, indicator, ...more });
    void ask('/overview', { period });
  };
  if (page === 'chi-tieu') void ask('/goal-courses', { period });
  if (page === 'khoang-cach') askOfGoal('/gaps');
  if (page === 'ha-tang') askOfGoal('/infrastructure');
  if (page === 'tinh-trang-nop') {
    void ask('/completeness', { period });
    void ask('/review-queue', { period });
  }
  if (page === 'ban-do') {
    askOfGoal('/communes', { weeks: '26' });
    void ask('/map', { period });
  }
  if (page === 'xa-phuong' && of !== '') void ask(`/org-units/${of}/profile`, { period });
  if (page === 'xa-phuong' && of === '') askOfGoal('/communes', { weeks: '12' });
}

/**
 * Asks for the first figures of the page in the address while the code of the site is still on its way: on a weak signal
 * that takes a second. Its answers are found in `window.readAhead` until somebody signs in here, and some seconds at most.
 */
export async function askAhead({
  pathname,
  search: text,
}: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const search = new URLSearchParams(text);
  // Of the past, or judged by another campaign: seldom, and asked for by the page itself.
  if (search.has('asOf') || search.has('campaign')) return;
  const answers = new Map<string, Promise<unknown>>();
  window.readAhead = answers;
  const forget = (): void => {
    answers.clear();
  };
  addEventListener('submit', forget, { capture: true, once: true });
  setTimeout(forget, KEPT_FOR_MS);
  const periods = ask('/periods');
  if (pathname === '/ban-do') void ask('/boundaries');
  const list = await periods;
  const period = search.get('period') ?? landingOf(list);
  if (period !== undefined) askFor(pathname, period, search.get('indicator') ?? headlineOf(list, period));
}
