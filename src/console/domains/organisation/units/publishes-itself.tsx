import { useQueryClient } from '@tanstack/react-query';
import { App, Switch } from 'antd';
import { useId } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import type { OpenUnit } from './use-unit';

/** Frees a unit from the look of the one above at what it publishes; for administrators above it. */
export function PublishesItself({ unit }: { unit: OpenUnit }) {
  const id = useId();
  const { message } = App.useApp();
  const client = useQueryClient();
  const letPublish = useCommand(api.organisation.letPublish, {
    onDone: (_, { publishesItself }) => {
      void message.success(publishesItself ? '以后它自己发布' : '以后由上级审核');
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'unit', unit.id) });
    },
  });
  return (
    <>
      <div className="unit-switch">
        <Switch
          id={id}
          aria-label="自己发布活动"
          checked={unit.publishesItself}
          loading={letPublish.isPending}
          onChange={(publishesItself) => letPublish.mutate({ unitId: unit.id, publishesItself })}
        />
        <label htmlFor={id}>
          自己发布活动
          <div className="quiet">
            {unit.publishesItself ? '不用送上级审核' : '现在要送上级审核，通过了才发布'}
          </div>
        </label>
      </div>
      {letPublish.isError && <Problem error={letPublish.error} />}
    </>
  );
}
