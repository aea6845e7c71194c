import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { figureUnitNames, readFigure } from '@shared/policies/read-figure';
import type { SharedParameter } from '@shared/policies/upkeep-contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Labelled } from '../../../ui/labelled';

interface AddFigureDialogProps {
  unitId: string;
  parameter: SharedParameter;
  onClose: () => void;
}

/** The next figure of something, for every policy that uses it: each gets a draft, and each is reviewed. */
export function AddFigureDialog({ unitId, parameter, onClose }: AddFigureDialogProps) {
  const { name, words, unit, uses } = parameter;
  const { message } = App.useApp();
  const client = useQueryClient();
  const add = useCommand(api.policies.addFigure);
  const [typed, setTyped] = useState(() => firstTyped(parameter));
  const [chosen, setChosen] = useState<readonly string[]>(uses.map(({ policyId }) => policyId));
  const [tried, setTried] = useState(false);
  const issues = issuesOf(typed, parameter, chosen);
  const shown = tried ? issues : {};
  const ok = () => {
    setTried(true);
    const value = readFigure(typed.value, unit);
    if (value === null || Object.keys(issues).length > 0) return;
    const { from, document, article, checkedOn } = typed;
    add.mutate(
      {
        unitId,
        name,
        figure: {
          from,
          until: typed.until === '' ? null : typed.until,
          value,
          source: { clause: { document, article }, checkedOn },
        },
        policies: uses
          .filter(({ policyId }) => chosen.includes(policyId))
          .map(({ policyId, revision }) => ({ policyId, revision })),
        whatChanged: typed.whatChanged,
      },
      {
        onSuccess: ({ written }) => {
          void message.success(`写进了 ${written.length} 条政策的草稿，逐条送审后公开`);
          void client.invalidateQueries({ queryKey: queryKey('policies') });
          onClose();
        },
      },
    );
  };
  const field = (key: keyof Typed, label: string, more: FieldMore = {}) => (
    <Labelled label={label} note={more.note} issue={shown[key]}>
      {(tie) => (
        <Input
          {...tie}
          type={more.type}
          suffix={more.suffix}
          placeholder={more.placeholder}
          maxLength={more.most ?? 10}
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <CommandDialog
      title={`${words}：下一个数`}
      okText="写进草稿"
      command={add}
      onClose={onClose}
      onOk={ok}
    >
      <div className="stack">
        {field('value', '多少', { suffix: figureUnitNames[unit] })}
        <div className="policy-two">
          {field('from', '从哪天起', { type: 'date' })}
          {field('until', '到哪天止', { type: 'date', note: '那天还算；不知道就不填。' })}
        </div>
        <div className="policy-two">
          {field('document', '哪份文件', { most: 80 })}
          {field('article', '第几条', { most: 120, placeholder: '第二条' })}
        </div>
        {field('checkedOn', '哪天看的', { type: 'date' })}
        {field('whatChanged', '改了什么', { most: 200, note: '公开后关注的人会收到这一句。' })}
        <Labelled label="写进哪些政策" issue={shown.policies}>
          {({ id }) => (
            <div id={id} role="group" aria-label="写进哪些政策">
              <Checkbox.Group
                value={[...chosen]}
                options={uses.map(({ policyId, title }) => ({ value: policyId, label: title }))}
                onChange={setChosen}
              />
            </div>
          )}
        </Labelled>
        <p className="quiet">都写进，或者一条都不写。审核通过以前，居民看到的还是原来的数。</p>
      </div>
    </CommandDialog>
  );
}

interface FieldMore {
  type?: 'date';
  note?: string;
  suffix?: string;
  placeholder?: string;
  most?: number;
}

interface Typed {
  value: string;
  from: string;
  until: string;
  document: string;
  article: string;
  checkedOn: string;
  whatChanged: string;
}

/** The day after the last one ends, from the same document: what is most often so. */
function firstTyped({ words, figures }: SharedParameter): Typed {
  const last = figures.at(-1);
  const today = shanghaiDate(new Date());
  return {
    value: '',
    from: last?.until ? addDays(last.until, 1) : today,
    until: '',
    document: last?.source.clause.document ?? '',
    article: last?.source.clause.article ?? '',
    checkedOn: today,
    whatChanged: `${words}换了新的数`,
  };
}

type Issues = Partial<Record<keyof Typed | 'policies', string>>;

function issuesOf(typed: Typed, { unit }: SharedParameter, chosen: readonly string[]): Issues {
  const { from, until, checkedOn } = typed;
  const found: Issues = {};
  if (readFigure(typed.value, unit) === null) {
    found.value = `请写一个数，单位是${figureUnitNames[unit]}`;
  }
  if (from === '') found.from = '请选日期';
  if (until !== '' && until < from) found.until = '结束那天要在开始那天之后';
  if (checkedOn === '') found.checkedOn = '请选日期';
  for (const name of ['document', 'article', 'whatChanged'] as const) {
    if (typed[name].trim() === '') found[name] = '请填写';
  }
  if (chosen.length === 0) found.policies = '至少选一条';
  return found;
}
