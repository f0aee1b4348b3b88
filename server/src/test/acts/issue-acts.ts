import { pngBytes } from '../scans.js';
import { type Act, type Play, REASON } from './play.js';

const PERIOD = '2025-W40';

export function issueActs(play: Play): Act[] {
  let id = 0;
  const at = (rest: string) => () => `/api/issued-reports/${String(id)}${rest}`;
  const draft = { kind: 'province_week', period: PERIOD, campaign: null, language: 'vi', replaces: null };
  const begin = (): Act =>
    play.remembering(
      play.act('POST /api/issued-reports', 'report.draft', 'reviewer', draft),
      (made) => (id = made),
    );
  const handIn = (version: number): Act =>
    play.act(
      'POST /api/issued-reports/{id}/hand-in',
      'report.hand_in',
      'reviewer',
      async () => {
        const seen = await play.who.reviewer.get(at('/document')());
        return { version, asOf: seen.body.asOf };
      },
      at('/hand-in'),
    );
  return [
    play.act('PUT /api/letterhead', 'letterhead.keep', 'director', {
      version: 0,
      agencyAbove: 'UBND TỈNH ĐẮK LẮK',
      agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      agencyInText: 'Sở Khoa học và Công nghệ',
      symbol: 'BC-SKHCN',
      place: 'Đắk Lắk',
      addressees: [],
      recipients: ['Lưu: VT'],
      signer: { authority: 'GIÁM ĐỐC', post: '', name: '' },
    }),
    begin(),
    play.act(
      'PUT /api/issued-reports/{id}/paragraphs/{paragraph}',
      'report.edit',
      'reviewer',
      { version: 0, text: 'Kính báo cáo.', drafted: '' },
      at('/paragraphs/opening-1'),
    ),
    handIn(1),
    play.act(
      'POST /api/issued-reports/{id}/send-back',
      'report.send_back',
      'director',
      { version: 2, reason: REASON },
      at('/send-back'),
    ),
    handIn(3),
    play.act(
      'POST /api/issued-reports/{id}/issue',
      'report.issue',
      'director',
      { version: 4, number: '57', on: '2025-10-18' },
      at('/issue'),
    ),
    {
      route: 'POST /api/issued-reports/{id}/scan',
      action: 'report.scan',
      send: (by) =>
        (by ?? play.who.reviewer).send('POST', at('/scan')(), pngBytes(), {
          'content-type': 'application/octet-stream',
          'idempotency-key': play.key(),
          'file-name': 'ban-ky.png',
        }),
    },
    begin(),
    play.act(
      'POST /api/issued-reports/{id}/withdraw',
      'report.withdraw',
      'reviewer',
      { version: 1, reason: REASON },
      at('/withdraw'),
    ),
  ];
}
