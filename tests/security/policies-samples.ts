import { policyOf, shopRule } from '@tests/builders/policy-drafts';
import { everyQuestionFine } from '@tests/builders/gender-reviews';
import type { Samples } from './samples';
import type { Scene } from './scene';

type Draft = Samples['policies']['create']['input']['draft'];

/** A good input for every operation of the domain. */
export function policiesSamples(scene: Scene, after: string): Samples['policies'] {
  const unitId = scene.tree.hongqiao.id;
  const { policyId, waitingPolicyId, reviewId } = scene.policies;
  const ofWaiting = { policyId: waitingPolicyId, revision: 1 };
  return {
    list: { rule: 'anyone', input: { after, limit: 20, topic: 'business' } },
    search: { rule: 'anyone', input: { words: '贷款', topic: 'business' } },
    suggest: { rule: 'anyone', input: { words: '贷' } },
    policy: { rule: 'anyone', input: { policyId } },
    versions: { rule: 'anyone', input: { policyId } },
    rules: { rule: 'anyone', input: { after } },
    following: { rule: 'signed-in', input: {} },
    follow: {
      rule: 'signed-in',
      input: { followed: { what: 'policy', policyId }, on: true },
    },
    drafts: {
      rule: 'writes-for-unit',
      input: {
        after,
        limit: 20,
        unitId,
        status: 'in-review',
        standing: 'local',
        topic: 'business',
        words: '开店',
      },
    },
    draft: { rule: 'writes-policy', input: { policyId } },
    create: { rule: 'writes-draft', input: { draft: draftAt(scene) } },
    edit: {
      rule: 'edits-policy',
      input: { ...ofWaiting, draft: draftAt(scene) },
      triedElsewhere: 'draft',
    },
    sendToReview: { rule: 'writes-policy', input: ofWaiting },
    returnForChanges: { rule: 'reviews-policy', input: { ...ofWaiting, reason: '条号请核对' } },
    publish: { rule: 'reviews-policy', input: ofWaiting },
    withdraw: { rule: 'writes-policy', input: { policyId, reason: '写错了' } },
    due: { rule: 'writes-for-unit', input: { unitId } },
    sourceHosts: { rule: 'writes-for-unit', input: { unitId } },
    markChecked: {
      rule: 'writes-policy',
      input: { policyId, url: 'https://flk.npc.gov.cn/' },
    },
    parameters: { rule: 'writes-for-unit', input: { unitId } },
    addFigure: {
      rule: 'writes-for-unit',
      input: {
        unitId,
        name: 'rate',
        figure: figureAt,
        policies: [ofWaiting],
        whatChanged: '换了利率',
      },
    },
    genderReviews: { rule: 'writes-for-unit', input: { after, limit: 20, unitId } },
    genderReview: { rule: 'looks-at-draft', input: { reviewId } },
    registerGenderReview: {
      rule: 'writes-for-unit',
      input: {
        unitId,
        title: '社区托育实施细则（征求意见稿）',
        office: '县卫健局',
        about: '问到费用和时间',
        receivedOn: '2026-11-01',
      },
    },
    giveOpinion: {
      rule: 'looks-at-draft',
      input: { reviewId, answers: everyQuestionFine, words: '总的没有意见' },
    },
    closeGenderReview: {
      rule: 'concludes-on-draft',
      input: { reviewId, outcome: 'change', words: '请补上分男女的数' },
    },
    allowHost: { rule: 'administers-platform', input: { host: 'www.example.cn', allowed: true } },
  };
}

const figureAt = {
  from: '2026-01-01',
  until: null,
  value: 1,
  source: { clause: { document: '示例文件', article: '第一条' }, checkedOn: '2026-11-01' },
};

/** All that an editor can fill in. */
function draftAt({ tree }: Scene): Draft {
  return policyOf(tree.hongqiao, {
    standing: 'law',
    neutralTitle: '开店先问',
    loan: '可以借一笔，要还',
    yearlyGain: 100_00,
    materials: [{ name: '身份证', why: '证明是你本人', whereToGet: '派出所' }],
    places: [{ name: '虹桥镇便民中心', address: '虹桥镇', telephone: '12338' }],
    officeJudges: ['是不是符合条件'],
    isNot: ['不是一定能领'],
    documentNumber: '主席令第 1 号',
    attachments: [{ title: '申请表', url: 'https://www.gov.cn/form.pdf' }],
    from: '2026-01-01',
    until: '2027-12-31',
    deadline: '2027-06-30',
    rule: shopRule(),
    parameters: {
      rate: {
        words: '示例利率',
        unit: 'millionths',
        figures: [figureAt],
      },
    },
    calculator: 'loan',
    whatChanged: '换了地址',
  });
}
