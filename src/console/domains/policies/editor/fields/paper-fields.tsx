import { Radio } from 'antd';
import { shanghaiDate } from '@shared/time/shanghai';
import { hostOf, isOfficial } from '@shared/policies/sources';
import { FormField } from '../../../../ui/form-field';
import type { PolicyFieldsProps, SourceHosts } from './policy-fields';
import { RowsField } from './rows-field';
import { TextField } from './text-field';

/** Who issued it, where it stands, for how long. */
export function PaperFields({ form, set, hosts }: PolicyFieldsProps & SourceHosts) {
  return (
    <>
      <div className="policy-two">
        <TextField
          name="region"
          label="管哪里"
          placeholder="全国、浙江省、乐清市"
          most={30}
          value={form.region}
          onChange={(region) => set({ region })}
        />
        <TextField
          name="issuer"
          label="谁定的"
          most={60}
          value={form.issuer}
          onChange={(issuer) => set({ issuer })}
        />
      </div>
      <TextField
        name="documentNumber"
        label="文号"
        isOptional
        note="示例不写。"
        most={60}
        value={form.documentNumber}
        onChange={(documentNumber) => set({ documentNumber })}
      />
      <Basis form={form} set={set} />
      <Sources form={form} set={set} hosts={hosts} />
      <RowsField
        name="attachments"
        label="附件"
        noun="附件"
        note="也只能是官方网站上的。"
        most={10}
        rows={form.attachments}
        empty={() => ({ title: '', url: '' })}
        onChange={(attachments) => set({ attachments })}
      >
        {(row, at, change) => (
          <div className="policy-two">
            <TextField
              name={`attachments.${at}.title`}
              label={`附件 ${at + 1}`}
              most={60}
              value={row.title}
              onChange={(title) => change({ title })}
            />
            <TextField
              name={`attachments.${at}.url`}
              label="网址"
              type="url"
              note={hostNote(row.url, hosts)}
              most={300}
              value={row.url}
              onChange={(url) => change({ url })}
            />
          </div>
        )}
      </RowsField>
      <div className="policy-two">
        <TextField
          name="from"
          label="从哪天起"
          isOptional
          type="date"
          most={10}
          value={form.from}
          onChange={(from) => set({ from })}
        />
        <TextField
          name="until"
          label="到哪天止"
          isOptional
          type="date"
          note="那天还算；不知道就不填。"
          most={10}
          value={form.until}
          onChange={(until) => set({ until })}
        />
      </div>
    </>
  );
}

function Basis({ form, set }: PolicyFieldsProps) {
  return (
    <>
      <div className="policy-two">
        <TextField
          name="basisDocument"
          label="依据哪部法、哪份文件"
          isOptional
          most={80}
          value={form.basisDocument}
          onChange={(basisDocument) => set({ basisDocument })}
        />
        <TextField
          name="basisArticle"
          label="第几条"
          isOptional
          placeholder="第四十五条"
          most={120}
          value={form.basisArticle}
          onChange={(basisArticle) => set({ basisArticle })}
        />
      </div>
      <TextField
        name="basisVersion"
        label="看的是哪个文本"
        isOptional
        placeholder="2012-04-28 公布并施行"
        most={200}
        value={form.basisVersion}
        onChange={(basisVersion) => set({ basisVersion })}
      />
    </>
  );
}

function Sources({ form, set, hosts }: PolicyFieldsProps & SourceHosts) {
  return (
    <RowsField
      name="sources"
      label="官方来源"
      noun="来源"
      note="没有官方来源的不能公开。只收政府网站（gov.cn），和平台管理员加进名单的网站。"
      most={10}
      rows={form.sources}
      empty={() => ({
        title: '',
        url: '',
        checkedOn: shanghaiDate(new Date()),
        checked: 'page' as const,
      })}
      onChange={(sources) => set({ sources })}
    >
      {(row, at, change) => (
        <>
          <div className="policy-two">
            <TextField
              name={`sources.${at}.title`}
              label={`来源 ${at + 1}`}
              placeholder="国家法律法规数据库"
              most={80}
              value={row.title}
              onChange={(title) => change({ title })}
            />
            <TextField
              name={`sources.${at}.url`}
              label="网址"
              type="url"
              note={hostNote(row.url, hosts)}
              most={300}
              value={row.url}
              onChange={(url) => change({ url })}
            />
          </div>
          <div className="policy-two">
            <TextField
              name={`sources.${at}.checkedOn`}
              label="哪天核对的"
              type="date"
              most={10}
              value={row.checkedOn}
              onChange={(checkedOn) => change({ checkedOn })}
            />
            <FormField name={`sources.${at}.checked`} label="对着什么核对的">
              {({ id }) => (
                <Radio.Group
                  id={id}
                  aria-label="对着什么核对的"
                  value={row.checked}
                  options={[
                    { value: 'page', label: '官网页面' },
                    { value: 'copy', label: '存下的文本' },
                  ]}
                  onChange={(event) =>
                    change({ checked: event.target.value === 'copy' ? 'copy' : 'page' })
                  }
                />
              )}
            </FormField>
          </div>
        </>
      )}
    </RowsField>
  );
}

/** Said while it is typed: it may be kept, but not be made public. */
function hostNote(url: string, hosts: readonly string[]) {
  const host = hostOf(url.trim());
  if (host === null) return url.trim() === '' ? undefined : '网址要以 https:// 开头';
  if (isOfficial(host, hosts)) return `网站：${host}`;
  return (
    <span className="form-field__issue">
      {host} 不是政府网站（gov.cn），也不在平台管理员的名单里，这样不能公开
    </span>
  );
}
