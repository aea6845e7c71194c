import {
  SelectQueryNode,
  type Kysely,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
} from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/** The same database with every `for update` left out: what a forgotten lock would do. */
export function withoutLocks(db: Kysely<Database>): Kysely<Database> {
  return db.withPlugin(leavingLocksOut());
}

function leavingLocksOut(): KyselyPlugin {
  const unlocked = new WeakSet<object>();
  return {
    transformQuery: ({ node, queryId }: PluginTransformQueryArgs) => {
      if (!SelectQueryNode.is(node)) return node;
      const { endModifiers, ...rest } = node;
      const kept = endModifiers?.filter(({ modifier }) => modifier !== 'ForUpdate');
      if (kept?.length !== endModifiers?.length) unlocked.add(queryId);
      return { ...rest, endModifiers: kept };
    },
    transformResult: async ({ result, queryId }: PluginTransformResultArgs) => {
      // On a quick machine one is through before the next has read: lets the others read first.
      if (unlocked.has(queryId)) await new Promise((resolve) => setTimeout(resolve, 5));
      return result;
    },
  };
}
