import type { PolicyFieldsProps } from './policy-fields';
import { RowsField } from './rows-field';
import { TextField } from './text-field';

/** Steps, what she brings and where she goes. */
export function HowFields({ form, set }: PolicyFieldsProps) {
  return (
    <>
      <TextRows name="steps" label="一步一步" noun="步骤" form={form} set={set} />
      <RowsField
        name="materials"
        label="带什么"
        noun="材料"
        note="每一样都写为什么要、去哪里拿，少跑一趟。"
        most={20}
        rows={form.materials}
        empty={() => ({ name: '', why: '', whereToGet: '' })}
        onChange={(materials) => set({ materials })}
      >
        {(row, at, change) => (
          <>
            <TextField
              name={`materials.${at}.name`}
              label={`材料 ${at + 1}`}
              most={40}
              value={row.name}
              onChange={(name) => change({ name })}
            />
            <div className="policy-two">
              <TextField
                name={`materials.${at}.why`}
                label="为什么要"
                placeholder="证明你是本地人"
                most={80}
                value={row.why}
                onChange={(why) => change({ why })}
              />
              <TextField
                name={`materials.${at}.whereToGet`}
                label="哪里拿"
                placeholder="派出所，自助机也能打"
                most={80}
                value={row.whereToGet}
                onChange={(whereToGet) => change({ whereToGet })}
              />
            </div>
          </>
        )}
      </RowsField>
      <RowsField
        name="places"
        label="去哪里"
        noun="地方"
        most={10}
        rows={form.places}
        empty={() => ({ name: '', address: '', telephone: '' })}
        onChange={(places) => set({ places })}
      >
        {(row, at, change) => (
          <>
            <TextField
              name={`places.${at}.name`}
              label={`地方 ${at + 1}`}
              most={60}
              value={row.name}
              onChange={(name) => change({ name })}
            />
            <div className="policy-two">
              <TextField
                name={`places.${at}.address`}
                label="地址"
                isOptional
                most={100}
                value={row.address}
                onChange={(address) => change({ address })}
              />
              <TextField
                name={`places.${at}.telephone`}
                label="电话"
                isOptional
                type="tel"
                most={20}
                value={row.telephone}
                onChange={(telephone) => change({ telephone })}
              />
            </div>
          </>
        )}
      </RowsField>
      <TextField
        name="deadline"
        label="最晚哪天申请"
        isOptional
        type="date"
        most={10}
        value={form.deadline}
        onChange={(deadline) => set({ deadline })}
      />
      <TextRows name="officeJudges" label="要由窗口定的" noun="说明" form={form} set={set} />
      <TextRows name="isNot" label="别弄混：它不是什么" noun="说明" form={form} set={set} />
    </>
  );
}

interface TextRowsProps extends PolicyFieldsProps {
  name: 'steps' | 'officeJudges' | 'isNot';
  label: string;
  noun: string;
}

/** Sentences one below the other. */
function TextRows({ name, label, noun, form, set }: TextRowsProps) {
  return (
    <RowsField
      name={name}
      label={label}
      noun={noun}
      most={10}
      rows={form[name]}
      empty={() => ({ text: '' })}
      onChange={(rows) => set({ [name]: rows })}
    >
      {(row, at, change) => (
        <TextField
          name={`${name}.${at}`}
          label={`${noun} ${at + 1}`}
          most={200}
          value={row.text}
          onChange={(text) => change({ text })}
        />
      )}
    </RowsField>
  );
}
