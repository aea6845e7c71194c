import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Referral } from '@shared/protection/wire';
import {
  isOpenReferral,
  mayBecome,
  type ReferralState,
} from '@shared/protection/states/referral-states';
import { whenLabel } from '../../times';
import type { ShownCase } from '../../vault/vault-calls';
import { AnswerReferralDialog } from '../act/answer-referral-dialog';
import { groundWords, referralStateWords, targetWords } from '../words';
import { proposals } from './proposals';

const results = ['accepted', 'refused', 'done', 'withdrawn'] as const;

/** Where the case was passed on to, what came of it, and what she was asked. */
export function Referrals({
  shown,
  referrals,
}: {
  shown: ShownCase;
  referrals: readonly Referral[];
}) {
  const [doing, setDoing] = useState<{ of: Referral; state: (typeof results)[number] } | null>(
    null,
  );
  const asked = proposals(shown).filter(
    ({ id }) => !referrals.some((referral) => referral.id === id),
  );
  if (referrals.length === 0 && asked.length === 0) return null;
  const now = new Date();
  return (
    <ul className="referrals" aria-label="转介">
      {asked.map(({ id, to, agrees }) => (
        <li key={id} className="referral">
          <strong>{to}</strong>
          <span>
            {agrees === null ? '问过她，还没回' : agrees ? '她同意了，可以转' : '她不同意'}
          </span>
        </li>
      ))}
      {referrals.map((of) => (
        <li key={of.id} className="referral">
          <strong>{targetWords[of.target]}</strong>
          <span>
            {referralStateWords[of.state]} · {whenLabel(of.at, now)}
          </span>
          <span className="quiet">{groundWords[of.ground]}</span>
          {isOpenReferral(of.state) && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: results
                  .filter((state) => mayBecome(of.state, state))
                  .map((state) => ({ key: state, label: referralStateWords[state] })),
                onClick: ({ key }) => {
                  if (isResult(key)) setDoing({ of, state: key });
                },
              }}
            >
              <Button size="small">记下结果</Button>
            </Dropdown>
          )}
        </li>
      ))}
      {doing && (
        <AnswerReferralDialog of={doing.of} state={doing.state} onClose={() => setDoing(null)} />
      )}
    </ul>
  );
}

function isResult(key: string): key is Exclude<ReferralState, 'sent'> {
  return results.some((result) => result === key);
}
