import { Checkbox, Input, InputNumber, Select } from 'antd';
import { roleNames, type Role } from '@shared/organisation/roles';
import { useSeries } from '../../use-series';
import { Field } from './field';
import { Section } from './section';
import type { SectionProps } from './section-props';
import { UnitsSelect } from './unit-select';

/** Who an activity can be kept for. */
const rolesToChoose: readonly Role[] = ['volunteer', 'lecturer', 'counsellor', 'organiser'];

const months = 12;

export function WhoSection({ form, set }: SectionProps) {
  const { data: series = [] } = useSeries();
  const { childAgeMonths: ages } = form;
  return (
    <Section id="who" title="谁能来" note="下面的条件都空着，就是谁都能来">
      <Field name="audience" label="适合谁" note="用一句话说，比如“家有 3–6 岁孩子的爸爸妈妈”">
        {(tie) => (
          <Input
            {...tie}
            value={form.audience}
            maxLength={200}
            onChange={(event) => set({ audience: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field name="allowedUnitIds" label="只限住在" isOptional>
          {(tie) => (
            <UnitsSelect
              {...tie}
              value={form.allowedUnitIds}
              onChange={(allowedUnitIds) => set({ allowedUnitIds })}
            />
          )}
        </Field>
        <Field name="allowedRoles" label="只限这些人" isOptional>
          {(tie) => (
            <Select
              {...tie}
              mode="multiple"
              value={form.allowedRoles}
              placeholder="谁都可以"
              options={rolesToChoose.map((role) => ({ value: role, label: roleNames[role] }))}
              onChange={(allowedRoles) => set({ allowedRoles })}
            />
          )}
        </Field>
      </div>
      <Field name="attendedSeriesId" label="先参加过" isOptional note="报进阶课时用">
        {(tie) => (
          <Select
            {...tie}
            allowClear
            value={form.attendedSeriesId ?? undefined}
            placeholder="不要求"
            options={series.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(attendedSeriesId: string | undefined) =>
              set({ attendedSeriesId: attendedSeriesId ?? null })
            }
          />
        )}
      </Field>
      <Checkbox
        checked={form.childNeeded}
        onChange={(event) => set({ childNeeded: event.target.checked })}
      >
        要带孩子来
      </Checkbox>
      <Checkbox
        checked={ages !== null}
        onChange={(event) =>
          set({
            childAgeMonths: event.target.checked ? { from: 3 * months, to: 6 * months } : null,
          })
        }
      >
        限孩子的年龄
      </Checkbox>
      {ages && (
        <div className="field-row">
          <Field name="childAgeMonths.from" label="从">
            {(tie) => (
              <AgeInput
                {...tie}
                value={ages.from}
                onChange={(from) => set({ childAgeMonths: { ...ages, from } })}
              />
            )}
          </Field>
          <Field name="childAgeMonths" label="到">
            {(tie) => (
              <AgeInput
                {...tie}
                value={ages.to}
                onChange={(to) => set({ childAgeMonths: { ...ages, to } })}
              />
            )}
          </Field>
        </div>
      )}
    </Section>
  );
}

interface AgeInputProps {
  id: string;
  status: 'error' | '';
  /** In months. */
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Asked in years; half a year is a step, so that 18 months can be said. */
function AgeInput({ value, onChange, ...tie }: AgeInputProps) {
  return (
    <InputNumber
      {...tie}
      value={value === null ? null : value / months}
      min={0}
      max={18}
      step={0.5}
      suffix="岁"
      onChange={(years) => onChange(years === null ? null : Math.round(years * months))}
    />
  );
}
