import { Alert, App, Button, Modal, Popconfirm } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { useMe } from '../../../session/use-me';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { Enrol } from '../sign-in/enrol';
import { RecoveryCodes } from '../sign-in/recovery-codes';
import { PasswordForm } from './password-form';
import { SignInMethodProblem } from './sign-in-method-problem';

type StaffAccount = Awaited<ReturnType<typeof api.people.staffAccount>>;

/** User name, password and second factors. */
export function Account() {
  const { data: me } = useMe();
  const account = useQuery({
    queryKey: queryKey('people', 'staffAccount'),
    queryFn: ({ signal }) => api.people.staffAccount({}, { signal }),
  });
  return (
    <section className="panel" aria-labelledby="account-title">
      <h2 className="panel__title" id="account-title">
        怎么登录
      </h2>
      {me?.secondFactorNeeded && (
        <Alert
          type="warning"
          showIcon
          title="需要第二重验证"
          description="你的角色能看到别人的信息。这次登录不够牢靠，所以有些功能暂时不开：请用手机扫码，或加一道验证后重新登录。"
        />
      )}
      {account.isPending && <Loading rows={3} />}
      {account.isError && <Problem error={account.error} onRetry={() => void account.refetch()} />}
      {account.data && <Ways account={account.data} />}
    </section>
  );
}

function Ways({ account }: { account: StaffAccount }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKey('people', 'staffAccount') });
  const [asksPassword, setAsksPassword] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const enrolment = useCommand(api.people.startEnrolment);
  const makeCodes = useCommand(api.people.makeRecoveryCodes, {
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const remove = useCommand(api.people.removePasskey, { onDone: () => void refresh() });
  const close = () => {
    enrolment.reset();
    setCodes(null);
    void refresh();
  };
  return (
    <>
      <ul className="plain-list">
        <li className="panel__row">
          <div>
            <div>用户名和密码</div>
            <div className="quiet">
              {account.userName === null
                ? '还没有设，现在只能扫码登录'
                : `${account.userName}，密码设于 ${dayAndTime(account.passwordSetAt ?? '')}`}
            </div>
          </div>
          <Button onClick={() => setAsksPassword(true)}>
            {account.userName === null ? '设一个' : '改密码'}
          </Button>
        </li>
        <li className="panel__row">
          <div>
            <div>手机验证器</div>
            <div className="quiet">
              {account.totpSince === null ? '没有' : `${dayAndTime(account.totpSince)} 加的`}
            </div>
          </div>
          <Button loading={enrolment.isPending} onClick={() => enrolment.mutate({})}>
            {account.totpSince === null ? '加一道验证' : '换一个'}
          </Button>
        </li>
        {account.passkeys.map(({ id, label, createdAt, lastUsedAt }) => (
          <li key={id} className="panel__row">
            <div>
              <div>通行密钥：{label}</div>
              <div className="quiet">
                {lastUsedAt === null
                  ? `${dayAndTime(createdAt)} 加的`
                  : `上次用：${dayAndTime(lastUsedAt)}`}
              </div>
            </div>
            <Popconfirm
              title="删掉这个通行密钥？"
              okText="删掉"
              cancelText="先不"
              onConfirm={() => remove.mutate({ passkeyId: id })}
            >
              <Button danger aria-label={`删掉通行密钥 ${label}`}>
                删掉
              </Button>
            </Popconfirm>
          </li>
        ))}
        <li className="panel__row">
          <div>
            <div>备用码</div>
            <div className="quiet">
              {account.recoveryCodesLeft === 0
                ? '没有'
                : `纸上还有 ${account.recoveryCodesLeft} 个能用`}
            </div>
          </div>
          <Popconfirm
            title="换 10 个新的？"
            description="纸上旧的马上作废。"
            okText="换新的"
            cancelText="先不"
            onConfirm={() => makeCodes.mutate({})}
          >
            <Button loading={makeCodes.isPending}>换新的</Button>
          </Popconfirm>
        </li>
      </ul>
      {[enrolment, makeCodes, remove].map(
        ({ error }, index) => error && <SignInMethodProblem key={index} error={error} />,
      )}
      <Modal
        open={enrolment.data !== undefined || codes !== null}
        title={codes ? '备用码' : '加一道验证'}
        footer={null}
        destroyOnHidden
        onCancel={close}
      >
        {codes && <RecoveryCodes codes={codes} onSeen={close} />}
        {enrolment.data && (
          <Enrol
            ticket={enrolment.data.ticket}
            hasPasskeys={account.passkeysPossible}
            intro="以后登录，除了密码还要它。"
            onDone={close}
          />
        )}
      </Modal>
      {asksPassword && (
        <PasswordForm
          userName={account.userName}
          onCancel={() => setAsksPassword(false)}
          onDone={() => {
            setAsksPassword(false);
            void message.success('密码设好了');
            void refresh();
          }}
        />
      )}
    </>
  );
}
