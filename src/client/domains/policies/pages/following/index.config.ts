export default definePageConfig({ navigationBarTitleText: '关注的政策' });
