import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * The process log: JSON lines on standard output. Personal data never goes in: no input, no openid,
 * no address, no telephone. An operation logs its name, its time, and its result's code.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
