import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../database/schema.generated';
import type { Services } from '../services';

/** A task that takes longer than a request: what it is called in the table, and what it is given. */
export interface BackgroundTask<Input> {
  /** `<domain>.<verb>`, unique in the program; stored in the database, so it is not renamed. */
  kind: string;
  /** Ids and choices only: it outlives what it speaks of, and is not deleted with a person. */
  input: v.GenericSchema<unknown, Input>;
}

export interface StepContext {
  /** The step's own transaction: what is written here and the cursor are stored together or not at all. */
  db: Kysely<Database>;
  services: Services;
  tenantId: string;
  now: Date;
  /** Who began it. */
  personId: string;
  unitId: string;
}

/** What a step gives back. */
export interface StepResult<Cursor> {
  /** Where the next step begins; null when all is done. */
  cursor: Cursor | null;
  /** How many things this step has dealt with. */
  done: number;
  /** How many there are in all, where it is known. */
  total?: number;
  /** The next bytes of the file. */
  part?: Uint8Array;
  /** What she reads at the end ("导入 38 位讲师"). */
  message?: string;
}

/**
 * One step of some hundred things, a second at most. It is given the cursor of the step before (null: the
 * first) and may be run again when its process died: what it writes to `db` is then undone.
 */
export type Step<Input, Cursor> = (args: {
  input: Input;
  cursor: Cursor | null;
  context: StepContext;
}) => Promise<StepResult<Cursor>>;

/** A task with the code that does it; what is stored is checked before it runs. */
export interface BoundBackgroundTask {
  kind: string;
  step(input: unknown, cursor: unknown, context: StepContext): Promise<StepResult<unknown>>;
}

export function defineBackgroundTask<Input>(task: BackgroundTask<Input>): BackgroundTask<Input> {
  return task;
}

/** Binds a task to its code. @param cursor shape of what one step leaves for the next; plain JSON */
export function bindBackgroundTask<Input, Cursor>(
  task: BackgroundTask<Input>,
  cursor: v.GenericSchema<unknown, Cursor>,
  step: Step<Input, Cursor>,
): BoundBackgroundTask {
  return {
    kind: task.kind,
    step: (input, last, context) =>
      step({
        input: v.parse(task.input, input),
        cursor: last === null ? null : v.parse(cursor, last),
        context,
      }),
  };
}
