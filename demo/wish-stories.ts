import { dayOf, daysAfter } from '../server/kernel/time/clock';
import type { WishRecord } from '../server/records/wish';
import { instantAt } from './calendar';
import { citizensOf } from './cast';
import type { Heart } from './heart';
import { phoneOf } from './people';
import { randomOf } from './random';
import type { Registry } from './registry';
import { splitOf, type WishEvent, type WishPosting, wishRecord } from './wish-record';
import { pastStories } from './wish-stories-past';
import { storiesUnderWay } from './wish-stories-under-way';
import type { Ago, Story, StoryEvent } from './wish-story';

/** The wishes of the demo's own people, as far as their stories have come by now. */
export function storiesOf(heart: Heart, registry: Registry, now: Date): WishRecord[] {
  const today = dayOf(now);
  const instant = ([days, time]: Ago) => instantAt(daysAfter(today, -days), time);
  const lived = (event: StoryEvent): WishEvent => {
    const people = {
      ...('helper' in event ? { helper: registry.helperOf(event.helper) } : {}),
      ...('helpers' in event ? { helpers: event.helpers.map(registry.helperOf) } : {}),
    };
    return { ...event, ...people, at: instant(event.at) } as WishEvent;
  };
  return [...pastStories, ...storiesUnderWay].flatMap((story, place) => {
    const posting = postingOf(story, `story${place + 1}`, heart, registry, instant(story.posted));
    const events = story.steps.map(lived);
    const wish = wishRecord(posting, events);
    if (!story.parts) return [wish];
    const before = wishRecord(posting, events.slice(0, -1));
    return [wish, ...splitOf(before, posting, story.parts, wish.updatedAt)];
  });
}

function postingOf(story: Story, key: string, heart: Heart, registry: Registry, postedAt: Date): WishPosting {
  const { wording, daysGiven } = story;
  const { community, openid, name, address } = speakerOf(story, heart);
  const [staff = ''] = registry.staff.get(community._id) ?? [];
  return {
    ...{ key, community, staff, wording, postedAt, daysGiven },
    posterOpenid: openid ?? staff,
    forWhom: forWhom(story),
    contact: { name, address, phone: phoneOf(randomOf('citizen', openid ?? key)) },
  };
}

/** Whose wish it is: one of the citizens, or somebody without a phone, for whom the first community's staff entered it. */
function speakerOf({ citizen, resident }: Story, heart: Heart) {
  if (resident) return { ...resident, community: heart.community, openid: null };
  const found = citizensOf(heart).find(({ openid }) => openid === citizen);
  if (!found) throw new Error(`Nobody of the cast is ${citizen}`);
  return found;
}

const forWhom = ({ resident, wording }: Story): WishPosting['forWhom'] => {
  if (resident) return 'behalf';
  return wording.title.startsWith('给') ? 'neighbour' : 'self';
};
