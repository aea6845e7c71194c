import type { ShownCase } from '../../vault/vault-calls';

export interface Proposal {
  id: string;
  to: string;
  /** What she answered; null while she has not. */
  agrees: boolean | null;
  /** Hash of the entry in which she answered. */
  consent: string | null;
}

/** What she was asked about in the shared thread, with her signed answer. */
export function proposals({ entries }: ShownCase): Proposal[] {
  const found: Proposal[] = [];
  for (const { hash, thread, message } of entries) {
    if (thread !== 'shared') continue;
    if (message?.kind === 'referral' && message.body.state === 'proposed') {
      found.push({ id: message.body.id, to: message.body.to, agrees: null, consent: null });
    }
    if (message?.kind === 'consent') {
      const asked = found.find(({ id }) => id === message.body.referral);
      if (asked) Object.assign(asked, { agrees: message.body.agrees, consent: hash });
    }
  }
  return found;
}
