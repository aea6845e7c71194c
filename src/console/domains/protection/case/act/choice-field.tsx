import { Select } from 'antd';
import { Labelled } from '../../../../ui/labelled';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  note?: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few reasons or places, by their words. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, note, values, words, value, onChange } = props;
  return (
    <Labelled label={label} {...(note === undefined ? {} : { note })}>
      {(tie) => (
        <Select
          {...tie}
          value={value}
          onChange={onChange}
          placeholder="选一个"
          options={values.map((each) => ({ value: each, label: words[each] }))}
        />
      )}
    </Labelled>
  );
}
