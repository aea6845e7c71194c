import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { isUrgent } from '@shared/protection/states/case-states';
import { urgencyWords } from '../queue/row-words';
import type { ShownCase } from '../vault/vault-calls';
import { VaultProblem } from '../../../keyring/vault-problem';
import { api } from '../../../platform/api';
import { AskConsentDialog } from './act/ask-consent-dialog';
import { CloseDialog } from './act/close-dialog';
import { ConflictDialog } from './act/conflict-dialog';
import { DangerDialog } from './act/danger-dialog';
import { HandOverDialog } from './act/hand-over-dialog';
import { KeepDialog } from './act/keep-dialog';
import { ReplaceCodeDialog } from './act/replace-code-dialog';
import { ReferDialog } from './act/refer-dialog';
import { SetAsideDialog } from './act/set-aside-dialog';
import { CaseTitle } from './case-title';
import { useAct, useOpenCase } from './session/use-act';
import { isWritable } from './state-of-case';

type Doing = 'danger' | 'refer' | 'close' | InMenu;
const inMenu = ['ask', 'hand-over', 'code', 'keep', 'aside', 'conflict'] as const;
type InMenu = (typeof inMenu)[number];

/** Which case it is, how urgent, and what can be done with it. */
export function CaseHead({ shown, onLeft }: { shown: ShownCase; onLeft: () => void }) {
  const { data } = useOpenCase();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const { row } = data;
  const isOpen = isWritable(row);
  return (
    <header className="case-head">
      <CaseTitle caseId={row.caseId} />
      <span className={isUrgent(row.urgency) ? 'mark mark--urgent' : 'mark'}>
        {urgencyWords[row.urgency]}
      </span>
      {isOpen && (
        <>
          <Button size="small" onClick={() => setDoing('danger')}>
            重新判断
          </Button>
          <div className="case-head__actions">
            {!row.isMine && <TakeButton shown={shown} takenBy={row.takenBy?.name ?? null} />}
            <Button onClick={() => setDoing('refer')}>转介</Button>
            {row.state === 'taken' && <Button onClick={() => setDoing('close')}>结案</Button>}
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  ...(shown.reporter === 'self' ? [{ key: 'ask', label: '问她同不同意转介' }] : []),
                  ...(row.isMine ? [{ key: 'hand-over', label: '转交给同事' }] : []),
                  { key: 'code', label: '换回访码：本人来了' },
                  { key: 'keep', label: '依法要保留' },
                  { key: 'aside', label: '不立案：误发、测试、骚扰' },
                  { key: 'conflict', label: '回避：我认识其中的人', danger: true },
                ],
                onClick: ({ key }) => setDoing(asDoing(key)),
              }}
            >
              <Button>更多</Button>
            </Dropdown>
          </div>
        </>
      )}
      {doing === 'danger' && <DangerDialog onClose={close} />}
      {doing === 'refer' && <ReferDialog shown={shown} onClose={close} />}
      {doing === 'ask' && <AskConsentDialog onClose={close} />}
      {doing === 'close' && <CloseDialog onClose={close} />}
      {doing === 'keep' && <KeepDialog onClose={close} />}
      {doing === 'aside' && <SetAsideDialog onClose={close} />}
      {doing === 'hand-over' && <HandOverDialog shown={shown} onClose={close} />}
      {doing === 'code' && <ReplaceCodeDialog onClose={close} />}
      {doing === 'conflict' && <ConflictDialog onClose={close} onLeft={onLeft} />}
    </header>
  );
}

function TakeButton({ shown, takenBy }: { shown: ShownCase; takenBy: string | null }) {
  const act = useAct();
  const take = () =>
    act.run({
      intent: 'take',
      // About somebody else, whoever wrote is told 收到 and 已处理 only, by a button of its own.
      steps:
        shown.reporter === 'self'
          ? [{ kind: 'status', thread: 'shared', status: 'taken', of: null }]
          : [],
      send: (input, call) => api.protection.takeCase(input, call),
    });
  return (
    <>
      <Button type="primary" loading={act.isPending} onClick={() => void take()}>
        {takenBy === null ? '我来接' : `接过来（现在是${takenBy}）`}
      </Button>
      {act.error !== null && <VaultProblem error={act.error} />}
    </>
  );
}

function asDoing(key: string): InMenu | null {
  return inMenu.find((each) => each === key) ?? null;
}
