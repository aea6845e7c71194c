/**
 * How sure we are of a policy, and so how it may be shown. `law`: read in the law, with article and
 * version. `local`: the law gives the right, an office near her sets the amount, so no figure is shown.
 * `unchecked`: read in an old copy only. `example`: made up, to show how the library works.
 */
export const standings = ['law', 'local', 'unchecked', 'example'] as const;

export type Standing = (typeof standings)[number];

export const standingLabels: Record<Standing, string> = {
  law: '依据法条',
  local: '标准以本地公布为准',
  unchecked: '待核对',
  example: '示例',
};

export const standingNotes: Record<Standing, string> = {
  law: '条文用自己的话转述，以现行公布文本为准。',
  local: '法律写了这项权利，多少钱、什么标准由本地定，以本地公布为准。',
  unchecked: '只看过旧文本，还没到官方法规库核对，先别当准。',
  example: '这是示例，用来看看政策库怎么用，不是真的政策。',
};
