/** Icons of this domain alone: they lie in its own package (config/icons.ts). */
export const iconNames = ['building-2', 'lock'] as const;

export type OwnIconName = (typeof iconNames)[number];
