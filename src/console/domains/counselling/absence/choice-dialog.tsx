import { Radio } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../../../ui/command-dialog';

interface ChoiceDialogProps {
  title: string;
  note: string;
  okText: string;
  choices: readonly { value: string; label: string }[];
  onClose: () => void;
  onOk: (value: string) => void;
}

/** One of several times or people; what becomes of it is said on the card behind. */
export function ChoiceDialog({ title, note, okText, choices, onClose, onOk }: ChoiceDialogProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <CommandDialog
      title={title}
      okText={okText}
      isReady={chosen !== null}
      command={{ isPending: false, error: null }}
      onClose={onClose}
      onOk={() => {
        if (chosen === null) return;
        onOk(chosen);
        onClose();
      }}
    >
      <div className="stack">
        <Radio.Group
          className="choices"
          aria-label={title}
          value={chosen}
          options={[...choices]}
          onChange={(event) => setChosen(String(event.target.value))}
        />
        <p className="quiet">{note}</p>
      </div>
    </CommandDialog>
  );
}
