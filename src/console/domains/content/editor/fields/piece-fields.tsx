import { Input, InputNumber, Radio, Select, Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { mentionsViolence } from '@shared/text/mentions-violence';
import { tones, type Tone } from '@shared/content/views';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';
import { BlocksEditor } from './blocks-editor';
import { LinkField } from './link-field';
import { PictureField } from './picture-field';
import { FormField } from '../../../../ui/form-field';
import type { PieceForm } from '../piece-form';
import { ThemeSelect } from './theme-select';

export interface PieceFieldsProps {
  form: PieceForm;
  set: (change: Partial<PieceForm>) => void;
}

const toneNames: Record<Tone, string> = {
  brand: '梅红',
  ok: '绿',
  info: '蓝',
  warn: '杏黄',
  quiet: '灰',
};

/** The controls of the kind that is written. */
export function PieceFields({ form, set }: PieceFieldsProps) {
  const isArticle = form.kind === 'news' || form.kind === 'notice';
  return (
    <>
      <FormField name="title" label="标题">
        {(tie) => (
          <Input
            {...tie}
            maxLength={form.kind === 'banner' ? 20 : 60}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </FormField>
      {form.kind !== 'banner' && <NeutralTitle form={form} set={set} />}
      {isArticle && <ArticleFields form={form} set={set} />}
      {form.kind === 'banner' && <BannerFields form={form} set={set} />}
      {form.kind === 'theme' && <ThemeFields form={form} set={set} />}
      {form.kind !== 'theme' && <Times form={form} set={set} />}
    </>
  );
}

function NeutralTitle({ form, set }: PieceFieldsProps) {
  const isNeeded = mentionsViolence(
    [form.title, form.summary, form.lead, JSON.stringify(form.blocks)].join('\n'),
  );
  return (
    <FormField
      name="neutralTitle"
      label="列表里的标题"
      isOptional={!isNeeded}
      note="讲到家暴的内容要填：列表、分享卡片、浏览记录里只出现这个标题，我们也不在手机上留记录。"
    >
      {(tie) => (
        <Input
          {...tie}
          maxLength={40}
          placeholder={isNeeded ? '比如：生活里的法律' : ''}
          value={form.neutralTitle}
          onChange={(event) => set({ neutralTitle: event.target.value })}
        />
      )}
    </FormField>
  );
}

function ArticleFields({ form, set }: PieceFieldsProps) {
  return (
    <>
      <FormField name="summary" label="一句话说清楚">
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={2}
            maxLength={120}
            value={form.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </FormField>
      <BlocksEditor
        blocks={form.blocks}
        unitId={form.unitId}
        onChange={(blocks) => set({ blocks })}
      />
      <Cover form={form} set={set} field="cover" label="题图" />
      <div className="piece-two">
        <FormField name="authorName" label="作者" isOptional>
          {(tie) => (
            <Input
              {...tie}
              maxLength={20}
              value={form.authorName}
              onChange={(event) => set({ authorName: event.target.value })}
            />
          )}
        </FormField>
        <FormField name="source" label="来源" isOptional>
          {(tie) => (
            <Input
              {...tie}
              maxLength={40}
              value={form.source}
              onChange={(event) => set({ source: event.target.value })}
            />
          )}
        </FormField>
        <FormField name="themeId" label="专题" isOptional>
          {({ id }) => (
            <ThemeSelect id={id} value={form.themeId} onChange={(themeId) => set({ themeId })} />
          )}
        </FormField>
        <FormField name="pinned" label="置顶" note="最多三篇，新的在前">
          {({ id }) => (
            <Switch
              id={id}
              className="piece-switch"
              checked={form.pinned}
              onChange={(pinned) => set({ pinned })}
            />
          )}
        </FormField>
      </div>
    </>
  );
}

function Cover({
  form,
  set,
  field,
  label,
}: PieceFieldsProps & { field: 'cover' | 'picture'; label: string }) {
  return (
    <FormField name={field} label={label} isOptional>
      {({ id }) => (
        <PictureField
          id={id}
          picture={form.picture}
          unitId={form.unitId}
          onChange={(picture) => set({ picture })}
        />
      )}
    </FormField>
  );
}

function BannerFields({ form, set }: PieceFieldsProps) {
  return (
    <>
      <FormField name="note" label="小字" isOptional>
        {(tie) => (
          <Input
            {...tie}
            maxLength={30}
            value={form.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </FormField>
      <ToneField form={form} set={set} />
      <FormField name="link" label="点了去哪里">
        {({ id }) => <LinkField id={id} link={form.link} onChange={(link) => set({ link })} />}
      </FormField>
      <Cover form={form} set={set} field="picture" label="图片" />
      <FormField name="position" label="次序" note="小的在前，首页最多显示三条">
        {(tie) => (
          <InputNumber
            {...tie}
            min={0}
            max={99}
            value={form.position}
            onChange={(position) => set({ position: position ?? 0 })}
          />
        )}
      </FormField>
    </>
  );
}

function ToneField({ form, set }: PieceFieldsProps) {
  return (
    <FormField name="tone" label="颜色">
      {({ id }) => (
        <Radio.Group
          id={id}
          value={form.tone}
          options={tones.map((value) => ({ value, label: toneNames[value] }))}
          onChange={(event) => set({ tone: tones.find((each) => each === event.target.value) })}
        />
      )}
    </FormField>
  );
}

function ThemeFields({ form, set }: PieceFieldsProps) {
  const series = useQuery({
    queryKey: queryKey('activities', 'series'),
    queryFn: ({ signal }) => api.activities.series({}, { signal }),
  });
  return (
    <>
      <FormField name="lead" label="开头的话">
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={3}
            maxLength={300}
            value={form.lead}
            onChange={(event) => set({ lead: event.target.value })}
          />
        )}
      </FormField>
      <ToneField form={form} set={set} />
      <div className="piece-two">
        <FormField name="days" label="每年从哪天" note="月-日，比如 03-05">
          {(tie) => (
            <Input
              {...tie}
              maxLength={5}
              value={form.daysFrom}
              onChange={(event) => set({ daysFrom: event.target.value })}
            />
          )}
        </FormField>
        <FormField name="daysUntil" label="到哪天" note="这一天也算">
          {(tie) => (
            <Input
              {...tie}
              maxLength={5}
              value={form.daysUntil}
              onChange={(event) => set({ daysUntil: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <FormField name="seriesIds" label="放哪些系列的活动" isOptional>
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            maxCount={6}
            value={form.seriesIds}
            options={(series.data?.series ?? []).map((each) => ({
              value: each.id,
              label: each.name,
            }))}
            onChange={(seriesIds: string[]) => set({ seriesIds })}
          />
        )}
      </FormField>
    </>
  );
}

function Times({ form, set }: PieceFieldsProps) {
  return (
    <div className="piece-two">
      <FormField name="shownFrom" label="从什么时候显示" note="不填就是审核通过的时候" isOptional>
        {(tie) => (
          <Input
            {...tie}
            type="datetime-local"
            value={form.shownFrom}
            onChange={(event) => set({ shownFrom: event.target.value })}
          />
        )}
      </FormField>
      <FormField name="shownUntil" label="到什么时候" note="不填就一直显示" isOptional>
        {(tie) => (
          <Input
            {...tie}
            type="datetime-local"
            value={form.shownUntil}
            onChange={(event) => set({ shownUntil: event.target.value })}
          />
        )}
      </FormField>
    </div>
  );
}
