import { Input } from 'antd';
import { Labelled } from '../../../../ui/labelled';

interface WordsFieldProps {
  label: string;
  note: string;
  value: string;
  onChange: (words: string) => void;
}

/** What a handler writes beside an act; it is sealed to the staff key. */
export function WordsField({ label, note, value, onChange }: WordsFieldProps) {
  return (
    <Labelled label={label} note={note}>
      {(tie) => (
        <Input.TextArea
          {...tie}
          rows={3}
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
