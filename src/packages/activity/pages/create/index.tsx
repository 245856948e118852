import { useParams } from '@/device/params';
import { EditActivity } from '@/features/activity/edit-activity';
import { PlanActivity } from '@/features/activity/plan-activity';

/** Plans an activity: a new one, one like another (`from`), or one that stands is changed (`edit`). */
export default function CreateActivityPage() {
  const { kind, from, edit } = useParams();
  return edit ? <EditActivity activityId={edit} /> : <PlanActivity asked={{ kind, from }} />;
}
