import type { Samples } from './samples';
import type { Scene } from './scene';

type Draft = Samples['content']['create']['input']['draft'];

/** A good input for every operation of the domain. */
export function contentSamples(scene: Scene, after: string): Samples['content'] {
  const unitId = scene.tree.hongqiao.id;
  const ofNews = { pieceId: scene.newsId };
  const ofWaiting = { pieceId: scene.waitingNewsId, revision: 1 };
  return {
    home: { rule: 'anyone', input: { unitId } },
    list: { rule: 'anyone', input: { after, limit: 20, kind: 'news', unitId } },
    article: { rule: 'anyone', input: ofNews },
    theme: { rule: 'anyone', input: ofNews },
    themes: { rule: 'anyone', input: {} },
    pieces: {
      rule: 'writes-for-unit',
      input: { after, limit: 20, unitId, kind: 'news', status: 'in-review' },
    },
    piece: { rule: 'writes-piece', input: ofNews },
    create: { rule: 'writes-draft', input: { draft: draftAt(scene) } },
    edit: {
      rule: 'edits-piece',
      input: { ...ofWaiting, draft: draftAt(scene) },
      triedElsewhere: 'draft',
    },
    sendToReview: { rule: 'writes-piece', input: ofWaiting },
    returnForChanges: { rule: 'reviews-piece', input: { ...ofWaiting, reason: '数字请核对' } },
    publish: { rule: 'reviews-piece', input: ofWaiting },
    withdraw: { rule: 'writes-piece', input: { ...ofNews, reason: '写错了' } },
    startPicture: { rule: 'writes-for-unit', input: { unitId, type: 'image/png', bytes: 1000 } },
    keepPicture: { rule: 'writes-for-unit', input: { unitId, uploadId: scene.newsId } },
  };
}

/** All that an editor can fill in. */
function draftAt({ tree, newsId, published }: Scene): Draft {
  const picture = { file: `${'a'.repeat(64)}.jpg`, width: 800, height: 450, alt: '妈妈们在上课' };
  return {
    kind: 'news',
    unitId: tree.hongqiao.id,
    title: '八十七所母亲学堂',
    neutralTitle: '家门口的课',
    summary: '离家最近的在哪里。',
    blocks: [
      { kind: 'heading', text: '离家最近的一所' },
      { kind: 'paragraph', text: '不收钱，可以带娃来。' },
      { kind: 'list', ordered: true, items: ['报名', '来上课'] },
      { kind: 'picture', picture, caption: '第一课' },
      { kind: 'quote', text: '老师讲得真好。', by: '一位妈妈' },
      { kind: 'link', label: '去报名', to: { to: 'activity', activityId: published.id } },
    ],
    cover: picture,
    authorName: '虹桥镇妇联',
    source: '乐清日报',
    pinned: false,
    themeId: newsId,
    shownFrom: '2026-12-01T00:00:00Z',
    shownUntil: '2026-12-31T00:00:00Z',
  };
}
