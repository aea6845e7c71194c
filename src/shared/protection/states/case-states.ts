/**
 * Who wrote: she herself, somebody about another person, one whom the law obliges, or the daily trial from
 * outside which shows that reports arrive (`drill`).
 */
export const reporters = ['self', 'other', 'obliged', 'drill'] as const;
export type Reporter = (typeof reporters)[number];

/** 紧急 · 答得太少，先当作紧急看 · 没有触发，不等于安全. */
export const urgencies = ['urgent', 'unclear', 'ordinary'] as const;
export type Urgency = (typeof urgencies)[number];

/** What was answered too little about is looked at as if it were urgent. */
export const isUrgent = (urgency: Urgency): boolean => urgency !== 'ordinary';

/** The more urgent of two: nothing that she sends lowers what stood there. */
export function moreUrgent(one: Urgency, other: Urgency): Urgency {
  return urgencies.indexOf(one) <= urgencies.indexOf(other) ? one : other;
}

export const caseStates = [
  'waiting',
  'taken',
  /** A handler asked to close it, or to set it aside; the lead has not said yes. */
  'closing',
  'closed',
  /** Taken back with her code: a handler asks her whether it was she, and can undo it. */
  'withdrawn',
  /** 误发, 测试, 骚扰: looked at, and no case. */
  'without-case',
] as const;
export type CaseState = (typeof caseStates)[number];

/** What whoever holds the code is told. Of a report about somebody else: waiting or closed only. */
export const ownerStates = ['waiting', 'taken', 'closed'] as const;
export type OwnerState = (typeof ownerStates)[number];

/** About somebody else: the shared thread takes 收到 and 已处理 from handlers, and nothing else. */
export const isAboutAnother = (reporter: Reporter): boolean =>
  reporter === 'other' || reporter === 'obliged';

/** Null for what is hidden from her: she took it back. */
export function ownerStateOf(state: CaseState, reporter: Reporter): OwnerState | null {
  if (state === 'withdrawn') return null;
  if (state === 'closed' || state === 'without-case') return 'closed';
  return isAboutAnother(reporter) || state === 'waiting' ? 'waiting' : 'taken';
}

export const caseActions = [
  'take',
  'ask-to-close',
  'ask-to-set-aside',
  'agree-to-set-aside',
  'agree-to-close',
  'keep-open',
  'reopen',
  'confirm-trial',
] as const;
export type CaseAction = (typeof caseActions)[number];

const moves: Record<CaseAction, Partial<Record<CaseState, CaseState>>> = {
  take: { waiting: 'taken', taken: 'taken' },
  'ask-to-close': { taken: 'closing' },
  'ask-to-set-aside': { waiting: 'closing', taken: 'closing' },
  'agree-to-set-aside': { closing: 'without-case' },
  'agree-to-close': { closing: 'closed' },
  'keep-open': { closing: 'taken' },
  reopen: { closed: 'taken', 'without-case': 'taken' },
  'confirm-trial': { waiting: 'without-case', taken: 'without-case' },
};

/** The state after an action of a handler's; null where it cannot be taken. */
export function stateAfter(action: CaseAction, state: CaseState): CaseState | null {
  return moves[action][state] ?? null;
}

/** The state after she wrote: what was closed waits for somebody again, and nobody says yes to an end unread. */
export function stateAfterHerMessage(state: CaseState): CaseState {
  if (state === 'closing') return 'taken';
  return state === 'closed' || state === 'without-case' ? 'waiting' : state;
}

/** 误发, 测试, 骚扰. */
export const withoutCaseKinds = ['by-mistake', 'test', 'harassment'] as const;
export type WithoutCaseKind = (typeof withoutCaseKinds)[number];

export const closeReasons = [
  'helped',
  'referred',
  'as-she-wished',
  'out-of-reach',
  'another-county',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why urgency was lowered; she sees that it was, and why. */
export const lowerReasons = ['asked-her', 'she-is-safe-elsewhere', 'set-by-mistake'] as const;
export type LowerReason = (typeof lowerReasons)[number];

/** Why a case is closed and kept when it is taken back: 未成年人, 依法报告过, 案件在办. A referral is one, too. */
export const keepingGrounds = ['child', 'reported-by-duty', 'proceedings'] as const;
export type KeepingGround = (typeof keepingGrounds)[number];
