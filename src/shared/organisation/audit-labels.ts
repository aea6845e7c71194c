/** What was done, for readers of the audit log; kept after an operation is gone, since rows outlive it. */
export const auditLabels = {
  listGrants: '查看角色名单',
  listInvitations: '查看邀请名单',
  refusedCalls: '查看被拒绝的操作',
  explainAccess: '查看一个人为什么能看到单位',
  grantRole: '授予角色',
  letPublish: '允许或收回单位自行发布',
  undoDecision: '撤回刚才的审核决定',
  endRole: '收回角色',
  inviteFirstAdmin: '由系统维护人员邀请首位平台管理员',
  inviteToRole: '邀请担任角色',
  withdrawInvitation: '撤回邀请',
  acceptInvitation: '接受邀请',
  declineInvitation: '谢绝邀请',
  auditTrail: '查看操作记录',
  cancelBackgroundTask: '停止后台任务',
  backgroundTaskFile: '下载后台任务的文件',
};
