// The title says nothing to somebody who looks over her shoulder; no sharing.
export default definePageConfig({ navigationBarTitleText: '服务' });
