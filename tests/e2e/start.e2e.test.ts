import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { startCommand, type StartCommand } from '@tests/support/start-command';
import { freePort } from '@tests/support/start-gateway';

const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-start-'));
const dataDir = path.join(folder, 'data');
const started: StartCommand[] = [];

async function start(
  options: { dataDir?: string; port?: number; env?: Record<string, string> } = {},
) {
  const command = startCommand({ dataDir, port: await freePort(), ...options });
  started.push(command);
  return command;
}

/** The start is refused: exit code 1, one line on stderr, no stack. */
async function refusal(command: StartCommand): Promise<string> {
  const { code, stderr } = await command.ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr.trim();
}

async function stopAll(): Promise<void> {
  for (const command of started.splice(0)) {
    command.process.kill('SIGKILL');
    await command.ended;
  }
}

// The first start may have to build: that takes a minute where the machine is busy.
beforeAll(async () => {
  const first = await start();
  await first.ready();
  await first.stop();
}, 300_000);
afterEach(stopAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the start', () => {
  test('prints the addresses and the demo accounts, and serves them', async () => {
    const command = await start();
    await command.ready();
    const { origin } = command;
    expect(command.output()).toContain(`${origin}/`);
    expect(command.output()).toContain(`${origin}/api/docs`);
    expect(command.output()).toContain('mother');

    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/`)).text()).toContain('<title>');
    const description = await (await fetch(`${origin}/api/docs/openapi.json`)).json();
    expect(description).toHaveProperty('openapi');
    expect(await command.stop()).toBe(0);
  });

  test('with nothing changed builds nothing and does not load the demo again', async () => {
    const command = await start();
    await command.ready();
    expect(command.output()).not.toContain('Building');
    await command.stop();
  });

  test('finishes a running request after Ctrl-C, also when npm repeats the signal', async () => {
    const command = await start();
    await command.ready();
    const body = JSON.stringify({});
    const call = request(`${command.origin}/rpc/organisation/helpPoints`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        // Answered as soon as the request is under way there.
        expect: '100-continue',
      },
    });
    const answer = once(call, 'response') as Promise<[IncomingMessage]>;
    call.flushHeaders();
    await once(call, 'continue');
    command.process.kill('SIGINT');
    await untilNobodyListens(command.origin);
    command.process.kill('SIGINT');
    call.end(body);
    const [response] = await answer;
    expect((await text(response)).length).toBeGreaterThan(2);
    expect(response.statusCode).toBe(200);
    expect((await command.ended).code).toBe(0);
  });
});

/** It takes no new calls any more. */
async function untilNobodyListens(origin: string): Promise<void> {
  for (;;) {
    const listens = await fetch(`${origin}/healthz`).then(
      () => true,
      () => false,
    );
    if (!listens) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('one clear sentence and exit code 1', () => {
  test('for a port that is taken', async () => {
    const port = await freePort();
    const taken = createServer().listen(port, '127.0.0.1');
    expect(await refusal(await start({ port }))).toMatch(
      new RegExp(`^Port ${port} is taken: .*PORT`),
    );
    taken.close();
  });

  test('for a database that cannot be reached', async () => {
    const port = await freePort();
    const secret = 'not-to-be-shown';
    const sentence = await refusal(
      await start({
        env: {
          DATABASE_URL: `postgres://somebody:${secret}@127.0.0.1:${port}/nothing`,
          DATABASE_START_SECONDS: '0',
        },
      }),
    );
    expect(sentence).toMatch(/^The database of DATABASE_URL cannot be reached/);
    expect(sentence).not.toContain(secret);
  });

  test('for an address that is not one of PostgreSQL', async () => {
    expect(await refusal(await start({ env: { DATABASE_URL: 'mysql://127.0.0.1/x' } }))).toMatch(
      /^DATABASE_URL must begin with postgres:/,
    );
  });

  test('for a second process on the same folder', async () => {
    const first = await start();
    await first.ready();
    expect(await refusal(await start())).toMatch(/in use by another process/);
    expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
    await first.stop();
  });

  test('for a schema of a newer version', async () => {
    const engine = await PGlite.create({
      dataDir: path.join(dataDir, 'database'),
      extensions: { btree_gist, pg_trgm },
    });
    await engine.query(
      `insert into kysely_migration (name, timestamp) values ('9999-tomorrow', '2099-01-01')`,
    );
    await engine.close();
    expect(await refusal(await start())).toMatch(/newer version/);
  });

  test('for files that are damaged', async () => {
    const damaged = path.join(folder, 'damaged');
    cpSync(dataDir, damaged, { recursive: true });
    const control = path.join(damaged, 'database/global/pg_control');
    expect(readdirSync(path.dirname(control))).toContain('pg_control');
    truncateSync(control, 100);
    expect(await refusal(await start({ dataDir: damaged }))).toMatch(/damaged/);
  });

  test('for a Node that is too old', async () => {
    // No old Node is kept for this: one that says it is.
    const saysOld = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.15.0'})`;
    const { code, stderr } = await new Promise<{ code: number; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['--import', saysOld, 'scripts/start.mjs'],
        (_error, _stdout, errors) => resolve({ code: child.exitCode ?? -1, stderr: errors }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Node 18\.15\.0 is too old: .*20\.19.*\n$/);
  });
});
