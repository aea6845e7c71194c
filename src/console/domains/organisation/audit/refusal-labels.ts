import type { api } from '../../../platform/api';

type RefusedCall = Awaited<ReturnType<typeof api.organisation.refusedCalls>>['items'][number];

/** Who was refused; an address or a WeChat account by a mark that comes again and tells neither. */
export function refusedCallerLabel({ kind, personId, name, mark }: RefusedCall['actor']): string {
  if (kind === 'person') return name ?? `居民 …${personId?.slice(-6) ?? ''}`;
  if (kind === 'address') return `没有登录的人，网络 ${mark?.slice(0, 6) ?? ''}`;
  if (kind === 'openid') return `没有注册的微信 ${mark?.slice(0, 6) ?? ''}`;
  return '其他人';
}

const words: Readonly<Record<string, string>> = {
  NOT_ALLOWED: '没有权限',
  WRONG_PASSWORD: '密码不对',
  CODE_WRONG: '验证码不对',
  CODE_EXPIRED: '验证码过期',
  PASSKEY_REFUSED: '通行密钥没通过',
  TRY_LATER: '错太多次，先停一停',
  TOO_MANY: '太频繁',
};

export function refusalLabel(code: string): string {
  return words[code] ?? `没有通过（${code}）`;
}
