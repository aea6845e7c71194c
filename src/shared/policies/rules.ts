import { judge, type Judgement, type Person } from '@shared/rules/judge';
import { figureOn, type Parameter } from '@shared/rules/parameters';
import { versionOn } from '@shared/rules/rule';
import type { Ranked } from '@shared/rules/order-outcomes';
import { mentionsViolence } from '@shared/text/mentions-violence';
import { addDays } from '@shared/time/shanghai';
import type { PolicyDraft } from './drafts';
import { figureState } from './figures';
import { figureDays, hostOf, isOfficial, sourceDays } from './sources';
import { topicsWithoutTrace } from './topics';
import type { PolicyState } from './states';
import type { DueItem, PolicyRule } from './views';

/** So many days before its end a policy is shown as ending. */
export const endingDays = 30;

/**
 * What residents are told of a policy on a day ("YYYY-MM-DD"). Time is compared when it is read: nothing
 * has to run for a policy to end.
 */
export function stateOf(draft: PolicyDraft, today: string): PolicyState {
  if (draft.until !== undefined && draft.until < today) return 'ended';
  if (draft.standing === 'unchecked' || missingFigures(draft, today).length > 0) return 'unchecked';
  if (draft.until !== undefined && draft.until <= addDays(today, endingDays)) return 'ending';
  return 'in-force';
}

/** Parameters without a figure on a day. */
function missingFigures({ parameters }: PolicyDraft, today: string): string[] {
  return Object.keys(parameters).filter((name) => figureOn(parameters[name], today) === null);
}

/** What may stand in lists, in messages and in the browser's bar. */
export function listTitle({ title, neutralTitle }: PolicyDraft): string {
  return neutralTitle ?? title;
}

/** Whether it is to leave no trace on the phone, and no follow on the server. */
export function isDiscreet({ neutralTitle, topics }: PolicyDraft): boolean {
  return neutralTitle !== undefined || topics.some((topic) => topicsWithoutTrace.includes(topic));
}

export interface DraftProblem {
  field: string;
  reason: string;
}

/** Amounts and rates in words: "300 元", "6万元", "3%". */
const amount = /[0-9０-９一二三四五六七八九十百千]\s*(万|亿)?(元|块)|[0-9０-９.]\s*[%％]/;

/** What the schema cannot see; null when the draft can be kept. */
export function draftProblem(draft: PolicyDraft): DraftProblem | null {
  const { title, neutralTitle, summary, gains, loan = '', from, until } = draft;
  const isTold = mentionsViolence([title, summary, gains, loan].join('\n'));
  if (isTold && neutralTitle === undefined) {
    return { field: 'neutralTitle', reason: '这些话会在列表里露出来，请写一个别人看不出来的标题' };
  }
  if (neutralTitle !== undefined && mentionsViolence(neutralTitle)) {
    return { field: 'neutralTitle', reason: '这个标题还是看得出来，请换一种说法' };
  }
  if (from !== undefined && until !== undefined && until < from) {
    return { field: 'until', reason: '结束那天要在开始那天之后' };
  }
  return standingProblem(draft);
}

function standingProblem(draft: PolicyDraft): DraftProblem | null {
  const { standing, summary, gains, loan = '' } = draft;
  if (standing !== 'example' && standing !== 'local') return null;
  const isExample = standing === 'example';
  if (amount.test([summary, gains, loan].join('\n')) || draft.yearlyGain !== undefined) {
    const reason = isExample ? '示例不写金额和比例' : '标准由本地定的，不写金额和比例';
    return { field: 'gains', reason };
  }
  if (isExample && draft.documentNumber !== undefined) {
    return { field: 'documentNumber', reason: '示例不写文号，免得被当真' };
  }
  if (isExample && draft.basis !== undefined) {
    return { field: 'basis', reason: '示例不写依据，免得被当真' };
  }
  return null;
}

export interface PublishWorld {
  /** Hosts on the platform administrator's list. */
  hosts: readonly string[];
  /** Real people use it: examples stay out. */
  production: boolean;
}

/** Where it stands that nothing without a source goes public; an empty list may be published. */
export function sourceProblems(
  draft: PolicyDraft,
  { hosts, production }: PublishWorld,
): DraftProblem[] {
  if (draft.standing === 'example') {
    return production ? [{ field: 'standing', reason: '示例不能在正式环境公开' }] : [];
  }
  if (draft.sources.length === 0) {
    return [{ field: 'sources', reason: '没有官方来源，不能公开' }];
  }
  const named = [
    ...draft.sources.map(({ url }) => ({ field: 'sources', url })),
    ...draft.attachments.map(({ url }) => ({ field: 'attachments', url })),
  ];
  return named
    .filter(({ url }) => !isOfficial(hostOf(url) ?? '', hosts))
    .map(({ field, url }) => ({
      field,
      reason: `${hostOf(url) ?? url} 不是 gov.cn，也不在平台管理员的名单里`,
    }));
}

/** Something to check, of a policy that is known. */
export type Due = Omit<DueItem, 'policyId' | 'title'>;

/** What of a public policy somebody has to check on a day. */
export function duesOf(draft: PolicyDraft, today: string): Due[] {
  if (draft.standing === 'example') return [];
  const soon = addDays(today, figureDays);
  const { title, until = null, parameters, sources } = draft;
  const dues: Due[] = Object.values(parameters).flatMap((each) => figureDue(each, today) ?? []);
  if (until !== null && today <= until && until <= soon) {
    dues.push({ kind: 'policy-ending', what: title, on: until });
  }
  for (const { title: what, checkedOn: on } of sources) {
    if (addDays(on, sourceDays) <= today) dues.push({ kind: 'source-old', what, on });
  }
  return dues;
}

/** There is no figure today, or it ends soon and none follows it. */
function figureDue(parameter: Parameter, today: string): Due | null {
  const { words: what } = parameter;
  const { state, endsOn } = figureState(parameter, today);
  if (state === 'missing') return { kind: 'figure-missing', what, on: null };
  return state === 'ending' ? { kind: 'figure-ending', what, on: endsOn } : null;
}

/**
 * How a policy answers for a person: its rule's outcome, but 待核实 for what was read in an old copy only,
 * whatever the rule says. The trace stays, to be shown with that.
 */
export function judgePolicy(
  policy: Pick<PolicyRule, 'standing' | 'rule' | 'parameters'>,
  person: Omit<Person, 'parameters'>,
): Judgement {
  const judged = judge(policy.rule, { ...person, parameters: policy.parameters });
  const isUnsure = policy.standing === 'unchecked' && judged.outcome !== 'no-rule';
  return isUnsure ? { ...judged, outcome: 'unverified', missing: [] } : judged;
}

/** A judged policy as it is put in order. */
export function rankedOf(policy: PolicyRule, { outcome }: Judgement): Ranked {
  const { id, deadline, yearlyGain } = policy;
  return { id, outcome, deadline, yearlyGain };
}

/** What a phone needs of a public policy: without examples, and without versions that cannot count any more. */
export function compactRule(
  draft: PolicyDraft,
  today: string,
): Pick<PolicyRule, 'rule' | 'parameters'> {
  const { rule, parameters } = draft;
  if (rule === undefined) return { rule: null, parameters: {} };
  const current = versionOn(rule, today);
  // By contract, an older version counts for whoever signed then.
  const kept =
    current !== null && current.judgedBy !== 'contract'
      ? rule.versions.filter((version) => version === current || version.from > today)
      : rule.versions;
  return {
    rule: { versions: kept.map((version) => ({ ...version, examples: [] })) },
    parameters,
  };
}
