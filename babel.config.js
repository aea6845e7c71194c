// Targets: the oldest engines that WeChat's base library 2.32.3 runs on (98 % of phones).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        targets: { ios: '13', chrome: '80' },
      },
    ],
  ],
};
