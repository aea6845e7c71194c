import { Alert, Button, Popconfirm } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';

interface UndoableProps {
  importId: string;
  /** What was done. */
  children: ReactNode;
}

/** What an import did, and the way back: what somebody changed since stays as it is. */
export function Undoable({ importId, children }: UndoableProps) {
  const client = useQueryClient();
  const undo = useCommand(api.activities.undoImport, {
    onDone: () =>
      void client.invalidateQueries({ queryKey: queryKey('activities', 'registerEntries') }),
  });
  if (undo.data) {
    const { removed, restored, left } = undo.data;
    const said = [
      removed > 0 && `拿掉 ${removed} 条`,
      restored > 0 && `${restored} 条换回原来的`,
      left > 0 && `${left} 条后来改过或删掉了，没有动`,
    ].filter(Boolean);
    const what = said.length > 0 ? `：${said.join('，')}` : '';
    return <Alert role="status" type="info" showIcon title={`撤销了这次导入${what}`} />;
  }
  return (
    <div className="stack">
      {children}
      <div>
        <Popconfirm
          title="撤销这次导入？"
          description="新加的拿掉，换掉的换回来；后来又改过的不动。"
          okText="撤销"
          cancelText="先不"
          onConfirm={() => undo.mutate({ importId })}
        >
          <Button loading={undo.isPending}>撤销这次导入</Button>
        </Popconfirm>
      </div>
      {undo.isError && <Problem error={undo.error} />}
    </div>
  );
}
