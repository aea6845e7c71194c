import { call } from '@tests/weapp/sign-in-on-phone';

const hour = 3_600_000;
const day = 24 * hour;
const hongqiao = '330382108';

interface Staged {
  title: string;
  places: number;
  /** Sessions, a week apart; one when left out. */
  sessions?: number;
  /** Days until the first session; 5 when left out. */
  startsIn?: number;
}

export interface StagedActivity {
  id: string;
  title: string;
}

/** The token of a demo account that is signed in anew. */
export async function signInAs(origin: string, account: string): Promise<string> {
  return String((await call(origin, 'people/signInAsDemo', { account })).token);
}

/** Written by the organiser of 虹桥镇 and published by the county's, through the operations of the console. */
export async function stageActivity(origin: string, staged: Staged): Promise<StagedActivity> {
  const token = await signInAs(origin, 'organiser-town');
  const now = Date.now();
  const at = (ms: number) => new Date(now + ms).toISOString();
  const startsIn = staged.startsIn ?? 5;
  const sessions = Array.from({ length: staged.sessions ?? 1 }, (_, week) => ({
    topic: `第 ${week + 1} 课`,
    startsAt: at((startsIn + 7 * week) * day),
    endsAt: at((startsIn + 7 * week) * day + 2 * hour),
  }));
  const { activityId } = await call(
    origin,
    'activities/create',
    {
      seriesId: 'mother-school',
      kind: sessions.length > 1 ? 'course' : 'lecture',
      title: staged.title,
      summary: '坐下来慢慢聊。',
      audience: '谁都可以来',
      unitId: hongqiao,
      venueName: '妇女之家 二楼',
      venueAddress: '虹桥镇幸福东路 1 号',
      groups: [{ name: '', places: staged.places }],
      sessions,
      signUpOpensAt: at(-day),
      signUpClosesAt: at(4 * day),
      cancelUntil: at(4 * day),
    },
    token,
  );
  await call(origin, 'activities/sendToReview', { activityId }, token);
  const reviewer = await signInAs(origin, 'organiser-county');
  await call(origin, 'activities/publish', { activityId }, reviewer);
  return { id: String(activityId), title: staged.title };
}
