import { parentPort, workerData } from 'node:worker_threads';
import { parseSheet } from './parse-sheet';
import type { SheetAnswer, SheetTask } from './read-sheet';
import { UnreadableFile } from './unreadable-file';

/** Runs in a thread of its own (`readSheet`): reads what it was started with, answers, and ends. */
function answerOf({ bytes, limits, titles }: SheetTask): SheetAnswer {
  try {
    return { is: 'read', rows: parseSheet(Buffer.from(bytes), limits, titles) };
  } catch (error) {
    if (error instanceof UnreadableFile && error.why !== 'busy') {
      return { is: 'refused', why: error.why };
    }
    throw error;
  }
}

// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(answerOf(workerData));
