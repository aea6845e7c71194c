import { Input, Select } from 'antd';
import { kindChoices } from '@shared/activities/catalogue/kind-labels';
import { useSeries } from '../../use-series';
import { useSuggestions } from '../use-suggestions';
import { Field } from './field';
import { Section } from './section';
import type { SectionProps } from './section-props';

export function WhatSection({ form, set }: SectionProps) {
  const { data: series = [] } = useSeries();
  const lecturers = useSuggestions(form.unitId, 'lecturers', form.lecturerName);
  /** One of the register brings her introduction along. */
  const nameLecturer = (lecturerName: string) => {
    const known = lecturers.find(({ name }) => name === lecturerName);
    set(known ? { lecturerName, lecturerNote: known.second } : { lecturerName });
  };
  return (
    <Section id="what" title="活动内容">
      <div className="field-row">
        <Field name="seriesId" label="系列">
          {(tie) => (
            <Select
              {...tie}
              value={form.seriesId || undefined}
              placeholder="选一个系列"
              options={series.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(seriesId) => set({ seriesId })}
            />
          )}
        </Field>
        <Field name="kind" label="类型">
          {(tie) => (
            <Select
              {...tie}
              value={form.kind}
              options={kindChoices}
              onChange={(kind) => set({ kind })}
            />
          )}
        </Field>
      </div>
      <Field name="title" label="名称" note="一眼看懂讲什么，比如“孩子发脾气，怎么应对”">
        {(tie) => (
          <Input
            {...tie}
            value={form.title}
            maxLength={60}
            showCount
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field name="summary" label="介绍" note="有什么内容、带什么、能学到什么，像当面说一样写">
        {(tie) => (
          <Input.TextArea
            {...tie}
            value={form.summary}
            maxLength={2000}
            rows={6}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      <div className="field-row">
        <Field name="lecturerName" label="主讲人" isOptional>
          {(tie) => (
            <Input
              {...tie}
              value={form.lecturerName}
              maxLength={30}
              list="lecturers"
              onChange={(event) => nameLecturer(event.target.value)}
            />
          )}
        </Field>
        <Field name="lecturerNote" label="主讲人介绍" isOptional>
          {(tie) => (
            <Input
              {...tie}
              value={form.lecturerNote}
              maxLength={120}
              placeholder="家庭教育指导师，能讲乐清话"
              onChange={(event) => set({ lecturerNote: event.target.value })}
            />
          )}
        </Field>
      </div>
      <datalist id="lecturers">
        {lecturers.map(({ id, name, second }) => (
          <option key={id} value={name}>
            {second}
          </option>
        ))}
      </datalist>
    </Section>
  );
}
