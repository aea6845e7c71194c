import { Input, Switch } from 'antd';
import type { KeyedBlock } from '../piece-form';
import { LinkField } from './link-field';
import { PictureField } from './picture-field';

export const blockNames: Record<KeyedBlock['kind'], string> = {
  paragraph: '段落',
  heading: '小标题',
  list: '列表',
  quote: '引用',
  link: '链接按钮',
  picture: '图片',
};

interface BlockFieldsProps {
  block: KeyedBlock;
  unitId: string;
  onChange: (block: KeyedBlock) => void;
}

/** The controls of one piece of the body. */
export function BlockFields({ block, unitId, onChange }: BlockFieldsProps) {
  const { kind } = block;
  switch (kind) {
    case 'heading':
      return (
        <Input
          aria-label="小标题"
          maxLength={40}
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      );
    case 'paragraph':
      return (
        <Input.TextArea
          aria-label="段落"
          rows={3}
          maxLength={1000}
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.target.value })}
        />
      );
    case 'list':
      return (
        <>
          <Input.TextArea
            aria-label="列表，一行一条"
            rows={3}
            placeholder="一行一条"
            value={block.items.join('\n')}
            onChange={(event) => onChange({ ...block, items: event.target.value.split('\n') })}
          />
          <div className="row">
            <Switch
              aria-label="按 1、2、3 排"
              checked={block.ordered}
              onChange={(ordered) => onChange({ ...block, ordered })}
            />
            按 1、2、3 排
          </div>
        </>
      );
    case 'quote':
      return (
        <>
          <Input.TextArea
            aria-label="引用的话"
            rows={2}
            maxLength={300}
            value={block.text}
            onChange={(event) => onChange({ ...block, text: event.target.value })}
          />
          <Input
            aria-label="谁说的"
            placeholder="谁说的（可以不填）"
            maxLength={30}
            value={block.by ?? ''}
            onChange={(event) => onChange({ ...block, by: event.target.value || undefined })}
          />
        </>
      );
    case 'link':
      return (
        <>
          <Input
            aria-label="按钮上的字"
            placeholder="按钮上的字"
            maxLength={40}
            value={block.label}
            onChange={(event) => onChange({ ...block, label: event.target.value })}
          />
          <LinkField link={block.to} onChange={(to) => onChange({ ...block, to })} />
        </>
      );
    case 'picture':
      return (
        <PictureField
          picture={block.picture.file === '' ? null : block.picture}
          unitId={unitId}
          onChange={(picture) => onChange({ ...block, picture: picture ?? noPicture })}
        />
      );
  }
}

/** Not chosen yet: the schema says so when it is saved. */
export const noPicture = { file: '', width: 1, height: 1, alt: '' };
