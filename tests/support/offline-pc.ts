import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { chooseDirectory, type DirectoryChoice } from '@shared/envelope/directory/choose-directory';
import { requestsFile } from '@console/domains/protection/lead/requests-file';
import { newHandlerKeys, type HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { randomFrom } from '@shared/envelope/random';
import type { HandlerKey } from '@shared/protection/keys-contract';
import { KeysError } from '../../scripts/keys/keys-error';
import { runKeys } from '../../scripts/keys/run-keys';
import type { Terminal } from '../../scripts/keys/terminal';

const random = randomFrom(globalThis.crypto);

export interface Colleague {
  keys: HandlerKeys;
  request: HandlerKey;
}

/** Somebody who made a key in the console, as the console exports her. */
export function colleague(name: string, more: Partial<HandlerKey> = {}): Colleague {
  const keys = newHandlerKeys(random);
  const request: HandlerKey = {
    ...keys.public,
    handler: `h-${name === '王姐' ? 'wang' : 'li'}`,
    name,
    unitId: 'rights-centre',
    role: 'case-handler',
    state: 'requested',
    madeAt: '2027-02-28T00:00:00.000Z',
    validFrom: null,
    validUntil: null,
    ...more,
  };
  return { keys, request };
}

/** A PC in a locked room, and somebody at it who does what she is asked unless she was told otherwise. */
export class OfflinePc implements Terminal {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'offline-pc-'));
  readonly said: string[] = [];
  readonly asked: string[] = [];
  /** Six words on paper, by the key that they open. */
  readonly paper = new Map<string, string>();
  /** Keys whose holders answer the telephone and read their id out. */
  readonly onTheTelephone = new Map<string, string>();
  now = new Date('2027-03-01T08:00:00.000Z');
  /** What she answers instead, by a part of the question; each once. */
  readonly instead: [part: string, answer: string][] = [];
  /** Shares that she types when two sheets are joined. */
  sheets: string[] = [];
  private shown = '';
  private newest = '';

  /** Runs a verb, with its words as npm passes them on. Says how it ended. */
  async run(...words: string[]): Promise<string> {
    try {
      const placed = words.includes('--folder') ? words : [...words, '--folder', this.folder];
      await runKeys({ terminal: this, random, now: this.now }, placed);
      return 'done';
    } catch (error) {
      if (!(error instanceof KeysError)) throw error;
      this.said.push(error.message);
      return error.code;
    }
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), 'utf8').trim();
  }

  /** Puts the console's export on the PC. */
  bringRequests(
    version: number | null,
    colleagues: readonly Colleague[],
    name = 'key-requests.json',
  ) {
    const keys = colleagues.map(({ request }) => request);
    for (const { keyId, name: whose } of keys) this.onTheTelephone.set(keyId, whose);
    const exported = requestsFile({ version, expires: null, lastStatusAt: null, keys });
    writeFileSync(this.file(name), exported);
  }

  /** Root, status key, recovery, the first list and, a day later, the first statement. */
  async makeAll(...colleagues: readonly Colleague[]): Promise<void> {
    this.bringRequests(null, colleagues);
    for (const words of [
      ['root'],
      ['status'],
      ['recovery'],
      ['directory', '--requests', this.file('key-requests.json')],
      ['current', '--directory', this.file('directory-1.signed')],
    ]) {
      if (words[0] === 'current') this.wait(1);
      expect(await this.run(...words)).toBe('done');
    }
  }

  wait(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
  }

  /** What a phone makes of it that was built with this root. */
  chosen(version: number, ...statuses: number[]): DirectoryChoice {
    const { root }: { root: string } = JSON.parse(this.read('root.public.json'));
    return chooseDirectory({
      tenant: '330382',
      root: bytesFromBase64url(root),
      minimumVersion: 1,
      stored: [],
      served: {
        directory: this.read(`directory-${version}.signed`),
        statuses: statuses.map((number) => this.read(`status-${number}.signed`)),
      },
      now: this.now,
    });
  }

  /** What somebody would type from the three sheets. */
  sharesOnPaper(): string[] {
    return [1, 2, 3].map((number) =>
      [...this.read(`recovery-sheet-${number}.html`).matchAll(/<span>([0-9A-Z]{1,4})<\/span>/g)]
        .map(([, group]) => group)
        .join(' '),
    );
  }

  /** Name and mode of every file. */
  modes(): Record<string, string> {
    return Object.fromEntries(
      readdirSync(this.folder).map((name) => [
        name,
        (statSync(this.file(name)).mode & 0o777).toString(8),
      ]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  say(line: string): void {
    this.said.push(line);
  }

  ask(question: string): Promise<string> {
    this.asked.push(question);
    return Promise.resolve(this.told(question) ?? this.usualAnswer(question));
  }

  askHidden(question: string): Promise<string> {
    this.asked.push(question);
    const told = this.told(question);
    if (told !== undefined) return Promise.resolve(told);
    if (question.includes('照着纸')) return Promise.resolve(this.shown);
    const whose = [...this.paper.keys()].find((of) => question.startsWith(of));
    return Promise.resolve(this.paper.get(whose ?? '') ?? '');
  }

  askOnPassingScreen(question: string): Promise<string> {
    this.asked.push(question);
    return Promise.resolve(this.sheets.shift() ?? '');
  }

  showOnPassingScreen(lines: readonly string[]): Promise<void> {
    const words = lines.flatMap((line) => /^\s+\d\. (\S+)$/.exec(line)?.[1] ?? []);
    this.shown = words.join(' ');
    this.paper.set(/^(.+)的六个词/.exec(lines[0] ?? '')?.[1] ?? '', this.shown);
    return Promise.resolve();
  }

  private told(question: string): string | undefined {
    const index = this.instead.findIndex(([part]) => question.includes(part));
    return index < 0 ? undefined : this.instead.splice(index, 1)[0]?.[1];
  }

  private usualAnswer(question: string): string {
    const number = Number(/第 (\d) 个人/.exec(question)?.[1] ?? 0);
    if (question.includes('姓名')) return ['甲', '乙', '丙'][number - 1] ?? '';
    if (question.includes('单位：')) return ['县妇联', '县档案馆', '县公证处'][number - 1] ?? '';
    if (question.includes('念编号')) return this.readOut();
    return question.includes('输入“签”') ? '签' : '';
  }

  /** Whoever was named last reads the first eight signs of a key of hers that was not read yet. */
  private readOut(): string {
    this.newest = this.said.at(-1) ?? '';
    const mine = [...this.onTheTelephone].find(([, name]) => this.newest.includes(name));
    if (!mine) return '';
    this.onTheTelephone.delete(mine[0]);
    return mine[0].slice(0, 8);
  }
}
