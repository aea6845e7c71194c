/** "Chrome · Windows · 工作台": how she knows a browser again, by what it says it is (User-Agent). */
export function browserLabel(agent: string): string {
  return `${browserOf(agent)} · ${systemOf(agent)} · 工作台`;
}

function browserOf(agent: string): string {
  if (/Edg\//.test(agent)) return 'Edge';
  if (/MicroMessenger/.test(agent)) return '微信';
  if (/Firefox\//.test(agent)) return 'Firefox';
  if (/Chrome\//.test(agent)) return 'Chrome';
  return /Safari\//.test(agent) ? 'Safari' : '浏览器';
}

function systemOf(agent: string): string {
  if (/Windows/.test(agent)) return 'Windows';
  if (/iPhone|iPad/.test(agent)) return '苹果手机';
  if (/Android/.test(agent)) return '安卓手机';
  if (/Mac OS X/.test(agent)) return 'Mac';
  return /Linux/.test(agent) ? 'Linux' : '电脑';
}
