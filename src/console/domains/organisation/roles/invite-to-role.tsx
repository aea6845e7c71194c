import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { readMobile } from '@shared/text/mobile-number';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { useStaff } from '../../../session/use-staff';
import { Labelled } from '../../../ui/labelled';
import { Problem } from '../../../ui/problem';
import { qrAddress } from '../../../ui/qr-address';
import { trailOf, type OpenUnit } from '../units/use-unit';
import { roleChoices } from './granting';
import { RoleFields, type RoleForm } from './role-fields';

interface InviteToRoleProps {
  unit: OpenUnit;
  onDone: () => void;
}

/** Offers a role by a link, which she opens on her phone; kept to one number when one is given. */
export function InviteToRole({ unit, onDone }: InviteToRoleProps) {
  const { me } = useStaff();
  const client = useQueryClient();
  const [form, setForm] = useState<RoleForm>({ role: null, endsOn: '' });
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const invite = useCommand(api.organisation.inviteToRole, {
    onDone: () =>
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'listInvitations') }),
  });
  if (invite.data) return <InvitationLink {...invite.data} onDone={onDone} />;

  const phone = readMobile(typed);
  const isWrong = phone === null && typed.trim() !== '';
  const granter = { id: me?.id ?? '', grants: me?.grants ?? [] };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (form.role === null || isWrong) return;
        invite.mutate({
          unitId: unit.id,
          role: form.role,
          ...(phone === null ? {} : { phone }),
          ...(form.endsOn === '' ? {} : { roleEndsOn: form.endsOn }),
        });
      }}
    >
      <RoleFields
        choices={roleChoices(granter, trailOf(unit), null)}
        form={form}
        isMissing={tried && form.role === null}
        onChange={setForm}
      />
      <Labelled
        label="只给这个手机号"
        note="建议填：别人拿到链接也用不了。不填，谁打开谁就能接受"
        issue={tried && isWrong ? '手机号是 11 位数字' : null}
      >
        {(tie) => (
          <Input
            {...tie}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={typed}
            status={tried && isWrong ? 'error' : ''}
            aria-invalid={tried && isWrong}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      {invite.isError && <Problem error={invite.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          做邀请链接
        </Button>
      </div>
    </form>
  );
}

interface InvitationLinkProps {
  link: string;
  expiresAt: string;
  onDone: () => void;
}

/** The link is said once: the server keeps no more than its hash. */
function InvitationLink({ link, expiresAt, onDone }: InvitationLinkProps) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => void message.success('链接复制好了，发给她吧'),
      () => void message.warning('浏览器不让复制，请选中链接自己复制'),
    );
  return (
    <div className="invitation-link" role="status">
      <p>请她用手机扫这个码，或者把链接发给她。</p>
      <img className="invitation-link__code" src={qrAddress(link)} alt="邀请的二维码" />
      <p className="invitation-link__address">{link}</p>
      <p className="quiet">
        到 {dayAndTime(expiresAt)} 有效，只能用一次。链接只在这里显示一次，丢了就撤回再发一个。
      </p>
      <div className="row">
        <Button type="primary" onClick={() => void copy()}>
          复制链接
        </Button>
        <Button onClick={onDone}>好了</Button>
      </div>
    </div>
  );
}
