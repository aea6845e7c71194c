import { dayAndTime } from '@shared/time/time-format';
import { call } from '@tests/weapp/sign-in-on-phone';
import type { Resident } from './book-a-lecture';
import type { Screen } from './at-a-screen';
import { signInAs, type StagedActivity } from './stage-activity';

interface Place {
  origin: string;
  /** The demo account before the screen, to know when the job has told her. */
  account: string;
  activity: StagedActivity;
}

const hourMs = 3_600_000;

/** Once she is signed up the organisers move it, and later call it off: her screen says so each time. */
export async function hearOfChanges(
  screen: Screen,
  resident: Resident,
  { origin, account, activity }: Place,
): Promise<void> {
  const { id, title } = activity;
  await resident.finds({ id, title, town: { id: '330382108', name: '虹桥镇' } });
  await resident.signsIn();
  await resident.signsUp();
  await screen.back();

  const { before, after } = await moveByADay(origin, id);
  await untilNotified(origin, account, '活动有变动');
  await opensInbox(screen);
  await screen.sees(`时间改到 ${dayAndTime(after)}（原来是 ${dayAndTime(before)}）`);
  await screen.sees('教室那天有考试');
  await screen.tap('活动有变动');
  await screen.sees('适合谁');
  await screen.sees(dayAndTime(after));
  await screen.doesNotSee(dayAndTime(before));
  await screen.back();
  await screen.back();
  await screen.tapTab('首页');
  await showsAsNext(screen, after, title);

  await callOff(origin, id);
  await untilNotified(origin, account, '活动取消了');
  await opensInbox(screen);
  await screen.sees('原因：讲师病了');
  await screen.tap('活动取消了');
  await screen.sees('这场活动取消了');
  await screen.back();
  await screen.back();
  await screen.tapTab('首页');
  await screen.doesNotSee(title);
}

async function opensInbox(screen: Screen): Promise<void> {
  await screen.tapTab('我的');
  await screen.sees('登录过的设备');
  await screen.tap('消息');
}

/** By the operations of the console. */
async function moveByADay(origin: string, activityId: string) {
  const token = await signInAs(origin, 'organiser-town');
  const read = await call(origin, 'activities/draft', { activityId }, token);
  const { activityId: _id, revision, status: _status, ...draft } = read;
  const sessions: { startsAt: string; endsAt: string }[] = Array.isArray(draft.sessions)
    ? draft.sessions
    : [];
  const later = (instant: string) => new Date(Date.parse(instant) + 25 * hourMs).toISOString();
  const moved = sessions.map((session) => ({
    ...session,
    startsAt: later(session.startsAt),
    endsAt: later(session.endsAt),
  }));
  const note = '教室那天有考试。';
  const input = { activityId, revision, draft: { ...draft, sessions: moved }, note };
  await call(origin, 'activities/edit', input, token);
  return {
    before: new Date(sessions[0]?.startsAt ?? ''),
    after: new Date(moved[0]?.startsAt ?? ''),
  };
}

async function callOff(origin: string, activityId: string): Promise<void> {
  const token = await signInAs(origin, 'organiser-town');
  await call(origin, 'activities/callOff', { activityId, reason: '讲师病了' }, token);
}

/** The job runs after the commit, on its own: asks until its message is there. */
async function untilNotified(origin: string, account: string, title: string): Promise<void> {
  const token = await signInAs(origin, account);
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const { items } = await call(origin, 'people/listInbox', {}, token);
    if (JSON.stringify(items).includes(`"${title}"`)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nobody was told: ${title}`);
}

/** The badge beside the title: day, weekday, clock. */
async function showsAsNext(screen: Screen, at: Date, title: string): Promise<void> {
  const [, , day, , weekday, clock] = dayAndTime(at).split(' ');
  const badge = `${day}${weekday}${clock}${title}`.replace(/\s/g, '');
  const deadline = Date.now() + 8_000;
  let shown = '';
  while (Date.now() < deadline) {
    shown = (await screen.text()).replace(/\s/g, '');
    if (shown.includes(badge)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`"${badge}" is not on the screen:\n${shown}`);
}
