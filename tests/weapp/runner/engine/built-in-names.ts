/** WeChat's built-in components, and the page itself. */
export const builtInNames =
  `page view text image button input textarea switch checkbox checkbox-group radio
  radio-group picker picker-view picker-view-column scroll-view swiper swiper-item form label canvas rich-text
  navigator icon progress slider web-view map video audio camera cover-view cover-image movable-area
  movable-view root-portal page-meta navigation-bar page-container match-media open-data official-account
  editor share-element list-view grid-view sticky-header sticky-section keyboard-accessory`.split(
    /\s+/,
  );
