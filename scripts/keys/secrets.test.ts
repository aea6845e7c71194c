import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { colleague, OfflinePc } from '@tests/support/offline-pc';
import { exitCodes } from './keys-error';

jest.mock('@noble/hashes/scrypt.js', () => jest.requireActual('@tests/support/cheap-age-scrypt'));

const [wang, li] = [colleague('王姐'), colleague('小李', { role: 'case-lead' })];
let pc: OfflinePc;
beforeEach(() => void (pc = new OfflinePc()));
afterEach(() => pc.remove());

const requests = () => ['--requests', pc.file('key-requests.json')];
const directory = (version: number) => pc.file(`directory-${version}.signed`);

describe('the sheets', () => {
  const join = (...sheets: string[]) => {
    pc.sheets = sheets;
    return pc.run('join');
  };

  test('any two give the key back; altered, the same twice or of another key do not', async () => {
    await pc.run('recovery');
    const [a = '', b = '', c = ''] = pc.sharesOnPaper();
    expect(await join(a, b)).toBe('done');
    expect(await join(c.toLowerCase().replaceAll(' ', ''), a)).toBe('done');
    const wrong = `${a.startsWith('0') ? '1' : '0'}${a.slice(1)}`;
    expect(await join(wrong, b)).toBe('SHEETS');
    expect(await join(a.slice(0, -1), b)).toBe('SHEETS');
    expect(await join(a, a)).toBe('SHEETS');
    const other = new OfflinePc();
    await other.run('recovery');
    writeFileSync(pc.file('recovery.public.json'), other.read('recovery.public.json'));
    other.remove();
    expect(await join(a, b)).toBe('SHEETS');
  });

  test('go to three people with three employers, or are not made', async () => {
    pc.instead.push(['第 3 个人的单位', '县 妇联']);
    expect(await pc.run('recovery')).toBe('STOPPED');
    pc.instead.push(['第 2 个人的姓名', '甲']);
    expect(await pc.run('recovery')).toBe('STOPPED');
    pc.instead.push(['第 1 个人的单位', ' ']);
    expect(await pc.run('recovery')).toBe('STOPPED');
    expect(readdirSync(pc.folder)).toEqual([]);
  });

  test('load nothing, and show a name as it is', async () => {
    pc.instead.push(['第 1 个人的姓名', '<img src=x>&"']);
    await pc.run('recovery');
    const page = pc.read('recovery-sheet-1.html');
    expect(page).toContain('&lt;img src=x&gt;&amp;&quot;');
    expect(page).not.toMatch(/<(img|script|link)|https?:|url\(/);
  });
});

describe('secrets', () => {
  test('lie in files that only their owner reads, and nowhere else', async () => {
    await pc.makeAll(wang, li);
    pc.sheets = pc.sharesOnPaper().slice(0, 2);
    await pc.run('join');
    expect(pc.modes()).toMatchObject({
      'root.age': '600',
      'status.age': '600',
      'recovery-sheet-1.html': '600',
      'recovery-sheet-2.html': '600',
      'recovery-sheet-3.html': '600',
    });
    const secrets = [...pc.paper.values(), ...pc.sharesOnPaper()];
    expect(secrets).toHaveLength(5);
    const open = readdirSync(pc.folder)
      .filter((name) => !/^(recovery-sheet|.*\.age$)/.test(name))
      .map((name) => pc.read(name));
    for (const secret of secrets) {
      for (const text of [...pc.said, ...pc.asked, ...open]) expect(text).not.toContain(secret);
    }
    // Control: they are found where they are.
    expect(pc.read('recovery-sheet-1.html').replaceAll(/<\/span><span>/g, ' ')).toContain(
      secrets[2]?.slice(0, 19),
    );
  });

  test('are not made while the words are not on paper, and never written over', async () => {
    for (let n = 0; n < 3; n += 1) pc.instead.push(['照着纸', '风 花 雪 月']);
    expect(await pc.run('root')).toBe('STOPPED');
    expect(readdirSync(pc.folder)).toEqual([]);
    pc.instead.push(['照着纸', '风 花 雪 月']);
    expect(await pc.run('root')).toBe('done');
    const root = readFileSync(pc.file('root.age'));
    expect(await pc.run('root')).toBe('FILE');
    expect(readFileSync(pc.file('root.age'))).toEqual(root);
    await pc.run('recovery');
    expect(await pc.run('recovery')).toBe('FILE');
  });

  test('of one kind do not pass for another', async () => {
    await pc.run('root');
    await pc.run('status');
    await pc.run('recovery');
    pc.bringRequests(null, [wang, li]);
    await pc.run('directory', ...requests());
    pc.wait(1);
    writeFileSync(pc.file('status.age'), readFileSync(pc.file('root.age')));
    pc.paper.set('状态钥匙', pc.paper.get('根钥匙') ?? '');
    expect(await pc.run('current', '--directory', directory(1))).toBe('FILE');
  });
});

describe('the command', () => {
  test('refuses what it does not know', async () => {
    for (const words of [
      [],
      ['split'],
      ['directory'],
      ['current'],
      ['root', '--requests', 'x'],
      ['root', '--words', 'x'],
      ['root', 'now'],
      ['current', '--directory', 'x', '--number', '0'],
    ]) {
      expect(await pc.run(...words)).toBe('USAGE');
    }
    expect(await pc.run('join')).toBe('FILE');
  });

  test('ends with the code of its error, and asks for no words without a terminal', () => {
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/keys.ts', ...words], {
        encoding: 'utf8',
        input: '风 花 雪 月\n',
      });
    const folder = ['--folder', path.join(pc.folder, 'new')];
    const root = run('root', ...folder);
    expect(root).toMatchObject({ status: exitCodes.USAGE, stdout: '' });
    expect(root.stderr).toContain('终端');
    expect(run('join', ...folder)).toMatchObject({ status: exitCodes.FILE, stdout: '' });
    expect(readdirSync(pc.folder)).toEqual([]);
  });
});
