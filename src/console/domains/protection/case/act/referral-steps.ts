import type { WriteStep } from '../../vault/vault-calls';

interface ReferralText {
  id: string;
  /** Whom she is referred to. */
  to: string;
  /** For colleagues only. */
  what: string;
  /** Hash of the entry in which she agreed. */
  consent: string | null;
  /** Whether she is told where it went. */
  told: boolean;
}

/** What is written when a case is passed on: the reasons for colleagues, and to her only where it went. */
export function referralSteps({ id, to, what, consent, told }: ReferralText): WriteStep[] {
  const body = { id, to, state: 'sent', reason: null, consent } as const;
  const inside: WriteStep = {
    kind: 'message',
    thread: 'staff',
    content: { kind: 'referral', body: { ...body, what } },
  };
  const toHer: WriteStep = {
    kind: 'message',
    thread: 'shared',
    content: { kind: 'referral', body: { ...body, what: '已经转过去了。' } },
  };
  return told ? [inside, toHer] : [inside];
}
