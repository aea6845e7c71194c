/** Icons of this domain alone: they lie in its own package (config/icons.ts). */
export const iconNames = [
  'badge-check',
  'camera-off',
  'eraser',
  'eye',
  'file-clock',
  'square-pen',
  'user-round-minus',
] as const;

export type OwnIconName = (typeof iconNames)[number];
