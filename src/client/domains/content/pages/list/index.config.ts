export default definePageConfig({
  navigationBarTitleText: '新闻和公告',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
