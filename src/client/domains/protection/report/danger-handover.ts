import type { DangerAnswers } from '@shared/protection/danger/assess-danger';
import { onGone } from '@client/platform/away/watch-away';

let handed: DangerAnswers = {};
let stop = () => {};

/** From the questions to the form that she opens next; gone with the first thing that wipes. */
export function handOverDanger(answers: DangerAnswers): void {
  stop();
  handed = answers;
  stop = onGone(() => takeOverDanger());
}

/** What was handed over, once. */
export function takeOverDanger(): DangerAnswers {
  const taken = handed;
  handed = {};
  stop();
  return taken;
}
