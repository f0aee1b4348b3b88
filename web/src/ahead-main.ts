/**
 * Asks for the first figures of the page in the address while the code of the site is still on its way: on a weak signal
 * that takes a second. A script of its own in the documents of those pages; nothing of the site may be imported here.
 */
type Answer = Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, string>>;

const answers = new Map<string, Promise<unknown>>();
window.readAhead = answers;

function ask(path: string, query: Query = {}): Promise<Answer> {
  const address = `${path}?${new URLSearchParams(query).toString()}`;
  const answer = fetch(`/api${address}`, { signal: AbortSignal.timeout(20_000) }).then((response) =>
    response.ok ? (response.json() as Promise<Answer>) : Promise.reject(new Error(String(response.status))),
  );
  // The page asks again by itself, and says then what is wrong.
  answer.catch(() => undefined);
  answers.set(address, answer);
  return answer;
}

/** As `useSelectedPeriod` does. */
function landingOf({ latestDue, current, items }: Answer): string | undefined {
  const [first] = items as readonly { readonly code: string }[];
  return ((latestDue ?? current) as string | null) ?? first?.code;
}

/** As `useChosenGoal` does where none is chosen. */
function goalOf({ goals }: Answer): string | undefined {
  const all = goals as readonly { readonly code: string; readonly indicator: string }[];
  return all.find(({ code }) => code === '0')?.indicator;
}

/** First reads of a page about one goal. */
async function askOfGoal(period: string, path: string, more: Query, chosen: string | null): Promise<void> {
  const overview = ask('/overview', { period });
  const indicator = chosen ?? goalOf(await overview);
  if (indicator !== undefined) await ask(path, { period, indicator, ...more });
}

async function askFor(address: string, period: string, chosen: string | null): Promise<void> {
  const [page = '', of = ''] = address.slice(1).split('/');
  if (page === 'chi-tieu') await ask('/goal-courses', { period });
  if (page === 'khoang-cach') await askOfGoal(period, '/gaps', {}, chosen);
  if (page === 'ha-tang') await askOfGoal(period, '/infrastructure', {}, chosen);
  if (page === 'tinh-trang-nop')
    await Promise.all([ask('/completeness', { period }), ask('/review-queue', { period })]);
  if (page === 'ban-do')
    await Promise.all([
      askOfGoal(period, '/communes', { weeks: '26' }, chosen),
      ask('/map', { period }),
      ask('/boundaries'),
    ]);
  if (page === 'xa-phuong' && of !== '') await ask(`/org-units/${of}/profile`, { period });
  if (page === 'xa-phuong' && of === '') await askOfGoal(period, '/communes', { weeks: '12' }, chosen);
}

async function start(): Promise<void> {
  const search = new URLSearchParams(location.search);
  // Of the past, or judged by another campaign: seldom, and asked for by the page itself.
  if (search.has('asOf') || search.has('campaign')) return;
  const periods = ask('/periods');
  const period = search.get('period') ?? landingOf(await periods);
  if (period !== undefined) await askFor(location.pathname, period, search.get('indicator'));
}

// For the page that is opened, and for whoever opened it.
const forget = (): void => {
  answers.clear();
};
addEventListener('submit', forget, { capture: true, once: true });
setTimeout(forget, 10_000);
start().catch(() => undefined);
