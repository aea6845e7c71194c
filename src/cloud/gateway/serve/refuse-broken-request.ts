import { STATUS_CODES, type OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { fail, toWire } from '../../platform/errors';

/** Answers what never became a request: broken HTTP, headers beyond all measure, a body that stalls. */
export function refuseBrokenRequest(
  error: Error & { code?: string },
  socket: Socket,
  headers: OutgoingHttpHeaders,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const wire = toWire(fail(codeOf(error.code)));
  const body = JSON.stringify(wire);
  const head = [
    `HTTP/1.1 ${wire.status} ${STATUS_CODES[wire.status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function codeOf(code: string | undefined) {
  if (code === 'HPE_HEADER_OVERFLOW') return 'TOO_LARGE';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'UNAVAILABLE' : 'BAD_INPUT';
}
