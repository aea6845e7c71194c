import { Checkbox, Input } from 'antd';
import { useStaff } from '../../../../session/use-staff';
import { facilityChoices } from '../../facility-choices';
import { useSuggestions } from '../use-suggestions';
import { Field } from './field';
import { Section } from './section';
import type { SectionProps } from './section-props';
import { UnitSelect } from './unit-select';

export function WhereSection({ form, set }: SectionProps) {
  const { units } = useStaff();
  const venues = useSuggestions(form.unitId, 'venues', form.venueName);
  /** One of the register brings its address and facilities along. */
  const nameVenue = (venueName: string) => {
    const known = venues.find(({ name }) => name === venueName);
    set(
      known
        ? { venueName, venueAddress: known.second, facilities: known.facilities }
        : { venueName },
    );
  };
  return (
    <Section id="where" title="在哪里">
      <Field name="unitId" label="主办单位">
        {(tie) => (
          <UnitSelect
            {...tie}
            value={form.unitId}
            under={units}
            onChange={(unitId) => set({ unitId })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field name="venueName" label="地点">
          {(tie) => (
            <Input
              {...tie}
              value={form.venueName}
              maxLength={60}
              placeholder="某某镇妇女之家 二楼"
              list="venues"
              onChange={(event) => nameVenue(event.target.value)}
            />
          )}
        </Field>
        <Field name="venueAddress" label="详细地址" isOptional>
          {(tie) => (
            <Input
              {...tie}
              value={form.venueAddress}
              maxLength={120}
              placeholder="某某路 1 号，农贸市场旁边"
              onChange={(event) => set({ venueAddress: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        name="facilities"
        label="带娃友好"
        isOptional
        isGroup
        note="勾了的，妈妈们用“带娃友好”能筛到这场"
      >
        {({ 'aria-describedby': described }) => (
          <Checkbox.Group
            aria-describedby={described}
            options={facilityChoices}
            value={form.facilities}
            onChange={(facilities) => set({ facilities })}
          />
        )}
      </Field>
      <Field
        name="onlineRoom"
        label="线上怎么进"
        isOptional
        note="线上活动填会议号或网址；现场的空着"
      >
        {(tie) => (
          <Input
            {...tie}
            value={form.onlineRoom}
            maxLength={300}
            onChange={(event) => set({ onlineRoom: event.target.value })}
          />
        )}
      </Field>
      <datalist id="venues">
        {venues.map(({ id, name, second }) => (
          <option key={id} value={name}>
            {second}
          </option>
        ))}
      </datalist>
    </Section>
  );
}
