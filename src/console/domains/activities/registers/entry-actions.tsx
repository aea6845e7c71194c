import { Button, Popconfirm } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { Register } from '@shared/activities/registers/register-rules';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import type { Entry } from './entries';

interface EntryActionsProps {
  unitId: string;
  register: Register;
  entry: Entry;
  onEdit: (entry: Entry) => void;
}

/** A unit puts right what is its own; of the others it says whose they are. */
export function EntryActions({ unitId, register, entry, onEdit }: EntryActionsProps) {
  const client = useQueryClient();
  const remove = useCommand(api.activities.deleteRegisterEntry, {
    onDone: () =>
      void client.invalidateQueries({ queryKey: queryKey('activities', 'registerEntries') }),
  });
  if (entry.unitId !== unitId) return <span className="quiet">{entry.unitName}的</span>;
  return (
    <div className="row register-actions">
      <Button type="link" aria-label={`修改 ${entry.name}`} onClick={() => onEdit(entry)}>
        修改
      </Button>
      <Popconfirm
        title={`从名册里删掉“${entry.name}”？`}
        description="已经写好的活动不受影响。"
        okText="删掉"
        cancelText="先不"
        onConfirm={() => remove.mutate({ unitId, register, entryId: entry.id })}
      >
        <Button type="link" danger loading={remove.isPending} aria-label={`删掉 ${entry.name}`}>
          删掉
        </Button>
      </Popconfirm>
      {remove.isError && <Problem error={remove.error} />}
    </div>
  );
}
