export default definePageConfig({
  navigationBarTitleText: '乐清 · 网上妇女之家',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
