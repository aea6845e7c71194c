/**
 * What was done, in the words of those who read the audit log: a sentence for every command and every
 * audited query, by `<domain>.<operation>`. A name stays here after its operation is gone: rows outlive it.
 */
export const auditWords: Readonly<Record<string, string>> = {
  'activities.signUp': '报名活动',
  'activities.cancel': '取消报名',
  'activities.acceptOffer': '接受递补名额',
  'activities.declineOffer': '放弃递补名额',
  'activities.create': '新建活动草稿',
  'activities.edit': '修改活动',
  'activities.duplicate': '复制活动',
  'activities.repeat': '按周期排出多场活动',
  'activities.sendToReview': '把活动提交审核',
  'activities.returnToDraft': '退回活动草稿',
  'activities.publish': '发布活动',
  'activities.callOff': '取消活动并通知大家',
  'activities.roster': '查看报名名单',
  'activities.printList': '打印签到名单',
  'activities.unmask': '查看完整电话号码',
  'activities.exportRoster': '导出报名名单',
  'activities.sendMessage': '群发通知给报名的人',
  'activities.saveTemplate': '保存活动模板',
  'activities.deleteTemplate': '删除活动模板',
  'activities.startImport': '准备导入名册',
  'activities.previewImport': '检查要导入的名册',
  'activities.applyImport': '导入名册',
  'activities.review': '审核报名',
  'activities.moveByHand': '手工递补或调整名额',
  'activities.removeByHand': '移除报名',
  'content.create': '新建内容',
  'content.edit': '修改内容',
  'content.sendToReview': '把内容提交审核',
  'content.sendBack': '退回内容',
  'content.publish': '发布内容',
  'content.withdraw': '撤下内容',
  'content.startPicture': '准备上传图片',
  'content.keepPicture': '保存图片',
  'organisation.listGrants': '查看角色名单',
  'organisation.grantRole': '授予角色',
  'organisation.endRole': '收回角色',
  'organisation.auditTrail': '查看操作记录',
  'organisation.cancelWork': '停止后台任务',
  'organisation.workFile': '下载后台任务的文件',
  'people.signInWithWechat': '微信登录',
  'people.requestSmsCode': '索取短信验证码',
  'people.signInWithPhone': '手机号登录',
  'people.signInAsDemo': '演示账号登录',
  'people.signOut': '退出登录',
  'people.revokeDevice': '让另一台设备退出',
  'people.signOutEverywhere': '让所有设备退出',
  'people.startScan': '打开扫码登录',
  'people.signInByScan': '扫码登录工作台',
  'people.confirmScan': '在手机上确认扫码登录',
  'people.refuseScan': '在手机上拒绝扫码登录',
  'people.updateProfile': '修改个人资料',
  'people.setCareMode': '切换关怀模式',
  'people.addFamilyMember': '添加家人',
  'people.updateFamilyMember': '修改家人信息',
  'people.removeFamilyMember': '删除家人',
  'people.giveConsent': '同意说明',
  'people.withdrawConsent': '撤回同意',
  'people.exportMyData': '导出自己的数据',
  'people.deleteMyAccount': '注销账号',
  'people.markRead': '把消息标为已读',
  'people.acceptMessages': '同意接收微信通知',
};

/** The words for an operation; its own name where nobody wrote any. */
export function auditWordsOf(operation: string): string {
  return Object.hasOwn(auditWords, operation) ? (auditWords[operation] ?? operation) : operation;
}

/** The operations whose words hold a text. */
export function operationsLike(text: string): string[] {
  return Object.keys(auditWords).filter((operation) => auditWordsOf(operation).includes(text));
}
