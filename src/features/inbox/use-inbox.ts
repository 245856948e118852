import { usePages } from '@/cloud/use-pages';

/** The caller's messages, page by page, latest first. */
export const useInbox = () => usePages('message.list', {});
