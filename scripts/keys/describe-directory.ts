import type { DirectoryStatement, HandlerEntry } from '@shared/envelope/directory/directory';
import type { KeyDomain } from './key-domains';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';

/** A directory in lines that somebody reads through before she signs it. */
export function describeDirectory(
  directory: DirectoryStatement,
  now: Date,
  { reads, leastPeople }: Pick<KeyDomain, 'reads' | 'leastPeople'>,
): string[] {
  const { tenant, version, issued, expires, statusKeys, recovery, handlers } = directory;
  const people = new Set(
    handlers.filter((entry) => isValid(entry, now)).map(({ handler }) => handler),
  );
  return [
    `名册第 ${version} 版，县 ${tenant}`,
    `签名时间 ${issued.slice(0, 16).replace('T', ' ')}（UTC），用到 ${expires.slice(0, 10)}`,
    `备用钥匙 ${recoveryKeyIdOf(recovery)}`,
    ...statusKeys.map(({ signing, until }) => `状态钥匙 ${signing}，用到 ${until.slice(0, 10)}`),
    ...handlers.map((entry) => `  ${describeEntry(entry, now)}`),
    `现在有 ${people.size} 个人能读新的${reads}。`,
    ...(people.size < leastPeople ? [tooFewWords(leastPeople)] : []),
    ...(statusKeys.every(({ until }) => until < expires)
      ? ['注意：状态钥匙比名册先到期，到时候要先换状态钥匙。']
      : []),
  ];
}

function tooFewWords(least: number): string {
  return least > 1
    ? '注意：不到两个人，求助页只会显示电话，发不出去。'
    : '注意：一个人也没有，她们的话发不出去。';
}

const roleWords: Readonly<Record<string, string>> = {
  'case-handler': '经办人',
  'case-lead': '负责人',
  counsellor: '咨询老师',
  'counselling-supervisor': '督导',
};

function describeEntry(entry: HandlerEntry, now: Date): string {
  const { name, unit, role, reads, keyId } = entry;
  const whose = roleWords[role] ?? role;
  const scope = reads === 'all' ? '读全部' : '本人同意才读';
  return `${name}  ${whose}  ${unit}  ${scope}  ${keyId}  ${stateWords(entry, now)}`;
}

function stateWords({ until, revoked }: HandlerEntry, now: Date): string {
  if (revoked) return `已吊销（${revoked.slice(0, 10)}）`;
  return until <= now.toISOString() ? '已到期' : `用到 ${until.slice(0, 10)}`;
}

function isValid({ from, until, revoked }: HandlerEntry, now: Date): boolean {
  const at = now.toISOString();
  return from <= at && at < until && !revoked;
}
