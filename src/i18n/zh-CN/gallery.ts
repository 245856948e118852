/** Sample words for the page that shows every part in every state (browser builds only). */
export const gallery = { title: '部件' } as const;
