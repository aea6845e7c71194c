import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { absenceWithHits } from './hits';

export const absence: Handler<typeof counsellingContract.absence> = ({ input, context }) =>
  absenceWithHits(context, input.absenceId);
