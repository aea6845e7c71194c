import { Input, Radio } from 'antd';
import type { Role } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { Labelled } from '../../../ui/labelled';
import type { RoleChoice } from './granting';

export interface RoleForm {
  role: Role | null;
  /** `YYYY-MM-DD`; empty: open. */
  endsOn: string;
}

interface RoleFieldsProps {
  choices: readonly RoleChoice[];
  form: RoleForm;
  isMissing: boolean;
  onChange: (form: RoleForm) => void;
}

/** Which role, and until when. What she may not give stays visible, with the reason. */
export function RoleFields({ choices, form, isMissing, onChange }: RoleFieldsProps) {
  return (
    <>
      <fieldset className="role-fields">
        <legend className="labelled__label">什么角色</legend>
        <Radio.Group
          className="role-choices"
          value={form.role}
          onChange={(event) => {
            const chosen = choices.find(({ role }) => role === event.target.value);
            if (chosen) onChange({ ...form, role: chosen.role });
          }}
        >
          {choices.map(({ role, name, note, obstacle }) => (
            <Radio key={role} value={role} disabled={obstacle !== null}>
              {name} <span className="quiet">{obstacle ?? note}</span>
            </Radio>
          ))}
        </Radio.Group>
        {isMissing && <p className="labelled__issue">请选一个角色</p>}
      </fieldset>
      <Labelled label="到哪天为止" note="不填就一直有效，随时可以收回">
        {(tie) => (
          <Input
            {...tie}
            type="date"
            min={shanghaiDate(new Date())}
            value={form.endsOn}
            onChange={(event) => onChange({ ...form, endsOn: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}
