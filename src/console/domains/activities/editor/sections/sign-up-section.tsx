import { Input, Switch } from 'antd';
import { Field } from './field';
import { Section } from './section';
import type { SectionProps } from './section-props';

export function SignUpSection({ form, set }: SectionProps) {
  return (
    <Section id="sign-up" title="报名和取消" note="改了活动日期，下面的截止时间会跟着挪">
      <div className="field-row">
        <Field name="signUpOpensAt" label="什么时候开始报名">
          {(tie) => (
            <Input
              {...tie}
              type="datetime-local"
              value={form.signUpOpensAt}
              onChange={(event) => set({ signUpOpensAt: event.target.value })}
            />
          )}
        </Field>
        <Field name="signUpClosesAt" label="什么时候截止">
          {(tie) => (
            <Input
              {...tie}
              type="datetime-local"
              value={form.signUpClosesAt}
              onChange={(event) => set({ signUpClosesAt: event.target.value })}
            />
          )}
        </Field>
        <Field name="cancelUntil" label="最晚什么时候能取消">
          {(tie) => (
            <Input
              {...tie}
              type="datetime-local"
              value={form.cancelUntil}
              onChange={(event) => set({ cancelUntil: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        name="needsReview"
        label="报名要我看过才算"
        note="先占住名额，你在名单里点确认；不开的话，报上就有"
      >
        {({ id, 'aria-describedby': described }) => (
          <Switch
            id={id}
            aria-describedby={described}
            checked={form.needsReview}
            onChange={(needsReview) => set({ needsReview })}
          />
        )}
      </Field>
    </Section>
  );
}
