/** Sends requests over keep-alive connections; each has one under way. Used inside the load process. */
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../median.mjs';

/**
 * @typedef {{ path: string, headers: Record<string, string>, body: unknown }} Call
 * @typedef {{ count: number, seconds: number, perSecond: number, p50: number, p99: number, longest: number, codes: Record<string, number>, requests: [sentAt: number, took: number][] }} Measured
 *   times in milliseconds, `sentAt` since 1970
 */

/**
 * Ends when the time is over or no call is left.
 * @param {{ ports: number[], connections: number, seconds: number, perSecond?: number, nextCall: () => Call | null }} plan
 *   perSecond: not more than so many, evenly; left out: as many as are answered
 * @returns {Promise<Measured>}
 */
export async function load({ ports, connections, seconds, perSecond = Infinity, nextCall }) {
  const sockets = await Promise.all(
    Array.from({ length: connections }, (_, index) => open(ports[index % ports.length])),
  );
  const requests = [];
  const codes = {};
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let turns = 0;
  await Promise.all(
    sockets.map(async (socket) => {
      for (;;) {
        const turnAt = begun + (turns * 1000) / perSecond;
        turns += 1;
        const early = turnAt - performance.now();
        if (early > 0) await sleep(early);
        const call = performance.now() < end ? nextCall() : null;
        if (!call) break;
        const sentAt = performance.now();
        const { status, body } = await socket.send(requestText(call));
        requests.push([performance.timeOrigin + sentAt, performance.now() - sentAt]);
        const code = status === 200 ? 'OK' : codeOf(body, status);
        codes[code] = (codes[code] ?? 0) + 1;
      }
      socket.close();
    }),
  );
  const took = (performance.now() - begun) / 1000;
  const times = requests.map(([, each]) => each).sort((a, b) => a - b);
  return {
    count: times.length,
    seconds: took,
    perSecond: times.length / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: times.at(-1) ?? 0,
    codes,
    requests,
  };
}

function codeOf(body, status) {
  try {
    const error = JSON.parse(body);
    return String(error.error ?? error.code ?? status);
  } catch {
    return String(status);
  }
}

function requestText({ path, headers, body }) {
  const text = JSON.stringify(body);
  let head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
  for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
  return `${head}\r\n${text}`;
}

/** A connection that reads answers with a content-length. */
async function open(port) {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let received = '';
  let waiting = null;
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += chunk;
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, headEnd))?.[1];
    if (length === undefined) return fail(new Error('an answer without content-length'));
    if (received.length < headEnd + 4 + Number(length)) return;
    const answer = { status: Number(received.slice(9, 12)), body: received.slice(headEnd + 4) };
    received = '';
    const { resolve } = waiting;
    waiting = null;
    resolve(answer);
  });
  const fail = (error) => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  return {
    send: (text) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(text);
      }),
    close: () => socket.destroy(),
  };
}
