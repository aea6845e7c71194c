import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
// eslint-disable-next-line import/default -- the bundler's text of that file
import code from './parse-sheet.worker.ts?source';
import { UnreadableFile } from './unreadable-file';

export interface SheetLimits {
  /** Of all that is unpacked. */
  bytes: number;
  /** Tags of all that is unpacked: what a reader's time and memory grow with. */
  tokens: number;
  /** Rows that are not empty. */
  rows: number;
  /** What stands further to the right is not read. */
  columns: number;
  /** Of a cell; what is longer is cut, since one long text may stand in every cell. */
  characters: number;
  /** Until the worker is ended. */
  milliseconds: number;
  /** Of the worker's heap. */
  megabytes: number;
}

/** Where the titles stand: in one of the first `within` rows, known by one of them (`titleKey`). */
export interface TitleRow {
  within: number;
  anyOf: readonly string[];
}

/** What the worker is given. */
export interface SheetTask {
  bytes: Uint8Array;
  limits: SheetLimits;
  /** Without any, all rows are read. */
  titles: TitleRow | null;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What it answers, once. */
const answer = v.variant('is', [
  v.object({
    is: v.literal('read'),
    rows: v.array(v.object({ row: whole, cells: v.array(v.string()), broken: v.array(whole) })),
  }),
  v.object({ is: v.literal('refused'), why: v.picklist(['not-xlsx', 'too-large']) }),
]);

export type SheetAnswer = v.InferOutput<typeof answer>;

/** A row that is not empty, with its number as the table shows it. */
export interface SheetRow {
  row: number;
  /** The texts of its cells from column A on; '' for an empty one. */
  cells: string[];
  /** Columns in which the program could work nothing out; the cell holds what it shows ("#N/A"). */
  broken: number[];
}

/** Those that wait while another is read; more are sent away. */
const mostWaiting = 8;
let waiting = 0;
let before: Promise<unknown> = Promise.resolve();

/**
 * The first sheet of an .xlsx file as text, read in a worker that is ended when it takes more time or
 * memory than it may, so that whatever is sent holds nobody else up. One file at a time.
 * @param titles where none of the first rows holds one of them, only those rows are read
 * @throws UnreadableFile
 */
export async function readSheet(
  bytes: Uint8Array,
  limits: SheetLimits,
  titles: TitleRow | null = null,
): Promise<SheetRow[]> {
  if (waiting >= mostWaiting) throw new UnreadableFile('busy');
  waiting += 1;
  const turn = before.then(() => inWorker({ bytes: Uint8Array.from(bytes), limits, titles }));
  before = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

async function inWorker(task: SheetTask): Promise<SheetRow[]> {
  const { milliseconds, megabytes } = task.limits;
  const worker = new Worker(code, {
    eval: true,
    workerData: task,
    // It has nothing to do with our keys.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  });
  const late = setTimeout(() => void worker.terminate(), milliseconds);
  try {
    const answered = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => reject(failureOf(error)));
      // Without an answer: it was ended.
      worker.once('exit', () => reject(new UnreadableFile('too-large')));
    });
    const read = v.parse(answer, answered);
    if (read.is === 'refused') throw new UnreadableFile(read.why);
    return read.rows;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

function failureOf(error: Error): Error {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? new UnreadableFile('too-large') : error;
}
