import { parseArgs } from 'node:util';
import type { RandomBytes } from '@shared/envelope/random';
import { makeCurrent } from './current';
import { makeDirectory } from './directory';
import { joinSheets } from './join';
import { keyDomain, type KeyDomain } from './key-domains';
import { KeysError } from './keys-error';
import { makeRecovery } from './recovery';
import { makeRoot } from './root';
import { showDirectory } from './show';
import { makeStatusKey } from './status';
import type { Terminal } from './terminal';

/** What every verb works with. */
export interface Tool {
  terminal: Terminal;
  random: RandomBytes;
  now: Date;
  /** Whose keys they are. */
  domain: KeyDomain;
}

const options = {
  domain: { type: 'string', default: 'protection' },
  folder: { type: 'string' },
  tenant: { type: 'string' },
  requests: { type: 'string' },
  directory: { type: 'string' },
  former: { type: 'string' },
  status: { type: 'string', multiple: true },
  revoke: { type: 'string', multiple: true },
  number: { type: 'string' },
  'only-new-status-key': { type: 'boolean', default: false },
} as const;
type Options = ReturnType<typeof parsed>['values'] & { folder: string; tenant: string };

interface Verb {
  takes: readonly (keyof typeof options)[];
  needs?: readonly (keyof typeof options)[];
  run(tool: Tool, given: Options): void | Promise<void>;
}

const verbs = new Map<string, Verb>([
  ['root', { takes: [], run: (tool, { folder }) => makeRoot(tool, folder) }],
  [
    'status',
    { takes: ['tenant'], run: (tool, { folder, tenant }) => makeStatusKey(tool, folder, tenant) },
  ],
  ['recovery', { takes: [], run: (tool, { folder }) => makeRecovery(tool, folder) }],
  [
    'directory',
    {
      takes: ['tenant', 'requests', 'former', 'revoke', 'only-new-status-key'],
      needs: ['requests'],
      run: (tool, { requests = '', revoke = [], former, ...given }) =>
        makeDirectory(tool, {
          ...given,
          requests,
          former,
          revoke,
          keepsFormerStatusKeys: !given['only-new-status-key'],
        }),
    },
  ],
  [
    'current',
    {
      takes: ['directory', 'former', 'revoke', 'number'],
      needs: ['directory'],
      run: (tool, { directory = '', revoke = [], former, ...given }) =>
        makeCurrent(tool, {
          ...given,
          former,
          revoke,
          directory,
          number: readNumber(given.number),
        }),
    },
  ],
  ['join', { takes: [], run: (tool, { folder }) => joinSheets(tool, folder) }],
  [
    'show',
    {
      takes: ['tenant', 'directory', 'status'],
      needs: ['directory'],
      run: (tool, { directory = '', status, ...given }) =>
        showDirectory(tool, { ...given, directory, statuses: status ?? [] }),
    },
  ],
]);

export const usage = `用法：npm run keys -- <做什么> [--domain protection 或 counselling] [--folder 文件夹]
  root                                  做根钥匙
  status                                做状态钥匙（根钥匙签证书）
  recovery                              做备用钥匙，分成三张纸
  directory --requests 文件 [--former 上一版名册] [--revoke 编号]… [--only-new-status-key]
                                        签名册
  current --directory 名册 [--former 上一份声明 | --number 第几号] [--revoke 编号]…
                                        签每周的声明，或马上吊销一把钥匙
  join                                  试两张纸合不合得上
  show --directory 名册 [--status 声明]…  检查名册，显示内容
不写 --domain 就是求助（protection）的钥匙；咨询的是 --domain counselling，根钥匙另做一把。
不写 --folder 就用 keys-offline（咨询用 keys-offline-counselling）。`;

/** Runs one verb. Throws KeysError, or what nobody expected. */
export async function runKeys(tool: Omit<Tool, 'domain'>, words: readonly string[]): Promise<void> {
  const [name = '', ...rest] = words;
  const verb = verbs.get(name);
  if (!verb) throw new KeysError('USAGE', usage);
  const { values, tokens } = parsed(rest);
  for (const token of tokens) {
    const isTaken =
      token.kind === 'option' &&
      ['domain', 'folder', ...verb.takes].some((each) => each === token.name);
    if (!isTaken) throw new KeysError('USAGE', usage);
  }
  if (verb.needs?.some((each) => !values[each])) throw new KeysError('USAGE', usage);
  const domain = keyDomain(values.domain, usage);
  const { folder = domain.folder, tenant = domain.tenant } = values;
  await verb.run({ ...tool, domain }, { ...values, folder, tenant });
}

function readNumber(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new KeysError('USAGE', usage);
  return Number(text);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: joinIds(args), options, tokens: true, strict: true });
  } catch {
    throw new KeysError('USAGE', usage);
  }
}

/** One key id in 64 begins with a hyphen: `--revoke -x…` would be read as two options. */
function joinIds(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const isId = /^-[\w-]{21}$/.test(arg);
    if (isId && before?.startsWith('--') && !before.includes('=')) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}
