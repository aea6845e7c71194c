import type { Kysely } from 'kysely';
import { asLogin } from '@cloud/platform/database/login';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Runtime } from '@cloud/platform/runtime';

/**
 * The runtime with every command's transaction rolled back after it gave its answer, so that a walk
 * can ask for everything, deletion too, and each call finds the scene as it was built.
 */
export function rollingBack(runtime: Runtime): Runtime {
  const { logins } = runtime;
  return {
    ...runtime,
    db: withRollback(runtime.db),
    logins: {
      ...logins,
      // A login's transactions begin with its role, by the handle that they are opened on.
      forCalls: async (login, whose) => asLogin(withRollback(runtime.db), login, whose),
    },
  };
}

type Work<Result> = (db: Kysely<Database>) => Promise<Result>;

function withRollback(db: Kysely<Database>): Kysely<Database> {
  const execute = async <Result>(work: Work<Result>): Promise<Result> => {
    const answers: Result[] = [];
    const undo = new Error('rolled back on purpose');
    try {
      await db.transaction().execute(async (transaction) => {
        answers.push(await work(transaction));
        throw undo;
      });
    } catch (error) {
      if (error !== undo) throw error;
    }
    const [answer] = answers;
    if (answer === undefined) throw new Error('a transaction without an answer');
    return answer;
  };
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') return () => ({ execute });
      if (name === 'withoutPlugins') return () => withRollback(target.withoutPlugins());
      // Kysely keeps its state in private fields, which a proxy does not have.
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
