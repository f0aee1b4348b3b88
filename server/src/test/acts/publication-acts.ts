import { type Act, type Play, REASON } from './play.js';

const W40 = '2025-W40';

export function publicationActs(play: Play): Act[] {
  let id = 0;
  return [
    play.remembering(
      play.act('POST /api/publications', 'publication.publish', 'director', async () => {
        const seen = await play.who.director.get(`/api/publications/preview?period=${W40}`);
        const { baseVersion, licence, snapshot } = seen.body;
        return { period: W40, baseVersion, licence, asOf: snapshot.asOf };
      }),
      (made) => (id = made),
    ),
    play.act(
      'POST /api/publications/{id}/withdraw',
      'publication.withdraw',
      'director',
      { reason: REASON },
      () => `/api/publications/${String(id)}/withdraw`,
    ),
  ];
}
