import { ORPCError } from '@orpc/client';

/** Errors every operation may answer with. `message` is what the user reads. */
export const commonErrors = {
  BAD_INPUT: { status: 400, message: '有内容填得不对，请检查后再试' },
  SIGN_IN_NEEDED: { status: 401, message: '请先登录' },
  NOT_ALLOWED: { status: 403, message: '你没有权限做这件事' },
  CONFIRM_FIRST: { status: 403, message: '为了安全，这一步要先确认是你本人' },
  NOT_FOUND: { status: 404, message: '没有找到，可能已经被撤下' },
  KEY_REUSED: { status: 409, message: '这次提交和上一次不一样，请返回后重新提交' },
  TOO_LARGE: { status: 413, message: '内容太长，请分开提交' },
  TOO_MANY: { status: 429, message: '操作太频繁，请过一会儿再试' },
  INTERNAL: { status: 500, message: '系统出了点问题，我们已经记下，请稍后再试' },
  UNAVAILABLE: { status: 503, message: '服务正忙，请稍后再试' },
} as const;

export type CommonErrorCode = keyof typeof commonErrors;

interface FailOptions {
  /** What the caller's screen needs to go on. Never echoes what was sent. */
  data?: unknown;
  /** Plain words for the user, where the common ones say too little. */
  message?: string;
  /** For the log, never for the wire. */
  cause?: unknown;
}

/** The common error `code`, to be thrown. */
export function fail(code: CommonErrorCode, options: FailOptions = {}): ORPCError<string, unknown> {
  const { status, message } = commonErrors[code];
  return new ORPCError(code, {
    status,
    message: options.message ?? message,
    data: options.data,
    cause: options.cause,
  });
}

/** An error as it goes over the wire. */
export interface WireError {
  code: string;
  status: number;
  message: string;
  data?: unknown;
}

export function toWire(error: ORPCError<string, unknown>): WireError {
  const { code, status, message, data } = error;
  return data === undefined ? { code, status, message } : { code, status, message, data };
}
