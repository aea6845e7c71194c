import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Encoding = 'br' | 'gzip';

const compressors: Record<Encoding, (text: Buffer) => Buffer> = {
  br: (text) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quickQuality } }),
  gzip: (text) => gzipSync(text),
};
/** The best would take seconds for the largest of them. */
const quickQuality = 6;

/** A text that stays the same while the server runs: compressed when somebody first wants it so. */
export function fixedText(text: string | Buffer, type: string) {
  const plain = Buffer.from(text);
  const compressed = new Map<Encoding, Buffer>();
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    void reply.type(`${type}; charset=utf-8`).header('vary', 'accept-encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return reply.send(plain);
    const body = compressed.get(encoding) ?? compressors[encoding](plain);
    compressed.set(encoding, body);
    return reply.header('content-encoding', encoding).send(body);
  };
}

/** The smallest that the client takes; "br;q=0" takes none. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const taken = (accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
}
