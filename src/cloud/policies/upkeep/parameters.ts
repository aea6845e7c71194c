import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { figureState } from '@shared/policies/figures';
import type { SharedParameter } from '@shared/policies/upkeep-contract';
import { policyStatuses } from '@shared/policies/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { policiesWithFigures } from '../queries';
import { readDraft } from '../read-draft';

/** What is to be done comes first. */
const order: readonly SharedParameter['state'][] = ['missing', 'ending', 'differs', 'current'];

export const parameters: Handler<typeof policiesContract.parameters> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const today = shanghaiDate(now);
  const found = new Map<string, SharedParameter>();
  for (const row of await policiesWithFigures(db, tenantId, unit.path)) {
    const use = {
      policyId: row.id,
      title: row.title,
      revision: row.revision,
      status: oneOf(policyStatuses, row.status),
      isLive: row.live_revision !== null,
    };
    for (const [name, parameter] of Object.entries(readDraft(row.draft).parameters)) {
      // Two policies name the same thing when name, words and unit are the same.
      const key = `${name} ${parameter.unit} ${parameter.words}`;
      const { words, unit: measure, figures } = parameter;
      const known = found.get(key) ?? {
        name,
        words,
        unit: measure,
        figures: [...figures],
        ...figureState(parameter, today),
        uses: [],
      };
      const isSame = JSON.stringify(known.figures) === JSON.stringify(figures);
      const state = isSame || known.state === 'missing' ? known.state : 'differs';
      found.set(key, { ...known, state, uses: [...known.uses, use] });
    }
  }
  const items = [...found.values()].sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) ||
      one.words.localeCompare(other.words, 'zh'),
  );
  return { items };
};
