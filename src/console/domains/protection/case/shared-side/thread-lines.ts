import type { TimelineEvent } from '@shared/protection/wire';
import type { ShownCase, ShownEntry } from '../../vault/vault-calls';
import { eventRoleWords, eventWords, statusWords } from '../words';
import { whenLabel } from '../../times';

export type ThreadLine =
  | { kind: 'hers'; key: string; at: string; text: string; note: string | null; isNew: boolean }
  | { kind: 'ours'; key: string; at: string; text: string; author: string; note: string | null }
  /** 经办人已签名确认 */
  | { kind: 'signed'; key: string; at: string; words: string; author: string }
  /** 系统记的 */
  | { kind: 'system'; key: string; at: string; words: string };

/** The shared thread as it is read: what she and handlers signed, and between it what the server says. */
export function threadLines(
  { entries }: ShownCase,
  events: readonly TimelineEvent[],
  now: Date,
): ThreadLine[] {
  const shared = entries.filter(({ thread }) => thread === 'shared');
  const read = new Set(shared.flatMap(({ status }) => status?.of ?? []));
  const lastOurs = shared
    .map(({ role, message }) => role === 'handler' && message !== null)
    .lastIndexOf(true);
  const said = shared.flatMap((entry, index) => {
    const isNew = entry.role === 'owner' && index > lastOurs && !read.has(entry.hash);
    return lineOf(entry, isNew) ?? [];
  });
  const system = events.flatMap((event, index): ThreadLine[] => {
    const words = eventWords[event.kind];
    // Her own messages stand there themselves.
    if (words === undefined || event.kind === 'received') return [];
    return [
      {
        kind: 'system',
        key: `event-${index}`,
        at: event.at,
        words: `${eventRoleWords[event.by]} ${whenLabel(event.at, now)} ${words}`,
      },
    ];
  });
  // Entries keep the order that is signed; what the server says is put in by its time.
  return joined(merged(said, system));
}

function merged(said: readonly ThreadLine[], system: readonly ThreadLine[]): ThreadLine[] {
  const rest = [...system].sort((a, b) => a.at.localeCompare(b.at));
  const lines: ThreadLine[] = [];
  for (const line of said) {
    while (rest[0] && rest[0].at < line.at) lines.push(...rest.splice(0, 1));
    lines.push(line);
  }
  return [...lines, ...rest];
}

/** What the server says in a row is one line. */
function joined(lines: readonly ThreadLine[]): ThreadLine[] {
  const out: ThreadLine[] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    if (line.kind === 'system' && last?.kind === 'system') {
      out[out.length - 1] = { ...last, words: `${last.words} · ${line.words}` };
    } else out.push(line);
  }
  return out;
}

function lineOf(entry: ShownEntry, isNew: boolean): ThreadLine | null {
  const { hash: key, message, status, author } = entry;
  const at = entry.storedAt ?? entry.at;
  if (status) return { kind: 'signed', key, at, words: statusWords[status.status], author };
  const hers = (text: string, note: string | null = null): ThreadLine => ({
    kind: 'hers',
    key,
    at,
    text,
    note,
    isNew,
  });
  const ours = (text: string, note: string | null = null): ThreadLine => ({
    kind: 'ours',
    key,
    at,
    text,
    author,
    note,
  });
  switch (message?.kind) {
    case undefined:
      return entry.kind === 'sealed' && entry.role === 'owner'
        ? hers('（这条你的钥匙打不开）')
        : null;
    case 'report': {
      const { happened } = message.body.content.answers;
      return hers(
        typeof happened === 'string' && happened !== '' ? happened : '（没写字，填了表）',
      );
    }
    case 'text':
      return hers(message.body.text);
    case 'correction':
      return hers('（改了填的表，上面已经是新的）', '更正');
    case 'consent':
      return hers(message.body.agrees ? '同意转介' : '不同意转介', '回答转介');
    case 'readers':
      return hers('（改了让谁看）', '谁能看');
    case 'files':
      return hers('（发来文件，这里还看不了）', '文件');
    case 'answer':
      return ours(message.body.text);
    case 'referral':
      return ours(`${message.body.to}：${message.body.what}`, '问她同不同意转介');
    case 'closing':
      return ours(message.body.text, '结案');
    default:
      return null;
  }
}
