export default definePageConfig({ navigationBarTitleText: '怎么登录' });
