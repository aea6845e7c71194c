import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { serviceNames, services } from '@shared/counselling/services';
import { Labelled } from '../../../ui/labelled';
import { upTo } from '../../../ui/up-to';
import { serviceWords } from '../words';
import { withServices, type Offered, type ProfileForm } from './profile-form';

interface ServicesFieldProps {
  form: ProfileForm;
  issue: string | undefined;
  onChange: (form: ProfileForm) => void;
}

const choices = services.map((value) => ({ value, label: serviceWords(value) }));

/** What she may be booked for, by what title, and until when she may. */
export function ServicesField({ form, issue, onChange }: ServicesFieldProps) {
  const id = useId();
  const change = (of: Offered, changes: Partial<Offered>) =>
    onChange({
      ...form,
      services: form.services.map((each) => (each === of ? { ...each, ...changes } : each)),
    });
  return (
    <div className="labelled" role="group" aria-labelledby={id}>
      <span className="labelled__label" id={id}>
        做哪些服务
      </span>
      <Checkbox.Group
        options={choices}
        value={form.services.map(({ service }) => service)}
        onChange={(chosen) => onChange(withServices(form, chosen))}
      />
      {issue !== undefined && <p className="labelled__issue">{issue}</p>}
      {form.services.map((offered) => {
        const name = serviceWords(offered.service);
        return (
          <fieldset key={offered.service} className="offered">
            <legend>{name}</legend>
            <Labelled label="资格名称（可以不填）">
              {(tie) => (
                <Input
                  {...tie}
                  value={offered.title}
                  count={upTo(30)}
                  placeholder={serviceNames[offered.service].role}
                  onChange={(event) => change(offered, { title: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled label="资格哪天到期" note="过了这天不能约；不填就是没有期限">
              {(tie) => (
                <Input
                  {...tie}
                  type="date"
                  value={offered.validUntil}
                  onChange={(event) => change(offered, { validUntil: event.target.value })}
                />
              )}
            </Labelled>
          </fieldset>
        );
      })}
    </div>
  );
}
