import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { everybody, readersOf } from '@shared/envelope/directory/readers';
import { colleague, OfflinePc, type Colleague } from '@tests/support/offline-pc';

jest.mock('@noble/hashes/scrypt.js', () => jest.requireActual('@tests/support/cheap-age-scrypt'));

let pc: OfflinePc;
let wang: Colleague;
let li: Colleague;

beforeEach(() => {
  pc = new OfflinePc();
  wang = colleague('王姐');
  li = colleague('小李', { role: 'case-lead' });
});
afterEach(() => pc.remove());

const requests = () => ['--requests', pc.file('key-requests.json')];
const directory = (version: number) => pc.file(`directory-${version}.signed`);

test('counselling has a root, a folder and a list of its own, by the same verbs', async () => {
  const [lin, huang] = [
    colleague('林老师', { role: 'counsellor' as never }),
    colleague('黄督导', { role: 'counselling-supervisor' as never }),
  ];
  const counselling = ['--domain', 'counselling'];
  pc.bringRequests(null, [lin, huang]);
  for (const words of [['root'], ['status'], ['recovery'], ['directory', ...requests()]]) {
    expect(await pc.run(...words, ...counselling)).toBe('done');
  }
  expect(pc.said.join()).toContain('ROOT_KEY_COUNSELLING=');
  expect(pc.said.join()).not.toContain('ROOT_KEY_PROTECTION=');
  // Neither list can be served in place of the other.
  expect(pc.chosen(1)).toMatchObject({ ok: false, faults: ['FOREIGN'] });
  expect(await pc.run('show', '--directory', directory(1), ...counselling)).toBe('done');
  expect(await pc.run('show', '--directory', directory(1))).toBe('NOT_VALID');
  pc.wait(1);
  const revoke = ['current', '--directory', directory(1), '--revoke', lin.request.keyId];
  expect(await pc.run(...revoke, ...counselling)).toBe('done');
  // A handler of cases is not signed into it, nor a counsellor into the other.
  pc.bringRequests(1, [wang]);
  const next = ['directory', ...requests(), '--former', directory(1)];
  expect(await pc.run(...next, ...counselling)).toBe('REQUESTS');
  expect(await pc.run('root', '--domain', 'content')).toBe('USAGE');
});

