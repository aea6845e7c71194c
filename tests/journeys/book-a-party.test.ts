import type { Browser } from 'playwright-core';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { call } from '@tests/weapp/sign-in-on-phone';
import { closeBrowserAfterTests } from '@tests/weapp/runner/launch-browser';
import { openMiniProgram } from '@tests/weapp/runner/open-mini-program';
import type { Screen } from './at-a-screen';
import { signInAs, stageActivity, type StagedActivity } from './stage-activity';
import { launchChromium } from '@tests/support/chromium';
import { WebPage } from './web-page';

interface Phone extends Screen {
  close(): Promise<void>;
}

const detail = ({ id }: StagedActivity) => `domains/activities/pages/detail/index?id=${id}`;
const bookings = 'domains/activities/pages/bookings/index';
let database: TestDatabase | null = null;
let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  if (process.env.TEST_DATABASE === 'postgres') database = await openTestDatabase();
  gateway = await startGateway({ databaseUrl: database?.url ?? null });
  browser = await launchChromium();
}, 200_000);

closeBrowserAfterTests();
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  await database?.close();
});

/** Each screen has its own people, so that nobody's earlier booking is in the way. */
interface Hands {
  name: string;
  withChild: { account: string; name: string; child: string };
  alone: string;
  open: (path: string) => Promise<Phone>;
}

const hands: Hands[] = [
  {
    name: 'the web app',
    withChild: { account: 'mother', name: '李妈妈', child: '小满' },
    alone: '王老师',
    open: (path) => WebPage.open(browser, `${gateway.origin}/${path}`),
  },
  {
    name: 'the built mini-program',
    withChild: { account: 'grandmother', name: '陈奶奶', child: '乐乐' },
    alone: '林老师',
    open: (path) => openMiniProgram({ baseUrl: gateway.origin, path }),
  },
];

/** She opens the activity from a friend's message and says who she is. */
async function signIn(phone: Phone, button: string, who: string): Promise<void> {
  await phone.tap(button);
  await phone.sees('登录后能报名、看入场码');
  await phone.tap(who);
}

/** Her family, and whether the page will have ticked them: those who came along the last time. */
async function cameLastTime(
  { id }: StagedActivity,
  { account }: Hands['withChild'],
): Promise<[name: string, isTicked: boolean][]> {
  const token = await signInAs(gateway.origin, account);
  const form = await call(gateway.origin, 'activities/signUpForm', { activityId: id }, token);
  const family: { memberId: string; name: string }[] = Array.isArray(form.family)
    ? form.family
    : [];
  const last: { memberId: string | null }[] = Array.isArray(form.lastParty) ? form.lastParty : [];
  return family.map(({ memberId, name }) => [
    name,
    last.some((member) => member.memberId === memberId),
  ]);
}

describe.each(hands)('from $name', ({ name, withChild, alone, open }) => {
  it('a mother takes her child, and one of whom nothing is written down but the age', async () => {
    const activity = await stageActivity(gateway.origin, {
      title: `亲子手工（${name}）`,
      places: 10,
    });
    const ticked = await cameLastTime(activity, withChild);
    const phone = await open(detail(activity));
    await signIn(phone, '登录后报名', withChild.name);
    await phone.sees('报名 · 本人');
    await phone.tap('带上家人');
    await phone.sees('带没登记的小孩');
    // Of this family the demo may know who came last time: she stays as she is, the others go.
    for (const [child, isTicked] of ticked) {
      if (isTicked !== (child === withChild.child)) await phone.tap(child);
    }
    await phone.tap('多带一个小孩');
    await phone.tap('4 岁');
    await phone.tap('报名 · 本人和 2 个孩子');
    await phone.sees('报好了');
    await phone.sees('已报名 · 3 人');
    await phone.sees(`谁去：本人、${withChild.child}`);
    await phone.sees('小孩（4 岁）');
    await phone.close();
  }, 90_000);

  it('full: she waits, is offered the place that somebody gives back, and takes it', async () => {
    const activity = await stageActivity(gateway.origin, {
      title: `只有一个名额（${name}）`,
      places: 1,
    });
    const other = await signInAs(gateway.origin, 'volunteer');
    const booked = await call(
      gateway.origin,
      'activities/signUp',
      { activityId: activity.id },
      other,
    );

    let phone = await open(detail(activity));
    await phone.sees('名额已满，可以候补');
    await signIn(phone, '登录后候补', alone);
    await phone.tap('候补 · 本人');
    await phone.sees('候补第 1 位');

    await call(gateway.origin, 'activities/cancel', { bookingId: booked.id }, other);
    await phone.close();

    // On another phone of hers, later.
    phone = await open(bookings);
    await signIn(phone, '去登录', alone);
    await phone.sees('有名额了');
    await phone.tap(activity.title);
    await phone.sees('有名额了，留到');
    await phone.tap('要，我来');
    await phone.sees('没有信号也能用');
    await phone.close();
  }, 90_000);

  it('a course of eight sessions is one booking, and is given back as one', async () => {
    const phone = await open(
      detail(
        await stageActivity(gateway.origin, {
          title: `八次课（${name}）`,
          places: 5,
          sessions: 8,
          startsIn: 20,
        }),
      ),
    );
    await phone.sees('共 8 次，一次报完');
    await phone.sees('8. 第 8 课');
    await signIn(phone, '登录后报名', alone);
    await phone.tap('报名 · 本人');
    await phone.sees('报好了');
    await phone.sees('共 8 次');
    await phone.tap('来不了，取消');
    await phone.sees('确定来不了吗？');
    await phone.tap('取消这次报名');
    await phone.sees('已取消');
    await phone.close();
  }, 90_000);
});
