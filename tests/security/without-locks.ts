import {
  SelectQueryNode,
  type Kysely,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
} from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/** The same database with every `for update` left out: what a forgotten lock would do. */
export function withoutLocks(db: Kysely<Database>): Kysely<Database> {
  return db.withPlugin(leaveLocksOut);
}

const leaveLocksOut: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => {
    if (!SelectQueryNode.is(node)) return node;
    const { endModifiers, ...unlocked } = node;
    const kept = endModifiers?.filter(({ modifier }) => modifier !== 'ForUpdate');
    return { ...unlocked, endModifiers: kept };
  },
  transformResult: async ({ result }) => result,
};
