import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CommentBody, HistoryDto, ReviewBody } from '@contract/review.js';
import type { SubmissionDto } from '@contract/submissions.js';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { FakeApi } from '../test/fake-api.js';
import { openSite } from '../test/open-site.js';
import { dataSets, elements, sessionOf, WeeklyReport } from '../test/weekly-report.js';

jest.setTimeout(60_000);

const AT = '/submissions/24301/2025-W41';
const REVIEWER = 'Chuyên viên Sở';
const REASON = 'Lẫn số của hai thôn đã chuyển đi.';

type Item = HistoryDto['items'][number];
const item = (version: number, act: string, more: Partial<Item> = {}): Item => ({
  version,
  act,
  state: 'submitted',
  at: `2025-10-08T14:${String(10 + version)}:00+07:00`,
  by: 'Cán bộ xã',
  source: 'form',
  queuedAt: null,
  onBehalfOf: null,
  reason: null,
  counts: false,
  changes: [],
  ...more,
});

let api: FakeApi;
let report: SubmissionDto;
let history: Item[];
let comments: HistoryDto['comments'];

beforeEach(() => {
  comments = [];
  const weekly = new WeeklyReport();
  weekly.someoneSaves('Cán bộ xã', { villages_with_team: 24, adults_reached: 6950, sessions_held: 3 });
  report = {
    ...weekly.dto(),
    state: 'submitted',
    version: 2,
    countedVersion: 2,
    signature: { by: 'Cán bộ xã', at: '2025-10-08T14:12:00+07:00', onBehalfOf: 'Lãnh đạo xã' },
    may: { ...weekly.dto().may, handOver: false, save: false, approve: true, return: true, exclude: true },
  };
  history = [item(2, 'submit', { onBehalfOf: 'Lãnh đạo xã', counts: true }), item(1, 'save')];
  api = new FakeApi()
    .on('GET /session', () => ({ body: sessionOf('reviewer') }))
    .on('GET /data-elements', () => ({ body: { items: elements } }))
    .on('GET /data-sets', () => ({ body: { items: dataSets } }))
    .on(`GET ${AT}`, () => ({ body: report }))
    .on(`GET ${AT}/history`, () => ({ body: { items: history, comments } }))
    .on(`POST ${AT}/review`, ({ body }) => {
      const { act, reason = null } = body as ReviewBody;
      const version = report.version + 1;
      const excluded = act === 'exclude';
      const at = '2025-10-08T14:30:00+07:00';
      history = [item(version, act, { by: REVIEWER, reason, at }), ...history];
      report = {
        ...report,
        version,
        excluded,
        exclusion: excluded ? { by: REVIEWER, at, reason: reason ?? '' } : null,
        may: { ...report.may, exclude: !excluded, include: excluded },
      };
      return { body: report };
    });
});

/** Opens the window of an act, says why, and does it. */
async function decide(act: string, reason: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: act }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Lý do'), reason);
  await userEvent.click(within(dialog).getByRole('button', { name: act }));
}

describe('a report before the reviewer', () => {
  test('says who signed it in whose place, above and in its history', async () => {
    openSite('/duyet/24301/2025-W41');
    expect(await screen.findByText(/Chữ ký: Cán bộ xã, ký thay Lãnh đạo xã/u)).toBeVisible();
    const signed = await screen.findByText(/^Lần 2: ký và nộp/u);
    expect(signed.closest('li')).toHaveTextContent('Cán bộ xã, ký thay Lãnh đạo xã');
  });

  test('kept out of the totals says who did it and why, and so does its history once it is in again', async () => {
    openSite('/duyet/24301/2025-W41');
    await decide('Loại khỏi tổng hợp', REASON);
    expect(await screen.findByText(/Báo cáo đang bị loại khỏi tổng hợp/u)).toBeVisible();
    expect(screen.getByText(`${REVIEWER}, 14:30 08/10/2025. Lý do: ${REASON}`)).toBeVisible();
    await decide('Đưa lại vào tổng hợp', 'Xã gửi biên bản đối chiếu.');
    const acts = await screen.findAllByText(/^Lần \d: /u);
    expect(acts.slice(0, 2).map((act) => act.textContent)).toEqual([
      'Lần 4: đưa lại vào tổng hợp',
      'Lần 3: loại khỏi tổng hợp',
    ]);
    expect(screen.getByText('Lý do: Xã gửi biên bản đối chiếu.')).toBeVisible();
    expect(screen.getByText(`Lý do: ${REASON}`)).toBeVisible();
    expect(screen.queryByText(/Báo cáo đang bị loại/u)).toBeNull();
  });

  test('is kept out only with a reason', async () => {
    openSite('/duyet/24301/2025-W41');
    await decide('Loại khỏi tổng hợp', 'x');
    expect(screen.getByText('Cần ghi lý do, ít nhất 5 ký tự.')).toBeVisible();
    expect(api.sent('POST')).toEqual([]);
  });

  test('takes a comment at a field without changing, and shows what was said', async () => {
    api.on(`POST ${AT}/comments`, ({ body }) => {
      const { dataElement, text } = body as CommentBody;
      comments = [{ dataElement, text, by: REVIEWER, at: '2025-10-08T14:40:00+07:00', version: 2 }];
      return { body: report };
    });
    openSite('/duyet/24301/2025-W41');
    await userEvent.selectOptions(await screen.findByLabelText('Ghi chú về'), 'adults_reached');
    await userEvent.type(screen.getByLabelText('Nội dung'), 'Đã đối chiếu, khớp.');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi chú' }));
    expect(await screen.findByText(/Đã đối chiếu, khớp\.$/u, { selector: 'p' })).toHaveTextContent(
      'Người trưởng thành được tiếp cận: Đã đối chiếu, khớp.',
    );
    expect(screen.getByLabelText('Nội dung')).toHaveValue('');
    expect(api.sent('POST')[0]).toMatchObject({
      body: { dataElement: 'adults_reached', text: 'Đã đối chiếu, khớp.' },
      idempotencyKey: expect.any(String),
    });
  });

  test('has no accessibility fault', async () => {
    const { container } = openSite('/duyet/24301/2025-W41');
    await screen.findByText(/Chữ ký:/u);
    expect((await axe(container)).violations).toEqual([]);
  });
});
