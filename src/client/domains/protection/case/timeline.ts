import type { CaseState, VerifiedEntry } from '@shared/envelope/case/verify/case-state';
import type { Status } from '@shared/envelope/case/statements';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import type { EventRole } from '@shared/protection/states/events';
import type { TimelineEvent } from '@shared/protection/wire';
import { eventText } from './event-text';

/** A line of 经过. `signed` lines come from what a handler signed, the others from what the server says. */
export interface TimelineLine {
  key: string;
  kind: 'stored' | 'signed';
  text: string;
  at: string;
}

const statusText: Record<Status, string> = {
  received: '已签名确认收到',
  opened: '已签名确认，读过了',
  taken: '已签名确认，由她来办',
  handled: '已签名确认，已处理',
  closing: '已签名，想要结案',
  closed: '已签名，结案了',
  reopened: '已签名，重新打开',
};

/**
 * What happened, the newest first. What a handler signed stands by her signature alone: the server's own
 * note of the same message is left out, and no signed line is ever made of the server's word.
 */
export function timeline(
  state: CaseState,
  events: readonly TimelineEvent[],
  directory: VerifiedDirectory,
): TimelineLine[] {
  const signed = state.entries.flatMap((entry) => signedLine(entry, directory));
  const stored = events
    .filter(({ kind, by }) => kind !== 'written' || by === 'owner')
    .map((event, at): TimelineLine => ({
      key: `${event.at} ${event.kind} ${at}`,
      kind: 'stored',
      text: eventText(event),
      at: event.at,
    }));
  return [...signed, ...stored].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** 经办人, or 负责人 for a lead, by the directory's word and not by the server's. */
export function signerOf(entry: VerifiedEntry, directory: VerifiedDirectory): string {
  const signer = directory.handlers.find(({ keyId }) => keyId === entry.header.author);
  return roleText(signer?.role === 'case-lead' ? 'lead' : 'handler');
}

export function roleText(role: EventRole): string {
  return { owner: '你', handler: '经办人', lead: '中心负责人', system: '系统' }[role];
}

function signedLine(entry: VerifiedEntry, directory: VerifiedDirectory): TimelineLine[] {
  const { header, hash, status, message } = entry;
  if (header.role !== 'handler') return [];
  const who = signerOf(entry, directory);
  const words = status
    ? statusText[status.status]
    : message?.kind === 'answer'
      ? '答复了你'
      : message?.kind === 'referral'
        ? '写了转介的事'
        : message?.kind === 'closing'
          ? '写了结案的原因'
          : message?.kind === 'recoveryUse'
            ? '写明用过备用钥匙'
            : null;
  return words === null ? [] : [{ key: hash, kind: 'signed', text: who + words, at: header.at }];
}
