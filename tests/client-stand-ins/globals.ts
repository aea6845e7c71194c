/** What a build defines and jsdom lacks: constants of config/constants.ts, and Node's own web streams. */
import { ReadableStream, TransformStream } from 'node:stream/web';

Object.assign(globalThis, {
  TRANSPORT: 'http',
  API_ORIGIN: '',
  CLOUD_ENV: '',
  ReadableStream,
  TransformStream,
});
