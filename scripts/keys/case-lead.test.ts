import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { colleague, OfflinePc } from '@tests/support/offline-pc';

jest.mock('@noble/hashes/scrypt.js', () => jest.requireActual('@tests/support/cheap-age-scrypt'));

const page = readFileSync('docs/case-lead.zh-CN.md', 'utf8');
const commands = [...page.matchAll(/```\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => line.trim());
const prefix = 'npm run keys -- ';

test('a case lead who follows the page ends with lists that phones take', async () => {
  const pc = new OfflinePc();
  try {
    const colleagues = [colleague('王姐'), colleague('小李', { role: 'case-lead' })];
    let version: number | null = null;
    const moved = { status: 0, recovery: 0 };
    for (const command of commands) {
      expect(command.slice(0, prefix.length)).toBe(prefix);
      const words = command
        .slice(prefix.length)
        .split(' ')
        .map((word) => word.replace(/^keys-offline(?=\/)/, pc.folder))
        .map((word) => (word === 'key-requests.json' ? pc.file(word) : word))
        .map((word) => (word === '编号' ? (colleagues[0]?.request.keyId ?? '') : word));
      const [verb = ''] = words;
      // What the page asks her to do between the commands.
      if (verb === 'directory') pc.bringRequests(version, colleagues);
      if (verb === 'join') pc.sheets = pc.sharesOnPaper().slice(1);
      if (verb === 'status' || verb === 'recovery') {
        if (moved[verb] > 0) putAside(pc, verb);
        moved[verb] += 1;
      }
      pc.wait(1);
      expect([command, await pc.run(...words)]).toEqual([command, 'done']);
      if (verb === 'directory') version = (version ?? 0) + 1;
    }
    expect(pc.chosen(1, 1)).toMatchObject({ ok: true, warnings: [] });
    const revoked = pc.chosen(2, 4);
    expect(revoked.ok && [...revoked.directory.revoked.keys()]).toEqual([
      colleagues[0]?.request.keyId,
    ]);
    expect(pc.chosen(3, 5)).toMatchObject({ ok: true, warnings: [] });
    expect(version).toBe(4);
  } finally {
    pc.remove();
  }
});

test('the page names every verb', () => {
  for (const verb of ['root', 'status', 'recovery', 'directory', 'current', 'join', 'show']) {
    expect(commands.some((command) => command.startsWith(`${prefix}${verb}`))).toBe(true);
  }
});

function putAside(pc: OfflinePc, verb: 'status' | 'recovery'): void {
  const names = {
    status: ['status.age', 'status.certificate'],
    recovery: [
      'recovery.public.json',
      ...[1, 2, 3].map((number) => `recovery-sheet-${number}.html`),
    ],
  }[verb];
  for (const name of names) renameSync(pc.file(name), path.join(pc.folder, `former-${name}`));
}
