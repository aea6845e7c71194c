import { Table, Tag } from 'antd';
import { Link } from 'wouter';
import { policyStateNames } from '@shared/policies/states';
import { standingLabels } from '@shared/policies/standing';
import { topicNames } from '@shared/policies/topics';
import type { PolicyRow } from '@shared/policies/views';
import { dayAndTime } from '@shared/time/time-format';
import { stateColours, statusColours, statusNames } from '../status-names';

/** On a wide screen. */
export function PolicyTable({ policies }: { policies: readonly PolicyRow[] }) {
  return (
    <Table<PolicyRow>
      rowKey="id"
      dataSource={[...policies]}
      pagination={false}
      columns={[
        {
          title: '标题',
          render: (_, { id, title, topics, region }) => (
            <>
              <Link href={`/policies/${id}`}>{title}</Link>
              <div className="quiet">
                {topicWords(topics)} · {region}
              </div>
            </>
          ),
        },
        { title: '可靠程度', render: (_, { standing }) => standingLabels[standing] },
        {
          title: '单位',
          render: (_, { unitName, writerName }) => (
            <>
              {unitName}
              <div className="quiet">{writerName ?? '不留名'}</div>
            </>
          ),
        },
        { title: '来源核对', render: (_, policy) => <Checked policy={policy} /> },
        { title: '最后改动', render: (_, { updatedAt }) => dayAndTime(updatedAt) },
        { title: '状态', render: (_, policy) => <StatusTags policy={policy} /> },
      ]}
    />
  );
}

export const topicWords = (topics: PolicyRow['topics']) =>
  topics.map((topic) => topicNames[topic]).join('、');

/** How its text stands, and what residents are told of it. */
export function StatusTags({ policy }: { policy: PolicyRow }) {
  const { status, isLive, state, until } = policy;
  return (
    <>
      <Tag color={statusColours[status]}>{statusNames[status]}</Tag>
      {state !== null && state !== 'in-force' && (
        <Tag color={stateColours[state]}>{policyStateNames[state]}</Tag>
      )}
      {state === 'ending' && until !== null && <div className="quiet">到 {until}</div>}
      {isLive && status !== 'published' && <div className="quiet">上一版还公开着</div>}
    </>
  );
}

/** "2026-11-01", and whether that is too long ago. */
export function Checked({ policy: { checkedOn, isSourceOld } }: { policy: PolicyRow }) {
  if (checkedOn === null) return <span className="quiet">没有来源</span>;
  return (
    <>
      {checkedOn}
      {isSourceOld && (
        <div>
          <Tag color="warning">超过 90 天</Tag>
        </div>
      )}
    </>
  );
}
