/**
 * Stands in for the platform around one built function: loads it as CloudBase does and, for each
 * message, sets the variables of that call, calls `main(event, context)` and sends the answer back.
 * Plain CommonJS without dependencies, because it runs on every Node of CloudBase.
 */
const [file] = process.argv.slice(2);
process.env.TENCENTCLOUD_RUNENV ??= 'SCF';
process.env.TENCENTCLOUD_REGION = 'ap-shanghai';
process.env.SCF_NAMESPACE = 'test-env';

const startedAt = performance.now();
const { main } = require(file);
const loadMs = performance.now() - startedAt;

process.on('message', ({ id, event, wx, triggerSource, ownVariables }) => {
  for (const name of Object.keys(process.env)) {
    if (/^(WX_|TCB_|TRIGGER_SRC)/.test(name)) delete process.env[name];
  }
  const names = Object.keys(wx).filter((name) => name !== 'SOURCE');
  const variables = Object.fromEntries(names.map((name) => [`WX_${name}`, wx[name]]));
  variables.WX_CONTEXT_KEYS = Object.keys(variables).join(',');
  if (wx.SOURCE) variables.TCB_SOURCE = wx.SOURCE;
  if (triggerSource) variables.TRIGGER_SRC = triggerSource;
  Object.assign(process.env, variables);
  const context = {
    request_id: String(id),
    function_name: 'test',
    namespace: 'test-env',
    environment: JSON.stringify({ ...variables, ...ownVariables }),
  };
  main(event, context).then(
    (answer) => process.send({ id, answer: JSON.parse(JSON.stringify(answer)), loadMs }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.send({ ready: true, loadMs, version: process.version });
