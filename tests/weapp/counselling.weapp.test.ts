import { county } from '@shared/organisation/yueqing/yueqing';
import { buildCounsellor, buildService } from '../builders/counselling';
import { buildUnit } from '../builders/organisation';
import { buildPerson, type BuiltPerson } from '../builders/people';
import { answerIn, buildTalkHouse, readThread } from '../builders/talks';
import { answerFrom } from '../support/answer-in-process';
import { createWorld, useWorld, type World } from '../support/test-world';
import { closeBrowserAfterTests } from './runner/launch-browser';
import type { MiniProgram } from './runner/mini-program';
import { openMiniProgram } from './runner/open-mini-program';

const getWorld = useWorld();
let world: World;
let she: BuiltPerson;

closeBrowserAfterTests();

beforeEach(async () => {
  world = getWorld();
  const unit = await buildUnit(world, { name: '小海星中心', shortName: '小海星' });
  await buildService(world, unit);
  await buildCounsellor(world, unit, { name: '林老师' });
  await buildCounsellor(world, unit, { name: '陈老师', hours: [{ from: 840, until: 1020 }] });
  she = await buildPerson(world);
});

/** Her phone, on the world's Monday morning. */
async function openPhone(): Promise<MiniProgram> {
  const session = { token: she.token, personId: she.id };
  const app = await openMiniProgram({
    request: answerFrom(world),
    storage: { 'wh1:session': JSON.stringify(session) },
  });
  await app.page.clock.setFixedTime(world.clock.now());
  return app;
}

async function appointments() {
  return world.db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', world.tenantId)
    .select(['state', 'starts_at', 'remind', 'at_home'])
    .orderBy('starts_at')
    .execute();
}
const at = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`);

test('held, back, another one, booked, moved, cancelled; and the phone keeps nothing of it', async () => {
  const app = await openPhone();
  await app.tap('咨询预约');
  await app.isOn('domains/counselling/pages/start/index');
  await app.sees('12356');
  await app.sees('12338');
  await app.tap('心理咨询');
  await app.sees('谁先有空都行');
  await app.tap('11 月 24 日 周二，有 20');
  await app.tap('09:45');
  await app.sees('为你留到 09:10');
  await app.tap('下一步');
  await app.isOn('domains/counselling/pages/form/index');
  await app.sees('为你留到 09:10');

  await app.back();
  await app.sees('为你留到 09:10');
  expect(await appointments()).toMatchObject([{ state: 'held', starts_at: at('09:45') }]);
  await app.tap('14:00');
  await app.sees('11 月 24 日 周二 14:00');
  await app.sees('陈老师');
  expect(await appointments()).toMatchObject([{ state: 'held', starts_at: at('14:00') }]);

  await app.tap('下一步');
  await app.tap('满 18 岁');
  await app.tap('会');
  await app.sees('手机上什么都不存');
  const before = Object.keys(await app.storage()).sort();
  await app.loseAnswers(1);
  await app.tap('就约这个时间');
  await app.isOn('domains/counselling/pages/appointment/index');
  await app.sees('约好了，这个时间是你的了');
  expect(await appointments()).toMatchObject([
    { state: 'booked', starts_at: at('14:00'), remind: false, at_home: false },
  ]);

  await app.tap('改时间');
  await app.sees('还是这位老师');
  await app.tap('14:15');
  await app.tap('改到 11 月 24 日 周二 14:15');
  await app.sees('改好了');
  await app.tap('来不了，取消');
  await app.sees('取消这个预约？');
  await app.tap('取消预约');
  await app.sees('你取消了');
  expect((await appointments()).map(({ state }) => state)).toEqual(['cancelled']);

  expect(Object.keys(await app.storage()).sort()).toEqual(before);
  expect(await app.share()).toBeNull();
  await app.close();
});

test('booked, written before, talked over a bad line, come back to: her words are on no phone and in no call', async () => {
  // The app knows one county; its list of who reads is for that one.
  world = createWorld(getWorld().db, {}, { tenantId: county.id });
  const house = await buildTalkHouse(world);
  she = house.she;
  const calls: string[] = [];
  const answer = answerFrom(world);
  const open = async (storage: Record<string, unknown>) => {
    const app = await openMiniProgram({
      path: `domains/counselling/pages/appointment/index?id=${house.appointmentId}`,
      request: (request) => {
        calls.push(request.body ?? '');
        return answer(request);
      },
      storage,
    });
    await app.page.clock.setFixedTime(world.clock.now());
    return app;
  };
  const app = await open({
    'wh1:session': JSON.stringify({ token: she.token, personId: she.id }),
  });
  await app.tap('写给老师');
  await app.sees('这三种时候，不能只放在心里');
  await app.tap('我知道了，接着写');
  await app.tap('不会');
  await app.tap('下一步');
  await app.type('想谈什么', '孩子一哭我就发火');
  await app.loseAnswers(1);
  await app.tap('加密发给林老师');
  await app.sees('加密。只有林老师和督导能看', 15_000);
  await app.type('写给老师', '有时候觉得活着没意思');
  await app.sees('这张卡只在你手机上，没有告诉别人');
  await app.tap('发送');
  await app.sees('送到了');
  await answerIn(world, house, '我在，慢慢说');
  const stored = await app.storage();
  await app.close();

  const again = await open(stored);
  await again.tap('写给老师');
  await again.sees('我在，慢慢说', 15_000);
  await again.sees('孩子一哭我就发火');
  const said = ['孩子一哭我就发火', '有时候觉得活着没意思', '我在，慢慢说'];
  expect(await readThread(world, house)).toEqual(said);
  const dump = JSON.stringify([await again.storage(), calls]);
  for (const words of said) expect(dump).not.toContain(words.slice(0, 4));
  expect(await again.share()).toBeNull();
  await again.close();
});
