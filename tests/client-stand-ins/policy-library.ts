import type { PolicyCard, PolicyDetail, PolicyRule, PolicyVersion } from '@shared/policies/views';
import type { Topic } from '@shared/policies/topics';
import { fixed, hers, parameter, ruleOf } from '../builders/rules';
import Taro from './taro';

const idOf = (number: number) =>
  `0190a5a0-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

function ruled(number: number, title: string, changes: Partial<PolicyRule> = {}): PolicyRule {
  return {
    id: idOf(number),
    title,
    standing: 'law',
    topics: ['business'],
    gains: '咨询不收钱',
    loan: null,
    deadline: null,
    yearlyGain: null,
    discreet: false,
    hasCalculator: false,
    rule: null,
    parameters: {},
    ...changes,
  };
}

const starts = { op: 'is', fact: 'starts_business', value: true } as const;
const registered = { op: 'one-of', fact: 'registration', values: ['个体工商户', '公司'] } as const;
const harassed = { op: 'is', fact: 'harassed', value: true } as const;
const rated = { op: 'at-least', fact: 'staff_hired', amount: { parameter: 'gone' } } as const;

/** One policy of every outcome for somebody who starts a business and has not registered. */
export const loan = ruled(1, '妇女创业贷款贴息', {
  standing: 'example',
  gains: '利息的一半',
  loan: '最多借多少，看窗口',
  deadline: '2026-12-20',
  hasCalculator: true,
  rule: ruleOf(fixed('starts', starts)),
});
export const advice = ruled(2, '先登记再补', { rule: ruleOf(hers('registered', registered)) });
export const over = ruled(3, '只给没开店的', {
  rule: ruleOf({ op: 'not', of: fixed('shop', starts) }),
});
export const rateGone = ruled(4, '雇人补贴', {
  rule: ruleOf(fixed('rated', rated)),
  parameters: { gone: parameter(['2020-01-01', '2026-06-30', 3]) },
});
export const unruled = ruled(5, '要当面看的帮扶', { topics: ['business', 'hardship'] });
export const atCounter = ruled(6, '窗口才知道的', {
  rule: ruleOf({ op: 'all', of: [fixed('begins', starts), fixed('counter', { op: 'counter' })] }),
});
export const quiet = ruled(7, '上班遇到不愿意的事，可以找谁', {
  topics: ['safety', 'work'],
  gains: '',
  discreet: true,
  rule: ruleOf(fixed('harassed', harassed)),
});

export const allRules = [loan, advice, over, rateGone, unruled, atCounter, quiet];

export function detailOf(policy: PolicyRule, changes: Partial<PolicyDetail> = {}): PolicyDetail {
  return {
    ...cardOf(policy),
    heading: policy.title,
    who: '在乐清开店的妇女',
    steps: ['先到窗口问', '交材料'],
    materials: [{ name: '身份证', why: '证明是本人', whereToGet: '随身带' }],
    places: [{ name: '人社窗口', address: '示例路 1 号', telephone: '12333' }],
    officeJudges: ['贷款能不能批'],
    isNot: ['不是白给的钱'],
    issuer: '示例单位',
    documentNumber: null,
    basis: null,
    sources: [
      {
        title: '国家法律法规数据库',
        url: 'https://flk.npc.gov.cn/detail?x=1',
        host: 'flk.npc.gov.cn',
        checkedOn: '2026-11-01',
        checked: 'page',
      },
    ],
    attachments: [],
    from: null,
    until: null,
    hasRule: policy.rule !== null,
    calculator: policy.hasCalculator ? 'loan' : null,
    parameters: {},
    version: 1,
    publishedAt: '2026-11-01T02:00:00.000Z',
    following: false,
    ...changes,
  };
}

export function cardOf(policy: PolicyRule, changes: Partial<PolicyCard> = {}): PolicyCard {
  const { id, title, standing, topics, gains, loan: lent, deadline, discreet } = policy;
  return {
    id,
    title,
    summary: `${title}，一句话说清。`,
    standing,
    state: 'in-force',
    topics,
    gains,
    loan: lent,
    deadline,
    region: '乐清',
    discreet,
    ...changes,
  };
}

interface Call {
  operation: string;
  input: Record<string, unknown>;
  whole: string;
}

/** The library on the mock transport; it keeps what she follows, and every request as it was sent. */
export class TestLibrary {
  readonly calls: Call[] = [];
  rules: PolicyRule[] = [...allRules];
  details: PolicyDetail[] = allRules.map((policy) => detailOf(policy));
  versions: PolicyVersion[] = [];
  found: 'words' | 'sound' | 'closest' | 'nothing' = 'words';
  marks: string[] = [];
  followed = new Set<string>();
  topics = new Set<Topic>();
  /** The network is gone. */
  isLost = false;

  constructor() {
    Taro.request.mockImplementation((request: unknown) =>
      Object.assign(this.answer(Object(request)), { abort: () => undefined }),
    );
  }

  sent(operation: string): Call[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  private async answer(request: { url: string; data: unknown }) {
    const operation = request.url.split('/').at(-1) ?? '';
    const input: Record<string, unknown> =
      typeof request.data === 'string' ? JSON.parse(request.data) : Object(request.data);
    this.calls.push({ operation, input, whole: JSON.stringify(request) });
    await Promise.resolve();
    if (this.isLost) throw new Error('request:fail');
    return { statusCode: 200, data: this.do(operation, input) };
  }

  private do(operation: string, input: Record<string, unknown>): unknown {
    switch (operation) {
      case 'rules':
        return this.rulesPage(input.after);
      case 'policy':
        return this.policy(String(input.policyId));
      case 'versions':
        return { versions: this.versions };
      case 'search': {
        const items = this.found === 'nothing' ? [] : this.rules.map((each) => cardOf(each));
        return { items, marks: this.marks, found: this.found, hasMore: false };
      }
      case 'list':
        return { items: this.rules.map((each) => cardOf(each)), next: null };
      case 'suggest':
        return { suggestions: [{ policyId: loan.id, title: loan.title }] };
      case 'follow':
        return this.follow(Object(input.followed), input.on === true);
      case 'following':
        return {
          policies: this.rules
            .filter(({ id }) => this.followed.has(id))
            .map((each) => cardOf(each)),
          topics: [...this.topics],
        };
      default:
        throw new Error(`nobody answers ${operation}`);
    }
  }

  /** Two pages, as a large library comes. */
  private rulesPage(after: unknown) {
    const half = Math.ceil(this.rules.length / 2);
    return after === undefined
      ? { items: this.rules.slice(0, half), next: 'second' }
      : { items: this.rules.slice(half), next: null };
  }

  private policy(id: string) {
    const detail = this.details.find((each) => each.id === id);
    return detail && { ...detail, following: this.followed.has(id) };
  }

  private follow(
    { what, policyId, topic }: { what: string; policyId: string; topic: Topic },
    on: boolean,
  ) {
    if (what === 'topic') this.topics[on ? 'add' : 'delete'](topic);
    else this.followed[on ? 'add' : 'delete'](policyId);
    return { done: true };
  }
}
