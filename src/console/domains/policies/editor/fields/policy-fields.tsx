import { Radio, Select } from 'antd';
import { standingLabels, standingNotes, standings } from '@shared/policies/standing';
import { topicNames, topics } from '@shared/policies/topics';
import { mentionsViolence } from '@shared/text/mentions-violence';
import { FormField } from '../../../../ui/form-field';
import { Panel } from '../../../../ui/panel';
import type { PolicyForm } from '../policy-form';
import { HowFields } from './how-fields';
import { PaperFields } from './paper-fields';
import { TextField } from './text-field';

export interface PolicyFieldsProps {
  form: PolicyForm;
  set: (change: Partial<PolicyForm>) => void;
}

export interface SourceHosts {
  /** Sites outside gov.cn that may be named; empty while that is not known. */
  hosts: readonly string[];
}

/** All that is written of a policy but its rule, in the order in which residents read it. */
export function PolicyFields({ form, set, hosts }: PolicyFieldsProps & SourceHosts) {
  return (
    <>
      <Panel title="说的是什么">
        <WhatFields form={form} set={set} />
      </Panel>
      <Panel title="谁能办，能得什么">
        <GainFields form={form} set={set} />
      </Panel>
      <Panel title="怎么办">
        <HowFields form={form} set={set} />
      </Panel>
      <Panel title="是哪里的规定">
        <PaperFields form={form} set={set} hosts={hosts} />
      </Panel>
    </>
  );
}

function WhatFields({ form, set }: PolicyFieldsProps) {
  const isTold = mentionsViolence([form.title, form.summary, form.gains, form.loan].join('\n'));
  return (
    <>
      <TextField
        name="title"
        label="标题"
        most={60}
        value={form.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        name="neutralTitle"
        label="列表里的标题"
        isOptional={!isTold}
        note="讲到家暴的要填：列表和消息里只出现这个标题，手机上也不留记录。"
        most={40}
        value={form.neutralTitle}
        onChange={(neutralTitle) => set({ neutralTitle })}
      />
      <TextField
        name="summary"
        label="一分钟读懂"
        note="像说给邻居听：谁、能得什么、去哪里。"
        most={300}
        lines={4}
        value={form.summary}
        onChange={(summary) => set({ summary })}
      />
      <FormField name="topics" label="类别" note="一到四类，居民按类别找。">
        {(tie) => (
          <Select
            {...tie}
            mode="multiple"
            value={form.topics}
            options={topics.map((value) => ({ value, label: topicNames[value] }))}
            maxCount={4}
            onChange={(chosen) => set({ topics: chosen })}
          />
        )}
      </FormField>
      <FormField name="standing" label="可靠程度" note={standingNotes[form.standing]}>
        {({ id }) => (
          <Radio.Group
            id={id}
            aria-label="可靠程度"
            value={form.standing}
            options={standings.map((value) => ({ value, label: standingLabels[value] }))}
            onChange={(event) =>
              set({ standing: standings.find((each) => each === event.target.value) ?? 'local' })
            }
          />
        )}
      </FormField>
      <TextField
        name="synonyms"
        label="别的叫法"
        isOptional
        note="居民可能怎么说，用顿号隔开，比如：借钱、贴息、开店。"
        most={600}
        value={form.synonyms}
        onChange={(synonyms) => set({ synonyms })}
      />
    </>
  );
}

const calculators = [
  { value: 'none', label: '不用' },
  { value: 'loan', label: '贷款贴息' },
  { value: 'training', label: '培训补贴' },
] as const;

function GainFields({ form, set }: PolicyFieldsProps) {
  return (
    <>
      <TextField
        name="who"
        label="谁能办"
        most={300}
        lines={3}
        value={form.who}
        onChange={(who) => set({ who })}
      />
      <div className="policy-two">
        <TextField
          name="gains"
          label="补给你"
          note="给了就是她的。标准由本地定的，不写金额。"
          most={400}
          lines={3}
          value={form.gains}
          onChange={(gains) => set({ gains })}
        />
        <TextField
          name="loan"
          label="借给你，要还"
          isOptional
          note="贷款写在这里，和补给她的分开。"
          most={200}
          lines={3}
          value={form.loan}
          onChange={(loan) => set({ loan })}
        />
      </div>
      <div className="policy-two">
        <TextField
          name="yearlyGain"
          label="一年大约多少元"
          isOptional
          note="只用来排先后；贷款只算贴的利息。"
          most={11}
          value={form.yearlyGain}
          onChange={(yearlyGain) => set({ yearlyGain })}
        />
        <FormField name="calculator" label="计算器">
          {({ id }) => (
            <Select
              id={id}
              value={form.calculator}
              options={[...calculators]}
              onChange={(calculator) => set({ calculator })}
            />
          )}
        </FormField>
      </div>
    </>
  );
}
