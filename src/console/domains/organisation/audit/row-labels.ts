import { isRole, roleNames } from '@shared/organisation/roles';
import type { AuditRow } from './use-audit-trail';

/** Staff by name; residents stay the end of a number, which tells two of them apart. */
export function actorLabel({ kind, personId, name }: AuditRow['actor']): string {
  if (kind === 'timer') return '系统定时';
  if (kind === 'operator') return '系统维护人员';
  if (kind === 'anonymous') return '没有登录的人';
  if (kind === 'unregistered' || personId === null) return '没有注册的人';
  return name ?? `居民 …${personId.slice(-6)}`;
}

/** What the fields of a row's detail are called; others keep their code. */
const fields: Readonly<Record<string, string>> = {
  reason: '原因',
  view: '查看编号',
  reasonHash: '原因的指纹',
  role: '角色',
  roles: '角色几个',
  by: '凭',
  byNumber: '限手机号',
  kind: '种类',
  how: '方式',
  decision: '决定',
  shown: '看到几条',
  rows: '行数',
  people: '人数',
  status: '状态',
  count: '个数',
  grant: '角色编号',
  request: '要求编号',
  gone: '并掉的账号',
  found: '找到了',
  activity: '活动编号',
  publishesItself: '自己发布',
};

const values: Readonly<Record<string, string>> = {
  demo: '演示账号',
  ticket: '报名号',
  phone: '手机号',
  export: '资料',
  deletion: '注销',
  counter: '窗口',
  telephone: '电话',
  letter: '来信',
  done: '照办',
  refused: '不办',
  confirmed: '已报上',
  waiting: '候补',
};

/** "原因：她在窗口", each field for itself; empty ones are left out. */
export function detailLabels(detail: AuditRow['detail']): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([field, value]) => `${fields[field] ?? field}：${valueLabel(value)}`);
}

function valueLabel(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (isRole(text)) return roleNames[text];
  if (Object.hasOwn(values, text)) return values[text] ?? text;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? `…${text.slice(-6)}` : text;
}
