// JavaScript, because Taro compiles a plugin's own file and nothing that it imports.
module.exports = {
  unusedAttributes: [
    'animation',
    'closeOnSlideDown',
    'decode',
    'hoverStartTime',
    'hoverStopPropagation',
    'maxLines',
    'onAfterEnter',
    'onAfterLeave',
    'onAnimationEnd',
    'onAnimationIteration',
    'onAnimationStart',
    'onBeforeEnter',
    'onClickOverlay',
    'onEnter',
    'onLeave',
    'onLongPress',
    'onLongTap',
    'onTouchCancel',
    'onTouchEnd',
    'onTouchMove',
    'onTouchStart',
    'onTransitionEnd',
    'overflow',
    'overlayStyle',
    'selectable',
    'space',
  ],
  unusedElements: ['ScrollView'],
  nameInTemplate(name) {
    if (/^on[A-Z]/.test(name)) return `bind${name.slice(2).toLowerCase()}`;
    return name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
  },
};
