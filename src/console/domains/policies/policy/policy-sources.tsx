import { App, Button, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { hostOf, sourceDays } from '@shared/policies/sources';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import type { StaffPolicy } from './use-policy';

/** Where it stands, when somebody looked last, and that it was looked at today. */
export function PolicySources({ policy }: { policy: StaffPolicy }) {
  const { id: policyId, draft, liveDraft } = policy;
  const { message } = App.useApp();
  const client = useQueryClient();
  const check = useCommand(api.policies.markChecked);
  const today = shanghaiDate(new Date());
  const isPublic = (url: string) => liveDraft?.sources.some((each) => each.url === url) ?? false;
  const mark = (url: string) =>
    check.mutate(
      { policyId, url },
      {
        onSuccess: () => {
          void message.success('记下了，今天核对过');
          void client.invalidateQueries({ queryKey: queryKey('policies') });
        },
      },
    );
  return (
    <Panel title="来源">
      {draft.sources.length === 0 && (
        <p className="quiet">
          {draft.standing === 'example' ? '示例没有来源。' : '没有官方来源，不能公开。'}
        </p>
      )}
      {draft.sources.map(({ title, url, checkedOn, checked }) => (
        <div key={url} className="panel__row">
          <div>
            <div>
              {title} <span className="quiet">{hostOf(url)}</span>
            </div>
            <a className="policy-address" href={url} target="_blank" rel="noreferrer noopener">
              {url}
            </a>
            <div className="quiet">
              {checkedOn} 对着{checked === 'page' ? '官网' : '存下的文本'}核对{' '}
              {addDays(checkedOn, sourceDays) <= today && <Tag color="warning">超过 90 天</Tag>}
            </div>
          </div>
          {isPublic(url) && (checkedOn < today || checked === 'copy') && (
            <Button
              aria-label={`把“${title}”标为已核对`}
              loading={check.isPending && check.variables.url === url}
              onClick={() => mark(url)}
            >
              标为已核对
            </Button>
          )}
        </div>
      ))}
      {liveDraft !== null && draft.sources.length > 0 && (
        <p className="quiet">打开网页对一遍，和公开的说法一样再按。不一样就点“修改”。</p>
      )}
      {check.error && <Problem error={check.error} />}
    </Panel>
  );
}
