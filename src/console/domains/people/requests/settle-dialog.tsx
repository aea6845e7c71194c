import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Radio } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { ReasonField } from '../../../ui/reason-field';
import { HandedData } from './handed-data';
import { kindLabels, type DataRequest } from './request-labels';

interface SettleDialogProps {
  request: DataRequest;
  onClose: () => void;
}

/** Does what she asked for, or says why not. */
export function SettleDialog({ request, onClose }: SettleDialogProps) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [decision, setDecision] = useState<'done' | 'refused'>('done');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isExport = request.kind === 'export';
  const refresh = () =>
    void client.invalidateQueries({ queryKey: queryKey('people', 'listRequests') });
  const settle = useCommand(api.people.settleRequest, {
    onDone: (_, input) => {
      if (isExport && input.decision.decision === 'done') return;
      void message.success(
        input.decision.decision === 'done' ? '账号注销了' : '记下了，她会收到原因',
      );
      refresh();
      onClose();
    },
  });
  if (settle.data && isExport && decision === 'done') {
    return (
      <HandedData
        who={request.name ?? '她'}
        sections={settle.data.sections}
        onClose={() => {
          refresh();
          onClose();
        }}
      />
    );
  }
  const submit = () => {
    setTried(true);
    const why = reason.trim();
    if (why === '') return;
    settle.mutate({
      requestId: request.id,
      decision: { decision, reason: why },
    });
  };
  return (
    <CommandDialog
      title={`${request.name ?? '她'}：${kindLabels[request.kind]}`}
      okText={okLabel(decision, isExport)}
      danger={decision === 'done' && !isExport}
      command={settle}
      onClose={onClose}
      onOk={submit}
    >
      <div className="stack">
        <Radio.Group
          aria-label="怎么办"
          value={decision}
          options={[
            { value: 'done', label: '照办' },
            { value: 'refused', label: '不能办' },
          ]}
          onChange={(event) => setDecision(event.target.value === 'done' ? 'done' : 'refused')}
        />
        {decision === 'done' && (
          <Alert
            type={isExport ? 'info' : 'warning'}
            showIcon
            title={
              isExport
                ? '资料只显示一次。请核对证件，打印或存好，当面交给她本人。'
                : '账号和资料马上删除，不能恢复；没开始的报名会取消。请核对是她本人。'
            }
          />
        )}
        <ReasonField
          label={decision === 'refused' ? '为什么不能办（她会看到）' : '怎么确认是本人（她会看到）'}
          placeholder={
            decision === 'refused' ? '没有带证件，没法确认是本人' : '本人来窗口，核对了身份证'
          }
          value={reason}
          isMissing={tried && reason.trim() === ''}
          onChange={setReason}
        />
      </div>
    </CommandDialog>
  );
}

function okLabel(decision: 'done' | 'refused', isExport: boolean): string {
  if (decision === 'refused') return '告诉她';
  return isExport ? '拿出资料' : '注销她的账号';
}
