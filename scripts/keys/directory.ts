import { wipe } from '@shared/envelope/encoding/bytes';
import type { DirectoryStatement } from '@shared/envelope/directory/directory';
import { signDirectory } from '@shared/envelope/directory/sign-directory';
import { roleNames } from '@shared/organisation/roles';
import { describeDirectory } from './describe-directory';
import { requireFree, writePublicFile } from './folder';
import { KeysError } from './keys-error';
import { newKeys, nextDirectory, requireFits } from './next-directory';
import {
  inFolder,
  readCertificate,
  readDirectoryFile,
  readRecovery,
  readRoot,
  verified,
} from './public-files';
import { readRequests, type RequestedKey, type RequestsFile } from './requests-file';
import { unlockRoot } from './root';
import type { Tool } from './run-keys';
import type { Terminal } from './terminal';

export interface DirectoryOptions {
  folder: string;
  tenant: string;
  requests: string;
  former: string | undefined;
  revoke: readonly string[];
  keepsFormerStatusKeys: boolean;
}

/** What her own screen shows of a key, at least so much of it. */
const leastCompared = 8;

/** Signs the next directory, from the keys that the console exported and the directory before. */
export async function makeDirectory(tool: Tool, options: DirectoryOptions): Promise<void> {
  const { terminal, now, domain } = tool;
  const { folder, tenant } = options;
  const root = readRoot(folder);
  const certificate = readCertificate(folder, root);
  const recovery = readRecovery(folder);
  const former = options.former ? readDirectoryFile(options.former, root).statement : null;
  if ([certificate.tenant, former?.tenant ?? tenant].some((named) => named !== tenant)) {
    throw new KeysError('NOT_VALID', '状态钥匙或上一版名册是别的县的。');
  }
  const requests = readRequests(options.requests);
  const foreign = requests.keys.find(({ role }) => !domain.roles.includes(role));
  if (foreign) {
    throw new KeysError(
      'REQUESTS',
      `${foreign.name}的角色不归这把根钥匙签。拿错文件了，或者 --domain 写错了。`,
    );
  }
  requireFits(requests, former);
  const file = inFolder(folder).directory((former?.version ?? 0) + 1);
  requireFree(file);
  const statement = nextDirectory({
    ...options,
    now,
    former,
    requests,
    compared: await compareKeys(terminal, requests, former),
    names: await agreeToNames(terminal, requests, former),
    certificate,
    recovery: recovery.recipient,
  });
  for (const line of describeDirectory(statement, now, domain)) terminal.say(line);
  if ((await terminal.ask('都看过了，没有错？输入“签”：')).trim() !== '签') {
    throw new KeysError('STOPPED', '没有签，什么也没有存。');
  }
  const secret = await unlockRoot(tool, folder);
  const text = verified('名册', () => signDirectory(statement, secret));
  wipe(secret);
  writePublicFile(file, `${text}\n`);
  terminal.say(`签好了：${file}`);
  terminal.say('带回工作台，在“名册”里导入。接着签一份声明：npm run keys -- current');
}

/**
 * The file came through the server, which could have put its own key in: whoever holds a key reads its id
 * from her own screen. A key that nobody read out stays outside.
 */
async function compareKeys(
  terminal: Terminal,
  requests: RequestsFile,
  former: DirectoryStatement | null,
): Promise<RequestedKey[]> {
  const compared: RequestedKey[] = [];
  for (const key of newKeys(requests, former)) {
    const known = former?.handlers.find(({ handler }) => handler === key.handler);
    terminal.say(
      `新钥匙：${known?.name ?? key.name}，${roleNames[key.role]}，单位 ${key.unit}${known ? '（换新的，名册里已有这个人）' : ''}。`,
    );
    const heard = await terminal.ask(
      `打电话给本人，请她照自己的屏幕念编号，至少前 ${leastCompared} 个字符，分大小写（直接回车：这次不收）：`,
    );
    const read = heard.replace(/\s/g, '');
    if (read === '') {
      terminal.say('这次不收。');
    } else if (read.length >= leastCompared && key.keyId.startsWith(read)) {
      compared.push(key);
    } else {
      throw new KeysError(
        'STOPPED',
        '本人念的和文件里的对不上。没有签。可能听错了；再念一遍还不对，就是有人换了钥匙，马上告诉负责人。',
      );
    }
  }
  return compared;
}

/** A name is what people choose by whom they leave out: the server may not change it unseen. */
async function agreeToNames(
  terminal: Terminal,
  requests: RequestsFile,
  former: DirectoryStatement | null,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { handler, name } of requests.keys) {
    const signed = former?.handlers.find((entry) => entry.handler === handler)?.name;
    if (signed === undefined || signed === name || names.has(handler)) continue;
    const answer = await terminal.ask(
      `名册里叫“${signed}”的人，导出的文件里叫“${name}”。要改就输入“改”，不改直接回车：`,
    );
    names.set(handler, answer.trim() === '改' ? name : signed);
  }
  return names;
}
