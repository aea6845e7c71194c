export default definePageConfig({ navigationBarTitleText: '凭条' });
