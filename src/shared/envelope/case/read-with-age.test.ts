import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { directoryOf, handler, report } from '@tests/builders/cases';
import { identityText } from '../age/identity';
import { bytesFromBase64url } from '../encoding/base64url';

/**
 * What docs/envelope.md says one can do without any program of ours: with a handler's identity and
 * Debian's age, from the bytes as they lie in the database to her words.
 */
describe('a report, read with Debian’s age', () => {
  if (!existsSync('/usr/bin/age')) {
    test.todo('no age (apt-get install age)');
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function decrypt(identity: Uint8Array, file: string): Buffer {
    const keyFile = path.join(folder, 'key.txt');
    writeFileSync(keyFile, `${identityText(identity)}\n`, { mode: 0o600 });
    const { stdout, status } = spawnSync('/usr/bin/age', ['-d', '-i', keyFile], {
      input: bytesFromBase64url(file),
    });
    expect(status).toBe(0);
    return stdout;
  }

  test('wrap → secret of the epoch → message', async () => {
    const [wang, li] = [handler('wang'), handler('li')];
    const { server } = await report(directoryOf([wang, li]));
    const wrap = server.wraps.find(({ to }) => to === wang.entry.keyId);
    const secret = decrypt(wang.keys.identity, wrap?.file ?? '');
    expect(secret).toHaveLength(32);
    const padded = decrypt(Uint8Array.from(secret), server.entries[1]?.body ?? '');
    const length = padded.readUInt32BE(0);
    const { kind, body } = JSON.parse(padded.subarray(4, 4 + length).toString());
    expect(kind).toBe('report');
    expect(body.content.answers.happened).toBe('他昨晚又动手了。');
  });
});
