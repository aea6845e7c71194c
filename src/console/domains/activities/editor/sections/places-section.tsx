import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Switch } from 'antd';
import { newKey } from '../../../../platform/new-key';
import { Field, RowIssue } from './field';
import type { FormGroup } from '../form-draft';
import { Section } from './section';
import type { SectionProps } from './section-props';

export function PlacesSection({ form, set }: SectionProps) {
  const { groups } = form;
  const isSplit = groups.length > 1;
  const change = (key: string, to: Partial<FormGroup>) =>
    set({ groups: groups.map((group) => (group.key === key ? { ...group, ...to } : group)) });
  return (
    <Section id="places" title="多少名额">
      {groups.map((group, index) => (
        <div className="field-row" key={group.key}>
          {isSplit && (
            <Field name={`groups.${index}.name`} label="分组名字">
              {(tie) => (
                <Input
                  {...tie}
                  value={group.name}
                  maxLength={20}
                  placeholder="3–4 岁"
                  onChange={(event) => change(group.key, { name: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field name={`groups.${index}.places`} label={isSplit ? '这组名额' : '名额'}>
            {(tie) => (
              <div className="row">
                <InputNumber
                  {...tie}
                  value={group.places}
                  min={1}
                  max={5000}
                  precision={0}
                  suffix="人"
                  onChange={(places) => change(group.key, { places })}
                />
                {isSplit && (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`去掉分组 ${group.name || index + 1}`}
                    onClick={() => set({ groups: groups.filter(({ key }) => key !== group.key) })}
                  />
                )}
              </div>
            )}
          </Field>
        </div>
      ))}
      <RowIssue name="groups" />
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={groups.length >= 10}
          onClick={() => set({ groups: [...groups, { key: newKey(), name: '', places: 20 }] })}
        >
          分组给名额
        </Button>
      </div>
      <div className="field-row">
        <Field name="mostInParty" label="一家最多几个人" note="大人孩子都算">
          {(tie) => (
            <InputNumber
              {...tie}
              value={form.mostInParty}
              min={1}
              max={20}
              precision={0}
              suffix="人"
              onChange={(mostInParty) => set({ mostInParty })}
            />
          )}
        </Field>
        <Field name="hasWaitlist" label="满了可以候补" note="有人取消，按先后自动补上">
          {({ id, 'aria-describedby': described }) => (
            <Switch
              id={id}
              aria-describedby={described}
              checked={form.hasWaitlist}
              onChange={(hasWaitlist) => set({ hasWaitlist })}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}
