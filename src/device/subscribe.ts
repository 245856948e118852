import Taro from '@tarojs/taro';

export type Subscribed = 'accepted' | 'refused' | 'unavailable';

/**
 * Asks once for leave to send one message of each template. Must be called straight from a tap.
 * Answers `unavailable` where there are no such messages or no templates are configured.
 */
export async function subscribe(templateIds: readonly string[]): Promise<Subscribed> {
  if (templateIds.length === 0) return 'unavailable';
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    const said = answer as unknown as Record<string, unknown>;
    return templateIds.some((id) => said[id] === 'accept') ? 'accepted' : 'refused';
  } catch {
    return 'unavailable';
  }
}
