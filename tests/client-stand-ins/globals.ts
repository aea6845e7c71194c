/** What a build defines and jsdom lacks: constants of config/constants.ts, and what the Web has to seal with. */
import { webcrypto } from 'node:crypto';
import { ReadableStream, TransformStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, {
  TRANSPORT: 'http',
  API_ORIGIN: '',
  CLOUD_ENV: '',
  ALONE: '',
  OFFICE_TELEPHONE: '',
  DIRECTORY_ROOT: '',
  DIRECTORY_MINIMUM: 1,
  COUNSELLING_ROOT: '',
  COUNSELLING_MINIMUM: 1,
  HOTLINE_HOURS: [],
  PUBLIC_HOLIDAYS: [],
  ReadableStream,
  TransformStream,
  TextDecoder,
  TextEncoder,
});
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
