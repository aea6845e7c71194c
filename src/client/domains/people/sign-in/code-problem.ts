import { messageOf, refusalData } from '@shared/contract/connection-error';

/** Why the code did not open, with how many tries are left where the server says so. */
export function codeProblem(error: unknown): string {
  const data = refusalData(error, 'CODE_WRONG', 'triesLeft');
  const more = data ? `还能试 ${String(data.triesLeft)} 次。` : '';
  return messageOf(error) + more;
}
