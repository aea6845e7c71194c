import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Files = Map<string, string>;
const sum = (text: string) => createHash('sha256').update(text).digest('hex');

function build(): Files {
  const files: Files = new Map([
    ['index.html', '<!doctype html><script src="assets/app.js"></script>'],
    ['assets/app.js', 'console.log("she is heard")'],
  ]);
  const lines = [...files].map(([name, text]) => `${sum(text)}  ${name}\n`);
  return files.set('SHA256SUMS', lines.join(''));
}

let servers: Server[] = [];
let served: [Files, Files];
let addresses: string[];
const folder = mkdtempSync(path.join(tmpdir(), 'watch-'));

beforeEach(async () => {
  served = [build(), build()];
  servers = served.map((files) =>
    createServer(({ url = '' }, answer) => {
      const text = files.get(url.slice('/h5/'.length));
      if (text?.startsWith('to ')) answer.writeHead(302, { location: text.slice(3) }).end();
      else answer.writeHead(text === undefined ? 404 : 200).end(text);
    }),
  );
  addresses = await Promise.all(servers.map(listen));
});
afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  return Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
});
afterAll(() => rmSync(folder, { recursive: true }));

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve(`http://127.0.0.1:${port}/h5`);
    });
  });
}

/** The command as it is run, with its exit code. */
function watch(...words: string[]): Promise<{ code: number | null; said: string }> {
  const run = spawn(process.execPath, ['scripts/run-ts.mjs', 'scripts/watch.ts', ...words]);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => run.on('close', (code) => resolve({ code, said })));
}

test('the same bytes from both addresses are green', async () => {
  expect(await watch(...addresses)).toEqual({
    code: 0,
    said: '4 files were as the lists say, 0 findings.\n',
  });
});

test('one changed byte at one address is red', async () => {
  served[1].set('assets/app.js', 'console.log("she is heart")');
  const { code, said } = await watch(...addresses);
  expect(code).toBe(1);
  expect(said).toContain(`RED ${addresses[1]}/assets/app.js is not what the list says`);
});

test('so is a byte that was changed together with its list', async () => {
  const other = 'console.log("she is heart")';
  const list = served[1].get('SHA256SUMS') ?? '';
  served[1].set('assets/app.js', other);
  served[1].set('SHA256SUMS', list.replace(/^\S+(?= {2}assets)/m, sum(other)));
  expect(await watch(...addresses)).toMatchObject({
    code: 1,
    said: expect.stringContaining('different lists'),
  });
});

test('changed at both, with both lists, only the published list tells', async () => {
  const published = path.join(folder, 'published.txt');
  writeFileSync(published, served[0].get('SHA256SUMS') ?? '');
  expect((await watch(...addresses, '--sums', published)).code).toBe(0);
  for (const files of served) {
    files.set('index.html', '<p>');
    files.set('SHA256SUMS', `${sum('<p>')}  index.html\n`);
  }
  expect((await watch(...addresses)).code).toBe(0);
  expect(await watch(...addresses, '--sums', published)).toMatchObject({
    code: 1,
    said: expect.stringContaining('another list than the published one'),
  });
});

test('a list that is empty, cut off or leads elsewhere is red', async () => {
  const list = served[0].get('SHA256SUMS') ?? '';
  for (const bad of [
    '',
    list.slice(0, -1),
    `${sum('')}  ../other\n`,
    `${sum('')}  //a.example/x\n`,
  ]) {
    for (const files of served) files.set('SHA256SUMS', bad);
    expect((await watch(...addresses)).code).toBe(1);
  }
});

test('what could not be fetched is not green, and elsewhere is not followed', async () => {
  served[0].set('index.html', `to ${addresses[1]}/index.html`);
  expect(await watch(...addresses)).toMatchObject({
    code: 2,
    said: expect.stringContaining('index.html could not be fetched'),
  });
  served[0].delete('SHA256SUMS');
  expect((await watch(...addresses)).code).toBe(2);
  expect((await watch(addresses[0] ?? '', addresses[0] ?? '')).code).toBe(2);
  expect((await watch(addresses[0] ?? '')).code).toBe(2);
});
