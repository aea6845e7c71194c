import { populateContractRouterPaths } from '@orpc/contract';
import { OpenAPIGenerator, type ConditionalSchemaConverter, type JSONSchema } from '@orpc/openapi';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { appContract } from '@shared/contract/app-contract';
import { commonErrors } from '../../platform/errors';

// @orpc/valibot would do this, but its releases lag behind oRPC's (docs/decisions/0002).
const valibotConverter: ConditionalSchemaConverter = {
  condition: (schema) => schema?.['~standard'].vendor === 'valibot',
  convert: (schema, { strategy }) => [
    true,
    // Checks written as functions have no JSON Schema: the document leaves them out.
    // Two packages' types of the one JSON Schema.
    toJsonSchema(schema as GenericSchema, {
      errorMode: 'ignore',
      typeMode: strategy,
    }) as JSONSchema,
  ],
};

/** The OpenAPI document of all domains, made from the same contract that the handlers implement. */
export function describeApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [valibotConverter] });
  const codes = Object.entries(commonErrors)
    .map(([code, { status }]) => `\`${code}\` ${status}`)
    .join(', ');
  return generator.generate(populateContractRouterPaths(appContract), {
    info: {
      title: "Women's Home",
      version: '1',
      description: [
        'Call `POST /rpc/<domain>/<operation>` with the input as JSON.',
        'Send `authorization: Bearer <token>` when signed in and, with commands, an `idempotency-key`',
        '(8–64 letters and digits) that stays the same for retries.',
        'An error is `{ code, status, message, data? }`, where `message` is for the user.',
        `Every operation may answer ${codes}.`,
      ].join(' '),
    },
    servers: [{ url: '/rpc' }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    security: [{ session: [] }, {}],
  });
}
