import { SelectQueryNode, type Kysely, type PluginTransformQueryArgs } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/** The same database with every `for update` left out: what a forgotten lock would do. */
export function withoutLocks(db: Kysely<Database>): Kysely<Database> {
  return db.withPlugin({
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      if (!SelectQueryNode.is(node)) return node;
      const { endModifiers, ...rest } = node;
      return {
        ...rest,
        endModifiers: endModifiers?.filter(({ modifier }) => modifier !== 'ForUpdate'),
      };
    },
    transformResult: async ({ result }) => result,
  });
}