describe('from nothing to a list that phones take', () => {
  test('root, status key, recovery, list, statement', async () => {
    await pc.makeAll(wang, li);
    const choice = pc.chosen(1, 1);
    expect(choice).toMatchObject({ ok: true, warnings: [], directory: { version: 1 } });
    if (!choice.ok) throw new Error('refused');
    expect(readersOf(choice.directory, everybody)).toMatchObject({ ok: true, persons: 2 });
    expect(choice.directory.recovery).toBe(JSON.parse(pc.read('recovery.public.json')).recipient);
    expect(
      await pc.run('show', '--directory', directory(1), '--status', pc.file('status-1.signed')),
    ).toBe('done');
    expect(pc.said.at(-1)).toContain('大家的手机会用这一版');
  });

  test('the next list takes a new key in, keeps the old one, and revokes', async () => {
    await pc.makeAll(wang, li);
    pc.wait(100);
    const renewed = colleague('王姐');
    pc.bringRequests(1, [
      { ...wang, request: { ...wang.request, state: 'listed' } },
      { ...li, request: { ...li.request, state: 'left' } },
      renewed,
    ]);
    pc.onTheTelephone.delete(wang.request.keyId);
    expect(await pc.run('directory', ...requests(), '--former', directory(1))).toBe('done');
    const choice = pc.chosen(2);
    if (!choice.ok) throw new Error('refused');
    expect(
      choice.directory.handlers.map(({ keyId, revoked }) => [keyId, revoked !== null]),
    ).toEqual([
      [wang.request.keyId, false],
      [li.request.keyId, true],
      [renewed.request.keyId, false],
    ]);
  });

  test('a statement revokes at once, and the next one repeats it', async () => {
    await pc.makeAll(wang, li);
    pc.wait(7);
    const current = (former: number, ...more: string[]) =>
      pc.run(
        'current',
        '--directory',
        directory(1),
        '--former',
        pc.file(`status-${former}.signed`),
        ...more,
      );
    expect(await current(1, '--revoke', li.request.keyId)).toBe('done');
    pc.wait(7);
    expect(await current(2)).toBe('done');
    const choice = pc.chosen(1, 3);
    expect(choice.ok && [...choice.directory.revoked.keys()]).toEqual([li.request.keyId]);
  });

  test('a new recovery key leaves the former one named, and a stolen status key can be dropped', async () => {
    await pc.makeAll(wang, li);
    const before = JSON.parse(pc.read('recovery.public.json')).recipient;
    const stolen = pc.read('status.certificate');
    for (const name of readdirSync(pc.folder).filter((each) => /^(recovery|status\.)/.test(each))) {
      renameSync(pc.file(name), pc.file(`old-${name}`));
    }
    expect(await pc.run('recovery')).toBe('done');
    expect(await pc.run('status')).toBe('done');
    expect(pc.read('status.certificate')).not.toBe(stolen);
    pc.wait(1);
    pc.bringRequests(1, [wang, li]);
    const words = ['directory', ...requests(), '--former', directory(1), '--only-new-status-key'];
    expect(await pc.run(...words)).toBe('done');
    const choice = pc.chosen(2, 1);
    expect(choice.ok && choice.directory.formerRecovery).toEqual([before]);
    expect(choice.ok && choice.directory.statusKeys).toHaveLength(1);
    expect(choice.ok && choice.warnings).toEqual(['STATUS_OLD']);
    const first = ['current', '--directory', directory(2)];
    expect(await pc.run(...first, '--former', pc.file('status-1.signed'))).toBe('NOT_VALID');
    expect(await pc.run(...first, '--number', '2')).toBe('done');
    expect(pc.chosen(2, 2)).toMatchObject({ ok: true, warnings: [] });
  });
});

