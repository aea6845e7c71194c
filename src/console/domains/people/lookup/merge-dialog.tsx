import { useQuery } from '@tanstack/react-query';
import { Alert, Radio } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { ReasonField } from '../../../ui/reason-field';
import { SignInMethodProblem } from '../security/sign-in-method-problem';
import { recordLabel, type PersonRecord } from './record-label';

interface MergeDialogProps {
  records: readonly [PersonRecord, PersonRecord];
  onClose: () => void;
  onMerged: (effects: readonly string[]) => void;
}

/** Which record stays, what that does, and why. */
export function MergeDialog({ records, onClose, onMerged }: MergeDialogProps) {
  const [keepId, setKeepId] = useState(records[0].personId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const gone = records.find(({ personId }) => personId !== keepId) ?? records[1];
  const pair = { keepId, goneId: gone.personId };
  const preview = useQuery({
    queryKey: queryKey('people', 'mergePreview', pair),
    queryFn: ({ signal }) => api.people.mergePreview(pair, { signal }),
    staleTime: 0,
  });
  const merge = useCommand(api.people.mergePeople, {
    onDone: ({ effects }) => onMerged(effects),
  });
  const mayMerge = preview.data?.obstacle === null;
  return (
    <CommandDialog
      title="把两个账号并成一个"
      okText="合并，不能撤回"
      danger
      isReady={mayMerge}
      command={merge}
      problem={<SignInMethodProblem error={merge.error} />}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        const why = reason.trim();
        if (why !== '') merge.mutate({ ...pair, reason: why });
      }}
    >
      <div className="stack">
        <fieldset className="merge-keep">
          <legend className="labelled__label">留下哪一个</legend>
          <Radio.Group
            className="merge-keep__choices"
            value={keepId}
            onChange={(event) => {
              const chosen = records.find(({ personId }) => personId === event.target.value);
              if (chosen) setKeepId(chosen.personId);
            }}
          >
            {records.map((record) => (
              <Radio key={record.personId} value={record.personId}>
                {recordLabel(record)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        {preview.isPending && <Loading rows={2} />}
        {preview.isError && (
          <Problem error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {preview.data && <Effects {...preview.data} />}
        {mayMerge && (
          <ReasonField
            label="为什么要合并（会记下来）"
            placeholder="她本人在窗口，换过手机，两个账号都是她的"
            value={reason}
            isMissing={tried && reason.trim() === ''}
            onChange={setReason}
          />
        )}
      </div>
    </CommandDialog>
  );
}

function Effects({ effects, obstacle }: { effects: readonly string[]; obstacle: string | null }) {
  if (obstacle !== null) return <Alert type="warning" showIcon title={obstacle} />;
  return (
    <div role="status">
      <p className="labelled__label">合并以后</p>
      <ul className="person-effects">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
        <li>另一个账号不再有了，她会收到一条消息</li>
      </ul>
    </div>
  );
}
