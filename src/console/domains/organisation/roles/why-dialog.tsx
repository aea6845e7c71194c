import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';

interface WhyDialogProps {
  personId: string;
  unitId: string;
  onClose: () => void;
}

/** Which roles of hers reach the unit, from whom, and what they let her see. */
export function WhyDialog({ personId, unitId, onClose }: WhyDialogProps) {
  const why = useQuery({
    queryKey: queryKey('organisation', 'explainAccess', personId, unitId),
    queryFn: ({ signal }) => api.organisation.explainAccess({ personId, unitId }, { signal }),
  });
  const who = why.data?.personName ?? '她';
  return (
    <Modal
      open
      title="为什么她能看到"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      {why.isPending && <Loading rows={2} />}
      {why.isError && <Problem error={why.error} onRetry={() => void why.refetch()} />}
      {why.data && (
        <div className="stack">
          <p>
            {why.data.grants.length === 0
              ? `${who}今天没有能看到${why.data.unitName}的角色。`
              : `${who}能看到${why.data.unitName}，因为：`}
          </p>
          <ul className="why">
            {why.data.grants.map((grant) => (
              <li key={grant.id}>
                <div>
                  她是<strong>{grant.unitName}</strong>的<strong>{grant.roleName}</strong>
                  {grant.unitId !== unitId && '，管着下面的所有单位'}
                </div>
                <div className="quiet">
                  {grant.startsOn} 起{grant.endsOn !== null && `，到 ${grant.endsOn}`}，
                  {grant.grantedBy === null
                    ? '安装时设的，或给的人已经不在了'
                    : `${grant.grantedBy}给的`}
                  。
                  {grant.seesPeople
                    ? '这个角色能看到别人的信息，登录要第二重验证。'
                    : '这个角色看不到别人的信息。'}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
