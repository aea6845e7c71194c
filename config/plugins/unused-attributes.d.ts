/**
 * What Taro writes on every view and text of the mini-program, and no screen of ours uses: half of
 * the templates. One that a screen begins to use is taken from here, as
 * tests/architecture/unused-attributes.test.ts demands.
 */
export const unusedAttributes: string[];

/** Taro keeps a place in the templates for these elements in case that somebody uses one. */
export const unusedElements: string[];

/** `onTouchStart` is `bindtouchstart` there, `hoverStartTime` `hover-start-time`. */
export function nameInTemplate(name: string): string;
