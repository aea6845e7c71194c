import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useContext } from 'react';
import { newKey } from '../../../../platform/new-key';
import { BlockFields, blockNames, noPicture } from './block-fields';
import { FormIssues } from '../../../../ui/form-field';
import type { KeyedBlock } from '../piece-form';

interface BlocksEditorProps {
  blocks: readonly KeyedBlock[];
  unitId: string;
  onChange: (blocks: KeyedBlock[]) => void;
}

const kinds: readonly KeyedBlock['kind'][] = [
  'paragraph',
  'heading',
  'list',
  'picture',
  'quote',
  'link',
];

/** The body, piece after piece: added, changed, moved, taken out. */
export function BlocksEditor({ blocks, unitId, onChange }: BlocksEditorProps) {
  const issues = useContext(FormIssues);
  const replace = (at: number, ...by: KeyedBlock[]) =>
    onChange([...blocks.slice(0, at), ...by, ...blocks.slice(at + 1)]);
  const move = (at: number, to: number) => {
    const moved = [...blocks];
    moved.splice(to, 0, ...moved.splice(at, 1));
    onChange(moved);
  };
  return (
    <fieldset className="stack piece-blocks">
      <legend className="form-field__label">正文</legend>
      {blocks.map((block, at) => (
        <div key={block.key} className="piece-block" data-field={`blocks.${at}`}>
          <div className="piece-block__head">
            <span className="piece-block__kind">{blockNames[block.kind]}</span>
            <Button
              aria-label={`把第 ${at + 1} 段往上移`}
              icon={<ArrowUpOutlined />}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <Button
              aria-label={`把第 ${at + 1} 段往下移`}
              icon={<ArrowDownOutlined />}
              disabled={at === blocks.length - 1}
              onClick={() => move(at, at + 1)}
            />
            <Button
              aria-label={`删掉第 ${at + 1} 段`}
              icon={<DeleteOutlined />}
              onClick={() => replace(at)}
            />
          </div>
          <BlockFields block={block} unitId={unitId} onChange={(changed) => replace(at, changed)} />
          {issues[`blocks.${at}`] && <p className="form-field__issue">{issues[`blocks.${at}`]}</p>}
        </div>
      ))}
      {issues.blocks && <p className="form-field__issue">{issues.blocks}</p>}
      <div className="row piece-blocks__add">
        <span className="quiet">加一段：</span>
        {kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...blocks, emptyBlock(kind)])}>
            {blockNames[kind]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function emptyBlock(kind: KeyedBlock['kind']): KeyedBlock {
  const key = newKey();
  switch (kind) {
    case 'list':
      return { key, kind, ordered: false, items: [''] };
    case 'picture':
      return { key, kind, picture: noPicture };
    case 'link':
      return { key, kind, label: '', to: { to: 'page', page: 'activities' } };
    default:
      return { key, kind, text: '' };
  }
}
