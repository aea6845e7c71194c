import { Button, Dropdown } from 'antd';
import { phrases } from './phrases';

/** Prepared phrases: one is put at the end of what stands in the field. */
export function PhrasesMenu({ onChoose }: { onChoose: (text: string) => void }) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: 'phrases',
        items: phrases.map(({ group, texts }) => ({
          key: group,
          type: 'group',
          label: group,
          children: texts.map((text) => ({ key: text, label: text })),
        })),
        onClick: ({ key }) => onChoose(key),
      }}
    >
      <Button>常用语</Button>
    </Dropdown>
  );
}
