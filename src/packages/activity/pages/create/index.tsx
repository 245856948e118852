import { useParams } from '@/device/page/params';
import { EditActivity } from '@/features/activity/planning/edit-activity';
import { PlanActivity } from '@/features/activity/planning/plan-activity';

/** Plans an activity: a new one, one like another (`from`), or one that stands is changed (`edit`). */
export default function CreateActivityPage() {
  const { kind, from, edit } = useParams();
  return edit ? <EditActivity activityId={edit} /> : <PlanActivity asked={{ kind, from }} />;
}
