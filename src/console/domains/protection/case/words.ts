import type { Status } from '@shared/envelope/case/statements';
import type { MessageContent } from '@shared/envelope/case/messages';
import type {
  CloseReason,
  KeepingGround,
  LowerReason,
  WithoutCaseKind,
} from '@shared/protection/states/case-states';
import type { EventKind, EventRole } from '@shared/protection/states/events';
import type {
  ReferralGround,
  ReferralState,
  ReferralTarget,
  RefusalReason,
} from '@shared/protection/states/referral-states';

export const statusWords: Record<Status, string> = {
  received: '收到',
  opened: '看过了',
  taken: '接手了',
  handled: '已处理',
  closing: '申请结案',
  closed: '结案了',
  reopened: '重新打开了',
};

export const targetWords: Record<ReferralTarget, string> = {
  police: '公安（派出所）',
  hospital: '医院',
  refuge: '庇护所',
  'civil-affairs': '民政',
  'legal-aid': '法律援助',
  court: '法院',
  procuratorate: '检察院',
  school: '学校',
  counselling: '心理咨询',
  town: '镇街',
  other: '其他',
};

export const groundWords: Record<ReferralGround, string> = {
  'she-agreed': '她同意',
  'danger-to-life': '马上有生命危险',
  'duty-to-report': '依法要报告（反家庭暴力法第十四条）',
};

export const referralStateWords: Record<ReferralState, string> = {
  sent: '已转出',
  accepted: '对方接收了',
  refused: '对方没有接',
  done: '办完了',
  withdrawn: '收回了',
};

export const refusalWords: Record<RefusalReason, string> = {
  'not-competent': '不归他们管',
  'no-room': '没有名额、没有地方',
  'she-declined': '她不想去了',
  'no-answer': '一直没有回音',
  other: '别的原因',
};

export const closeWords: Record<CloseReason, string> = {
  helped: '该做的做完了',
  referred: '转给别处接着办',
  'as-she-wished': '她说不用再管',
  'out-of-reach': '一直联系不上',
  'another-county': '归别的县办',
};

/** The same reason inside the sealed message, whose list is older and shorter. */
export const closeMessageReason = {
  helped: 'helped',
  referred: 'referred',
  'as-she-wished': 'wish',
  'out-of-reach': 'other',
  'another-county': 'moved',
} as const satisfies Record<CloseReason, ClosingReason>;

export const lowerWords: Record<LowerReason, string> = {
  'asked-her': '问过她本人',
  'she-is-safe-elsewhere': '她已经在安全的地方',
  'set-by-mistake': '之前判断错了',
};

export const keepingWords: Record<KeepingGround, string> = {
  child: '关系到未成年人',
  'reported-by-duty': '依法报告过',
  proceedings: '案子在办',
};

export const withoutCaseWords: Record<WithoutCaseKind, string> = {
  'by-mistake': '误发',
  test: '测试',
  harassment: '骚扰',
};

export const withoutCaseMessageReason = {
  'by-mistake': 'mistake',
  test: 'test',
  harassment: 'abuse',
} as const satisfies Record<WithoutCaseKind, ClosingReason>;

type ClosingReason = Extract<MessageContent, { kind: 'closing' }>['body']['reason'];

export const eventRoleWords: Record<EventRole, string> = {
  owner: '她',
  handler: '经办人',
  lead: '负责人',
  system: '系统',
};

/** After who did it. */
export const eventWords: Partial<Record<EventKind, string>> = {
  received: '发来',
  opened: '打开',
  taken: '接手',
  'handed-over': '转交',
  'handler-gone': '收回：原经办人没有权限了，等人接手',
  'urgency-raised': '改为紧急',
  'urgency-lowered': '降低了紧急程度',
  'referral-sent': '转介',
  'referral-accepted': '记下对方接收',
  'referral-refused': '记下对方没接',
  'referral-done': '记下转介办完',
  'referral-withdrawn': '收回转介',
  closing: '申请结案',
  'kept-open': '没有同意结案',
  closed: '同意结案',
  reopened: '重新打开',
  'without-case': '记为误发、测试或骚扰',
  'kept-by-law': '记下要依法保留',
  'reader-added': '加了一位能读的人',
  'reader-left': '退出，不再能读',
  'code-replaced': '换了回访码',
  withdrawn: '撤回',
  'withdrawal-confirmed': '确认是本人撤回',
  'withdrawal-undone': '恢复了撤回的求助',
};
