import { Checkbox, Radio, Select } from 'antd';
import { useState } from 'react';
import {
  referralGrounds,
  referralTargets,
  type ReferralGround,
  type ReferralTarget,
} from '@shared/protection/states/referral-states';
import { caseLeadRoles } from '@shared/organisation/roles';
import { api } from '../../../../platform/api';
import { CommandDialog } from '../../../../ui/command-dialog';
import { holdsOneOf } from '../../../../session/staff-roles';
import { useStaff } from '../../../../session/use-staff';
import { Labelled } from '../../../../ui/labelled';
import { VaultProblem } from '../../../../keyring/vault-problem';
import type { ShownCase } from '../../vault/vault-calls';
import { useAct } from '../session/use-act';
import { proposals } from '../staff-side/proposals';
import { groundWords, targetWords } from '../words';
import { ChoiceField } from './choice-field';
import { newReferralId } from './new-referral-id';
import { referralSteps } from './referral-steps';
import { WordsField } from './words-field';

/** Passes the case on: with her consent, or on one of two other grounds that are named. */
export function ReferDialog({ shown, onClose }: { shown: ShownCase; onClose: () => void }) {
  const agreed = proposals(shown).filter(({ agrees }) => agrees === true);
  const isSelf = shown.reporter === 'self';
  const { units } = useStaff();
  const isLead = holdsOneOf(units, caseLeadRoles);
  const [id] = useState(newReferralId);
  const [target, setTarget] = useState<ReferralTarget | null>(null);
  const [ground, setGround] = useState<ReferralGround>(isSelf ? 'she-agreed' : 'duty-to-report');
  /** In which of her answers she agreed; "said" is by word of mouth. */
  const [consent, setConsent] = useState<string | null>(agreed[0]?.consent ?? null);
  const [what, setWhat] = useState('');
  const [tellsHer, setTellsHer] = useState(true);
  const act = useAct(onClose);
  const asks = ground === 'she-agreed';
  const proposal = agreed.find((each) => each.consent === consent);
  const referralId = proposal?.id ?? id;
  const isReady = target !== null && what.trim() !== '' && (!asks || consent !== null);
  const save = () => {
    if (target === null) return Promise.resolve();
    return act.run({
      intent: `refer ${referralId} ${target} ${ground}`,
      steps: referralSteps({
        id: referralId,
        to: targetWords[target],
        what: what.trim(),
        consent: asks && consent !== 'said' ? consent : null,
        told: isSelf && (asks || tellsHer),
      }),
      send: (input, call) => api.protection.refer({ ...input, referralId, target, ground }, call),
    });
  };
  return (
    <CommandDialog
      title="转介"
      okText="转出去"
      isReady={isReady}
      command={act}
      problem={<VaultProblem error={act.error} />}
      onClose={onClose}
      onOk={() => void save()}
    >
      <div className="stack">
        <ChoiceField
          label="转给哪里"
          values={referralTargets}
          words={targetWords}
          value={target}
          onChange={setTarget}
        />
        <Radio.Group
          className="stacked-radios"
          aria-label="凭什么转"
          value={ground}
          onChange={(event) => setGround(event.target.value)}
        >
          {referralGrounds.map((value) => (
            <Radio key={value} value={value} disabled={value === 'she-agreed' ? !isSelf : !isLead}>
              {groundWords[value]}
              {value !== 'she-agreed' && !isLead && '：请负责人来转'}
            </Radio>
          ))}
        </Radio.Group>
        {asks && (
          <Labelled
            label="她在哪里同意的"
            note="还没问过她？先用“问她同不同意”。她不同意，就不转。"
          >
            {(tie) => (
              <Select
                {...tie}
                value={consent}
                onChange={setConsent}
                placeholder="选一个"
                options={[
                  ...agreed.map((each) => ({
                    value: each.consent,
                    label: `她签名同意：${each.to}`,
                  })),
                  { value: 'said', label: '当面或电话里说的（写在下面）' },
                ]}
              />
            )}
          </Labelled>
        )}
        {!asks && (
          <p role="note">
            成年人的事，不违背本人意愿转出去；只有马上有生命危险的，由负责人定，能安全告诉她的，先告诉她，并写下为什么。
          </p>
        )}
        <WordsField label="转了什么、为什么" note="只给同事看。" value={what} onChange={setWhat} />
        {isSelf && !asks && (
          <Checkbox checked={tellsHer} onChange={(event) => setTellsHer(event.target.checked)}>
            签名告诉她转给了哪里
          </Checkbox>
        )}
      </div>
    </CommandDialog>
  );
}
