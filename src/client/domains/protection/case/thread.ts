import type { CaseState, VerifiedEntry } from '@shared/envelope/case/verify/case-state';
import type { SealedForm } from '@shared/envelope/case/messages';
import { townById } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import { dangerRule } from '@shared/protection/danger/assess-danger';
import { formByName } from '@shared/protection/report/report-forms';

/** Something that was written, by her or to her, that I could open and verify. */
export interface WrittenItem {
  hash: string;
  by: 'owner' | 'handler';
  kind: 'report' | 'text' | 'correction' | 'answer' | 'closing' | 'recoveryUse';
  lines: string[];
  at: string;
}

/** A referral as the newest message about it says. */
export interface ReferralItem {
  id: string;
  to: string;
  what: string;
  /** A handler asks whether she agrees, and she has not answered. */
  asks: boolean;
}

/** What was written, the newest first. */
export function writtenItems(state: CaseState): WrittenItem[] {
  return state.entries.flatMap(itemOf).reverse();
}

/** A handler has answered after the last thing that she wrote. */
export function hasNewAnswer(state: CaseState): boolean {
  const [newest] = writtenItems(state);
  return newest?.by === 'handler';
}

/** What a handler has signed in a report about somebody else; nothing else is shown there. */
export function signedStatus(state: CaseState): 'received' | 'handled' | null {
  const signed = state.entries.flatMap(({ status }) => (status ? [status.status] : []));
  if (signed.includes('handled')) return 'handled';
  return signed.includes('received') ? 'received' : null;
}

export function referralItems(state: CaseState): ReferralItem[] {
  const items = new Map<string, ReferralItem>();
  for (const { message } of state.entries) {
    if (message?.kind === 'referral') {
      const { id, to, what, state: now } = message.body;
      items.set(id, { id, to, what, asks: now === 'proposed' });
    }
    if (message?.kind === 'consent') {
      const item = items.get(message.body.referral);
      if (item) item.asks = false;
    }
  }
  return [...items.values()];
}

/** The answers of a form as lines that people read: what was not answered is not there. */
export function formLines({ form, answers }: SealedForm): string[] {
  const definition = formByName(form);
  const lines: string[] = [];
  for (const { questions } of definition?.steps ?? []) {
    for (const question of questions) {
      const given = answers[question.id];
      if (question.kind === 'place') lines.push(...placeLines(answers));
      else if (question.kind === 'danger') lines.push(...dangerLines(answers));
      else if (given !== undefined) {
        const choices = 'choices' in question ? question.choices : [];
        const words = [given].flat().map((value) => wordOf(choices, value));
        lines.push(`${asLabel(question.label)}${words.join('、')}`);
      }
    }
  }
  // A correction, or a form of newer code: its texts alone.
  if (!definition) lines.push(...Object.values(answers).flat().map(String));
  return lines;
}

/** A question that ends in its own sign has no colon after it. */
function asLabel(question: string): string {
  return question.endsWith('？') ? question : `${question}：`;
}

function itemOf({ hash, header, message }: VerifiedEntry): WrittenItem[] {
  if (!message) return [];
  const item = { hash, by: header.role, at: header.at };
  switch (message.kind) {
    case 'report':
    case 'correction':
      return [{ ...item, kind: message.kind, lines: formLines(message.body.content) }];
    case 'text':
    case 'answer':
    case 'closing':
      return [{ ...item, kind: message.kind, lines: message.body.text.split('\n') }];
    case 'recoveryUse':
      return [{ ...item, kind: message.kind, lines: [`用了备用钥匙：${message.body.why}`] }];
    default:
      return [];
  }
}

function wordOf(choices: readonly { value: string; label: string }[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? String(value);
}

function placeLines({ town, village, place }: SealedForm['answers']): string[] {
  const parts = [
    townById(String(town))?.name,
    yueqingVillages.find(({ id }) => id === village)?.name,
    typeof place === 'string' ? place : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [`在哪里：${parts.join(' ')}`];
}

function dangerLines(answers: SealedForm['answers']): string[] {
  return dangerRule.questions.flatMap(({ id, text }) => {
    const answer = answers[`danger.${id}`];
    return answer === 'yes' || answer === 'no'
      ? [`${text}${answer === 'yes' ? '是' : '不是'}`]
      : [];
  });
}
