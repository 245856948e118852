import protobuf from 'protobufjs';

/** The two messages in which the SDK and WeChat's open APIs speak (platform.md §6.2). */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated Pair pairs = 1; }
  message SvrkitData { string apiName = 1; bytes reqData = 2; }
  message CommApiData {
    int32 apiType = 1;
    OpenApiData openapiData = 2;
    SvrkitData svrkitData = 4;
    string appid = 6;
  }
  message CommOpenApiResp {
    bytes respData = 1;
    string contentType = 2;
    int32 errorCode = 3;
    int32 httpCode = 4;
    int32 svrkitErrorCode = 6;
  }
`);

const apiData = root.lookupType('CommApiData');
const apiReply = root.lookupType('CommOpenApiResp');

export interface OpenApiRequest {
  /** Each parameter as the SDK wrote it: JSON, or the bytes of a file. */
  parameters: Record<string, unknown>;
}

/** Reads `requestData`; throws when the bytes are no such message. */
export function readOpenApiRequest(bytes: Buffer): OpenApiRequest {
  const message = apiData.toObject(apiData.decode(bytes), { bytes: Buffer }) as {
    openapiData?: { pairs?: Array<{ key: string; value: Buffer; filename?: string }> };
  };
  const parameters: Record<string, unknown> = Object.create(null);
  for (const { key, value, filename } of message.openapiData?.pairs ?? []) {
    parameters[key] = filename ? value : JSON.parse(Buffer.from(value).toString('utf8'));
  }
  return { parameters };
}

export interface OpenApiReply {
  content: Buffer;
  contentType: string;
  /** WeChat's own refusal before the API is reached, such as a missing permission; 0 for none. */
  errorCode: number;
}

export function writeOpenApiReply({ content, contentType, errorCode }: OpenApiReply): Buffer {
  const reply = apiReply.create({
    respData: content,
    contentType,
    errorCode,
    httpCode: 200,
    svrkitErrorCode: 0,
  });
  return Buffer.from(apiReply.encode(reply).finish());
}
