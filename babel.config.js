const options = {
  framework: 'preact',
  // Reloading parts of a page while developing would want two packages more.
  hot: false,
  ts: true,
  compiler: 'webpack5',
};

module.exports = {
  // Targets: the oldest engines that WeChat's base library 2.32.3 runs on (98 % of phones).
  presets: [['taro', { ...options, targets: { ios: '13', chrome: '80' } }]],
  overrides: [
    {
      // They want BigInt, which iOS has since 14; for older ones its `**` would become Math.pow, which throws.
      test: /node_modules[\\/](@noble|@scure|age-encryption)[\\/]/,
      presets: [['taro', { ...options, targets: { ios: '14', chrome: '80' } }]],
    },
  ],
};
