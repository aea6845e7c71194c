import type { Picture } from '@shared/content/blocks';
import type { KeyedBlock, PieceForm } from '../editor/piece-form';
import './piece-preview.css';

/** How it will look in the app, while it is being written. */
export function PiecePreview({ form }: { form: PieceForm }) {
  return (
    <div className="piece-phone" role="img" aria-label="手机上的样子">
      <div className="piece-phone__screen">
        {form.kind === 'banner' && <Banner form={form} />}
        {form.kind === 'theme' && <Theme form={form} />}
        {(form.kind === 'news' || form.kind === 'notice') && <Article form={form} />}
      </div>
    </div>
  );
}

function Article({ form }: { form: PieceForm }) {
  return (
    <>
      {form.neutralTitle !== '' && <div className="piece-phone__leave">快速离开</div>}
      <div className="piece-phone__title">{form.title || '标题'}</div>
      <div className="piece-phone__small">
        {[form.authorName, form.source && `来源：${form.source}`].filter(Boolean).join(' · ')}
      </div>
      {form.picture && <Shown picture={form.picture} />}
      <div className="piece-phone__strong">{form.summary || '一句话说清楚'}</div>
      {form.blocks.map((block) => (
        <BlockShown key={block.key} block={block} />
      ))}
    </>
  );
}

function BlockShown({ block }: { block: KeyedBlock }) {
  switch (block.kind) {
    case 'heading':
      return <div className="piece-phone__heading">{block.text}</div>;
    case 'paragraph':
      return <div className="piece-phone__text">{block.text}</div>;
    case 'quote':
      return (
        <div className="piece-phone__quote">
          {block.text}
          {block.by && <div className="piece-phone__small">—— {block.by}</div>}
        </div>
      );
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{item}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'link':
      return <div className="piece-phone__card">{block.label || '按钮上的字'} ›</div>;
    case 'picture':
      return block.picture.file === '' ? null : (
        <>
          <Shown picture={block.picture} />
          {block.caption && <div className="piece-phone__small">{block.caption}</div>}
        </>
      );
  }
}

function Shown({ picture }: { picture: Picture }) {
  return <img className="piece-phone__picture" src={`/pictures/${picture.file}`} alt="" />;
}

function Banner({ form }: { form: PieceForm }) {
  return (
    <div className={`piece-phone__banner piece-phone__banner--${form.tone}`}>
      {form.picture && <Shown picture={form.picture} />}
      <div className="piece-phone__strong">{form.title || '标题'} ›</div>
      <div>{form.note}</div>
    </div>
  );
}

function Theme({ form }: { form: PieceForm }) {
  const isDiscreet = form.neutralTitle !== '';
  return (
    <>
      <div className="piece-phone__small">首页上：</div>
      <div className={`piece-phone__banner piece-phone__banner--${form.tone}`}>
        <div className="piece-phone__strong">{form.neutralTitle || form.title || '标题'} ›</div>
        {!isDiscreet && <div>{form.lead}</div>}
      </div>
      <div className="piece-phone__small">点开以后：</div>
      {isDiscreet && <div className="piece-phone__leave">快速离开</div>}
      <div className="piece-phone__title">{form.title || '标题'}</div>
      <div className="piece-phone__text">{form.lead}</div>
      {isDiscreet && <div className="piece-phone__card">110 报警 · 12338 妇女维权公益服务热线</div>}
    </>
  );
}
