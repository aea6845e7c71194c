import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';

/** A code to a number that is linked to the account; nothing where none is. */
export function ConfirmByCode() {
  const ways = useQuery({
    queryKey: queryKey('people', 'signInMethods'),
    queryFn: ({ signal }) => api.people.signInMethods({}, { signal }),
  });
  const [code, setCode] = useState('');
  const send = useCommand(api.people.requestConfirmCode);
  const confirm = useCommand(api.people.confirmItsMe);
  const numbers = ways.data?.numbers.filter(({ opensAt }) => opensAt === null) ?? [];
  if (ways.isError) return <Problem error={ways.error} />;
  if (confirm.isSuccess) return <p role="status">确认好了，请再点一次刚才的按钮。</p>;
  const { data: sent, variables: asked } = send;
  return (
    <>
      {numbers.map(({ id, phone }) => (
        <Button
          key={id}
          loading={send.isPending && asked?.numberId === id}
          onClick={() => send.mutate({ numberId: id })}
        >
          {`发验证码到 ${phone}`}
        </Button>
      ))}
      {send.isError && <Problem error={send.error} />}
      {sent && asked && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate({ numberId: asked.numberId, secret: sent.secret, code });
          }}
        >
          <Labelled label="验证码" note="6 位数字，5 分钟内有效">
            {(tie) => (
              <Input
                {...tie}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Labelled>
          {confirm.isError && <Problem error={confirm.error} />}
          <Button
            type="primary"
            htmlType="submit"
            loading={confirm.isPending}
            disabled={code.trim().length !== 6}
          >
            确认是我
          </Button>
        </form>
      )}
    </>
  );
}
