import type { ShownCase, ShownEntry } from '../../vault/vault-calls';
import { referralStateWords, statusWords } from '../words';

export interface StaffLine {
  key: string;
  at: string;
  author: string;
  title: string | null;
  text: string;
}

const dangerLevels = {
  urgent: '紧急',
  untriggered: '没有触发，不等于安全',
  unanswered: '答得太少，先当作紧急看',
} as const;

/** The staff thread, the newest first. */
export function staffLines({ entries }: ShownCase): StaffLine[] {
  return entries
    .filter(({ thread }) => thread === 'staff')
    .flatMap((entry) => lineOf(entry) ?? [])
    .reverse();
}

function lineOf(entry: ShownEntry): StaffLine | null {
  const { hash: key, author, message, status } = entry;
  const line = (title: string | null, text: string): StaffLine => ({
    key,
    at: entry.storedAt ?? entry.at,
    author,
    title,
    text,
  });
  if (status) return line(null, statusWords[status.status]);
  switch (message?.kind) {
    case undefined:
      return entry.kind === 'sealed' ? line(null, '（这条你的钥匙打不开）') : null;
    case 'note':
      return line(null, message.body.text);
    case 'danger':
      return line(`判断危险：${dangerLevels[message.body.level]}`, message.body.reason);
    case 'referral': {
      const { to, what, state, reason } = message.body;
      const title = `转介 ${to}：${state === 'proposed' ? '问她' : referralStateWords[state]}`;
      return line(title, [what, reason].filter((part) => part !== null && part !== '').join('\n'));
    }
    case 'closing':
      return line('结案', message.body.text);
    case 'recoveryUse':
      return line('用过备用钥匙', message.body.why);
    case 'task':
      return line('要做的事', message.body.what);
    default:
      return line(null, '（这一类内容，这里还看不了）');
  }
}
