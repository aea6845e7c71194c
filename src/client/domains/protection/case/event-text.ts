import type { LowerReason } from '@shared/protection/states/case-states';
import type { EventKind, EventRole } from '@shared/protection/states/events';
import type { ReferralTarget } from '@shared/protection/states/referral-states';
import type { TimelineEvent } from '@shared/protection/wire';

export const targetText: Readonly<Record<ReferralTarget, string>> = {
  police: '公安',
  hospital: '医院',
  refuge: '临时庇护处',
  'civil-affairs': '民政',
  'legal-aid': '法律援助',
  court: '法院',
  procuratorate: '检察院',
  school: '学校',
  counselling: '心理咨询',
  town: '镇街',
  other: '别的单位',
};

const lowerText: Readonly<Record<LowerReason, string>> = {
  'asked-her': '问过你',
  'she-is-safe-elsewhere': '你在安全的地方',
  'set-by-mistake': '之前标错了',
};

const roles: Record<EventRole, string> = {
  owner: '你',
  handler: '经办人',
  lead: '中心负责人',
  system: '系统',
};

type Words = (who: string, detail: string | null) => string;

const words: Record<EventKind, Words> = {
  received: () => '已存到系统',
  opened: (who) => `${who}打开看了`,
  taken: (who) => `${who}接手了`,
  'handed-over': () => '换了一位经办人',
  'handler-gone': () => '原来的经办人不办了，正在找人接手',
  written: () => '你后来写的，已存到系统',
  'urgency-raised': () => '改成了紧急',
  'urgency-lowered': (_who, detail) => `不再按紧急办${because(detail)}`,
  'referral-sent': (_who, detail) => `转介到${to(detail)}`,
  'referral-accepted': (_who, detail) => `${to(detail)}接了`,
  'referral-refused': (_who, detail) => `${to(detail)}没有接`,
  'referral-done': (_who, detail) => `${to(detail)}办完了`,
  'referral-withdrawn': () => '转介收回了',
  'kept-by-law': () => '依法要留，撤回后也不删',
  closing: (who) => `${who}想要结案，等负责人同意`,
  'kept-open': () => '没有结案，接着办',
  closed: () => '结案了',
  reopened: () => '重新打开了',
  'without-case': () => '没有立案',
  'reader-added': () => '多了一位能读的人',
  'reader-left': () => '有一位不再读了',
  'code-replaced': () => '换了回访码',
  withdrawn: () => '撤回了',
  'withdrawal-confirmed': () => '确认是你撤回的',
  'withdrawal-undone': () => '撤回取消了',
};

/** What the server says happened, in her words. */
export function eventText({ kind, by, detail }: TimelineEvent): string {
  return words[kind](roles[by], detail);
}

function to(detail: string | null): string {
  return new Map<string, string>(Object.entries(targetText)).get(detail ?? '') ?? '别的单位';
}

function because(detail: string | null): string {
  const reason = new Map<string, string>(Object.entries(lowerText)).get(detail ?? '');
  return reason === undefined ? '' : `（${reason}）`;
}
