import { people } from '@cloud/people';
import { policies } from '@cloud/policies';
import { followJobs } from '@cloud/policies/follow/notify-followers';
import { buildTree } from '../builders/organisation';
import { buildPerson } from '../builders/people';
import { policyOf, shopRule } from '../builders/policy-drafts';
import { answerFrom } from '../support/answer-in-process';
import { runJobsOf } from '../support/run-jobs-of';
import { settleReviews } from '../support/settle-reviews';
import { useWorld } from '../support/test-world';
import type { OutgoingRequest } from './runner/answer-host';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

const getWorld = useWorld();
closeBrowserAfterTests();

test('home, questions, outcomes, policy, calculator, follow, changed, message; no answer is sent', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const staff = (name: string) =>
    buildPerson(world, { name, roles: [{ role: 'editor', unitId: tree.county.id }] });
  const [writer, editor] = [await staff('甲'), await staff('乙')];
  const she = await buildPerson(world);
  const draft = policyOf(tree.county, { title: '开店贷款', rule: shopRule(), calculator: 'loan' });
  const publish = async (made: { policyId: string; revision: number }) => {
    await world.call(policies, 'sendToReview', made, { as: writer });
    await world.call(policies, 'publish', made, { as: editor });
    await settleReviews(world);
    await runJobsOf(world, followJobs);
  };
  const made = await world.call(policies, 'create', { draft }, { as: writer });
  await publish(made);

  const sent: string[] = [];
  const answer = answerFrom(world);
  const app = await openMiniProgram({
    request: (request: OutgoingRequest) => {
      sent.push(`${request.url} ${request.body ?? ''}`);
      return answer(request);
    },
    storage: { 'wh1:session': JSON.stringify({ token: she.token, personId: she.id }) },
  });
  await app.page.clock.setFixedTime(world.clock.now());
  await app.tap('政策匹配');
  await app.isOn('domains/policies/pages/match/index');
  await app.tap('开店创业');
  await app.tap('开始');
  await app.sees('你在开店、办企业，或者正准备开吗？');
  const before = sent.length;
  await app.tap('是');
  await app.tap('下一题');
  await app.isOn('domains/policies/pages/outcomes/index');
  await app.sees('看起来符合');
  await app.sees('第 19 条');
  expect(sent.slice(before)).toEqual([]);
  const kept = async () => (await app.storage())['wh1:seen:policy-answers'];
  expect(await kept()).toContain('"starts_business":true');
  expect(sent.join()).not.toContain('starts_business');

  await app.tap('怎么办、带什么');
  await app.isOn('domains/policies/pages/policy/index');
  await app.sees('一分钟读懂');
  await app.sees('flk.npc.gov.cn');
  await app.tap('算一算每月还多少');
  await app.isOn('domains/policies/pages/calculator/index');
  await app.type('想借多少', '３０万');
  await app.type('一年利率（%）', '3');
  await app.sees('8,724.36 元');
  await app.back();
  await app.tap('关注，变了告诉我');
  await app.sees('在关注，变了告诉你。不关注了');

  const changed = { ...draft, whatChanged: '多了一个窗口' };
  const again = await world.call(policies, 'edit', { ...made, draft: changed }, { as: writer });
  await publish(again);
  const { items } = await world.call(people, 'listInbox', {}, { as: she });
  expect(items.map(({ link }) => link)).toEqual([{ to: 'policy', policyId: made.policyId }]);
  await app.back();
  await app.tap('清掉我的回答');
  await app.sees('你想看哪方面？');
  expect(await kept()).toBeUndefined();
  await app.back();
  // By then what her phone has of the policy is no longer fresh.
  await app.page.clock.setFixedTime(new Date(world.clock.now().getTime() + 300_000));
  await app.tap('消息');
  await app.tap('你关注的政策变了');
  await app.isOn('domains/policies/pages/policy/index');
  await app.sees('多了一个窗口');
  await app.close();
});
