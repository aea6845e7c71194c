/** Six words that open the keys of the demo's counsellors: known to everybody, and to nobody outside the demo. */
export const talkDemoPassphrase = '韭菜 冷饮 牙膏 铁砧 柳枝 草编';
