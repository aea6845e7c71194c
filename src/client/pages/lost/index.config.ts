export default definePageConfig({ navigationBarTitleText: '网上妇女之家' });