describe('the list', () => {
  test('takes nobody in whose key was not read out, and stops when another number is heard', async () => {
    await pc.makeAll(wang, li);
    pc.wait(1);
    const stranger = colleague('小陈', { handler: 'h-chen' });
    pc.bringRequests(1, [wang, li, stranger]);
    pc.instead.push(['念编号', '']);
    expect(await pc.run('directory', ...requests(), '--former', directory(1))).toBe('done');
    const choice = pc.chosen(2);
    expect(choice.ok && choice.directory.handlers).toHaveLength(2);
    pc.bringRequests(2, [wang, li, stranger]);
    pc.instead.push(['念编号', colleague('小陈').request.keyId]);
    expect(await pc.run('directory', ...requests(), '--former', directory(2))).toBe('STOPPED');
    pc.instead.push(['念编号', stranger.request.keyId.slice(0, 7)]);
    expect(await pc.run('directory', ...requests(), '--former', directory(2))).toBe('STOPPED');
    expect(readdirSync(pc.folder)).not.toContain('directory-3.signed');
  });

  test('keeps a signed name unless it is agreed to', async () => {
    await pc.makeAll(wang, li);
    const nameIn = (version: number) => {
      const choice = pc.chosen(version);
      return choice.ok && choice.directory.handlers[0]?.name;
    };
    const renamed = { ...wang, request: { ...wang.request, name: '赵姐' } };
    pc.wait(1);
    pc.bringRequests(1, [renamed, li]);
    expect(await pc.run('directory', ...requests(), '--former', directory(1))).toBe('done');
    expect(nameIn(2)).toBe('王姐');
    pc.wait(1);
    pc.bringRequests(2, [renamed, li]);
    pc.instead.push(['输入“改”', '改']);
    expect(await pc.run('directory', ...requests(), '--former', directory(2))).toBe('done');
    expect(nameIn(3)).toBe('赵姐');
  });

  test('is not signed from requests that do not fit', async () => {
    await pc.makeAll(wang, li);
    pc.wait(1);
    const attempt = async (version: number | null, ...colleagues: Colleague[]) => {
      pc.bringRequests(version, colleagues);
      return pc.run('directory', ...requests(), '--former', directory(1));
    };
    const as = (change: Partial<Colleague['request']>) => ({
      ...wang,
      request: { ...wang.request, ...change },
    });
    expect(await attempt(null, wang, li)).toBe('REQUESTS');
    expect(await attempt(2, wang, li)).toBe('REQUESTS');
    expect(await attempt(1, as({ signing: li.request.signing }), li)).toBe('REQUESTS');
    expect(await attempt(1, as({ recipient: li.request.recipient }), li)).toBe('REQUESTS');
    expect(await attempt(1, as({ handler: 'h-li' }), li)).toBe('REQUESTS');
    expect(await attempt(1, as({ role: 'case-lead' }), li)).toBe('REQUESTS');
    expect(await attempt(1, as({ unitId: 'town-a' }), li)).toBe('REQUESTS');
    expect(await attempt(1, wang, wang)).toBe('REQUESTS');
    writeFileSync(pc.file('key-requests.json'), '{"tag":"key requests"');
    expect(await pc.run('directory', ...requests(), '--former', directory(1))).toBe('FILE');
    expect(await attempt(1, wang, li)).toBe('done');
  });

  test('is not signed after one that was altered, for another county, or by a clock that is behind', async () => {
    await pc.makeAll(wang, li);
    pc.bringRequests(1, [wang, li]);
    const next = ['directory', ...requests(), '--former', directory(1)];
    const good = readFileSync(directory(1), 'utf8');
    writeFileSync(directory(1), altered(good));
    expect(await pc.run(...next)).toBe('NOT_VALID');
    expect(await pc.run('show', '--directory', directory(1))).toBe('NOT_VALID');
    writeFileSync(directory(1), good);
    expect(await pc.run(...next, '--tenant', '330381')).toBe('NOT_VALID');
    pc.wait(-2);
    expect(await pc.run(...next)).toBe('NOT_VALID');
    pc.wait(3);
    expect(await pc.run(...next, '--revoke', colleague('谁').request.keyId)).toBe('USAGE');
    pc.instead.push(['输入“签”', '好']);
    expect(await pc.run(...next)).toBe('STOPPED');
    pc.instead.push(['根钥匙的六个词', pc.paper.get('状态钥匙') ?? '']);
    expect(await pc.run(...next)).toBe('WORDS');
    expect(await pc.run(...next)).toBe('done');
  });

  test('and a certificate of another root is none', async () => {
    await pc.makeAll(wang, li);
    const other = new OfflinePc();
    await other.run('root');
    await other.run('status');
    writeFileSync(pc.file('status.certificate'), other.read('status.certificate'));
    other.remove();
    pc.wait(1);
    pc.bringRequests(1, [wang, li]);
    expect(await pc.run('directory', ...requests(), '--former', directory(1))).toBe('NOT_VALID');
  });

  test('that has ended, or that a statement calls old, is said to be so', async () => {
    await pc.makeAll(wang, li);
    pc.wait(1);
    pc.bringRequests(1, [wang, li]);
    await pc.run('directory', ...requests(), '--former', directory(1));
    await pc.run('current', '--directory', directory(2), '--former', pc.file('status-1.signed'));
    const status = ['--status', pc.file('status-2.signed')];
    expect(await pc.run('show', '--directory', directory(1), ...status)).toBe('NOT_VALID');
    expect(await pc.run('show', '--directory', directory(2), ...status)).toBe('done');
    pc.wait(181);
    expect(await pc.run('show', '--directory', directory(2), ...status)).toBe('NOT_VALID');
    expect(await pc.run('current', '--directory', directory(2))).toBe('NOT_VALID');
  });
});

function altered(text: string): string {
  const at = 60;
  return `${text.slice(0, at)}${text.charAt(at) === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}
