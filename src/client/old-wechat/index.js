/** What somebody sees whose WeChat cannot run the app: whom to call, and how to update. */
Page({
  call(event) {
    wx.makePhoneCall({ phoneNumber: event.currentTarget.dataset.number, fail() {} });
  },
  update() {
    if (wx.updateWeChatApp) wx.updateWeChatApp({ fail() {} });
  },
});
