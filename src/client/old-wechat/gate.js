// The first thing that runs, on every WeChat there has been: no package, nothing newer than ES2015.
// Gives the page that every page then is, or null. MINIMUM is put in by the build (config/plugins/old-wechat.ts).
const minimum = 'MINIMUM';

function isOlder(version) {
  const own = version.split('.').map(Number);
  const wanted = minimum.split('.').map(Number);
  const at = wanted.findIndex((part, place) => part !== (own[place] || 0));
  return at >= 0 && (own[at] || 0) < wanted[at];
}

const facts = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync();
const leave = {
  onLoad() {
    wx.reLaunch({ url: '/old-wechat/index' });
  },
};
module.exports = isOlder(String(facts.SDKVersion || '0')) ? leave : null;
