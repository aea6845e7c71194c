import type { DirectoryFault, DirectoryWarning } from '@shared/envelope/directory/choose-directory';

/** Why the list is not believed, and what to do. Nothing is read or written by such a list. */
export const faultWords: Record<DirectoryFault, string> = {
  NONE: '系统还没有签好的名册。请负责人按“钥匙手册”签一份，再导进来。',
  UNSIGNED: '名册没有签名，不能用。请负责人重新导入签好的那一份。',
  ALTERED: '名册不是我们的根钥匙签的，或者签完被改过。别写任何内容，马上告诉负责人。',
  MALFORMED: '名册的格式看不懂。工作台可能旧了，请刷新；还不行就告诉负责人。',
  UNKNOWN_SUITE: '名册用了新的格式。请刷新工作台；还不行就告诉负责人。',
  FOREIGN: '这是别的县的名册，不能用。马上告诉负责人。',
  EXPIRED:
    '名册过期了。先看这台电脑的日期对不对；对的话，请负责人重新签一份导进来，在那之前求助页只显示电话。',
  OLDER: '系统给的是旧名册。别写任何内容，马上告诉负责人。',
};

export const warningWords: Record<DirectoryWarning, string> = {
  STATUS_OLD: '名册的每周声明超过 14 天没有更新。请负责人补签一份。',
  CLOCK_OFF: '这台电脑的时间不对，请校准，不然签名的时间会错。',
  SERVED_REFUSED: '系统这次给的名册没有通过检查，现在用的是这台电脑上次存的。马上告诉负责人。',
};

export const noRootWords =
  '这个工作台没有装入本县的根钥匙，看不了也写不了求助。请联系管理员换成正式的版本。';
