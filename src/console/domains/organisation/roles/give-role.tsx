import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { roleNames } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { FindPerson, type FoundPerson } from '../../../ui/find-person';
import { Problem } from '../../../ui/problem';
import { useStaff } from '../../../session/use-staff';
import { trailOf, type OpenUnit } from '../units/use-unit';
import { roleChoices } from './granting';
import { RoleFields, type RoleForm } from './role-fields';

interface GiveRoleProps {
  unit: OpenUnit;
  onDone: () => void;
}

/** Finds her by ticket or number, then gives the role at once. */
export function GiveRole({ unit, onDone }: GiveRoleProps) {
  const [person, setPerson] = useState<FoundPerson | null>(null);
  if (person === null) {
    return (
      <FindPerson
        unitId={unit.id}
        reasonPlaceholder="请她做组织员"
        onFound={(found) => setPerson(found)}
      />
    );
  }
  return <ToPerson unit={unit} person={person} onDone={onDone} onOther={() => setPerson(null)} />;
}

interface ToPersonProps extends GiveRoleProps {
  person: FoundPerson;
  onOther: () => void;
}

function ToPerson({ unit, person, onDone, onOther }: ToPersonProps) {
  const { me } = useStaff();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form, setForm] = useState<RoleForm>({ role: null, endsOn: '' });
  const [tried, setTried] = useState(false);
  const give = useCommand(api.organisation.grantRole, {
    onDone: ({ role }) => {
      void message.success(`她现在是${roleNames[role]}了`);
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'listGrants') });
      onDone();
    },
  });
  const granter = { id: me?.id ?? '', grants: me?.grants ?? [] };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (form.role === null) return;
        give.mutate({
          personId: person.personId,
          unitId: unit.id,
          role: form.role,
          ...(form.endsOn === '' ? {} : { endsOn: form.endsOn }),
        });
      }}
    >
      <p className="row">
        <strong>{person.name ?? '没有留名字'}</strong>
        <span>{person.phone ?? '没有留号码'}</span>
        <Button type="link" onClick={onOther}>
          换一个人
        </Button>
      </p>
      <RoleFields
        choices={roleChoices(granter, trailOf(unit), person.personId)}
        form={form}
        isMissing={tried && form.role === null}
        onChange={setForm}
      />
      {give.isError && <Problem error={give.error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          给她这个角色
        </Button>
      </div>
    </form>
  );
}
